import { Module } from '@nestjs/common';

import { ConsoleAccessModule } from '../console-access.module.js';
import { PersonResolver } from './person.resolver.js';

/** People and the audit over GraphQL. Needs what the `ConsoleAccessModule` needs. */
@Module({ imports: [ConsoleAccessModule], providers: [PersonResolver] })
export class PeopleConsoleModule {}
