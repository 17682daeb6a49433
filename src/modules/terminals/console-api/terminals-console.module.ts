import { Module } from '@nestjs/common';

import { Clock } from '../../../platform/clock/index.js';
import { ConsoleAccessModule } from '../../console-access/index.js';
import { AccessCodeRepository } from '../codes/access-code.repository.js';
import { AccessCodeChanges } from './access-code.changes.js';
import { TerminalChanges } from './terminal.changes.js';
import { AccessCodeResolver, TerminalResolver } from './terminal.resolver.js';
import { TerminalView } from './terminal.view.js';

/** Terminals over GraphQL. Needs `CONSOLE_SETTINGS` and `DOOR_SETTINGS` from global modules, and a `GraphqlModule` beside it. */
@Module({
  imports: [ConsoleAccessModule],
  providers: [
    AccessCodeChanges,
    AccessCodeRepository,
    AccessCodeResolver,
    Clock,
    TerminalChanges,
    TerminalResolver,
    TerminalView,
  ],
})
export class TerminalsConsoleModule {}
