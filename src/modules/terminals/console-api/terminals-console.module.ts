import { Module } from '@nestjs/common';

import { ConsoleAccessModule } from '../../console-access/index.js';
import { AccessCodeResolver, TerminalResolver } from './terminal.resolver.js';
import { TerminalView } from './terminal.view.js';

/** Terminals over GraphQL. Needs `CONSOLE_SETTINGS` from a global module, and a `GraphqlModule` beside it. */
@Module({ imports: [ConsoleAccessModule], providers: [TerminalResolver, AccessCodeResolver, TerminalView] })
export class TerminalsConsoleModule {}
