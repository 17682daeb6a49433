import { Reflector } from '@nestjs/core';

import type { Role } from './role.js';

/** Who may call a handler or a resolver behind the `ConsoleGuard`, or all of a class; without it an operator may. */
export const RequiresRole = Reflector.createDecorator<Role>();
