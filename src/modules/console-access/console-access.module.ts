import { Module } from '@nestjs/common';

import { ConsoleStrategy } from './console.strategy.js';
import { ConsoleKeys } from './console-keys.js';

/** Needs `CONSOLE_SETTINGS` from a global module. A module that uses the `ConsoleGuard` imports this one. */
@Module({ providers: [ConsoleKeys, ConsoleStrategy] })
export class ConsoleAccessModule {}
