import { Module } from '@nestjs/common';

import { ConsoleStrategy } from './console.strategy.js';
import { ConsoleConnections } from './console-connections.js';
import { ConsoleKeys } from './console-keys.js';
import { People } from './people.js';

/** Needs `CONSOLE_SETTINGS` and the database from global modules, and a `GraphqlModule` beside it. A module that uses the `ConsoleGuard` imports this one. */
@Module({ providers: [ConsoleConnections, ConsoleKeys, ConsoleStrategy, People], exports: [People] })
export class ConsoleAccessModule {}
