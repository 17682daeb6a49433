import { Module } from '@nestjs/common';

import { AuditModule } from '../../platform/audit/index.js';
import { ConsoleStrategy } from './console.strategy.js';
import { ConsoleChanges } from './console-changes.js';
import { ConsoleConnections } from './console-connections.js';
import { ConsoleKeys } from './console-keys.js';
import { People } from './people.js';
import { Refusals } from './refusals.js';

/** Needs `CONSOLE_SETTINGS` and the database from global modules, and a `GraphqlModule` beside it. A module that uses the `ConsoleGuard` imports this one. */
@Module({
  imports: [AuditModule],
  providers: [ConsoleChanges, ConsoleConnections, ConsoleKeys, ConsoleStrategy, People, Refusals],
  exports: [AuditModule, ConsoleChanges, People, Refusals],
})
export class ConsoleAccessModule {}
