import { Module } from '@nestjs/common';

import { ConsoleAccessModule } from '../../console-access/index.js';
import { StoreChanges } from './store.changes.js';
import { StoreResolver } from './store.resolver.js';

/** Stores over GraphQL. Needs `CONSOLE_SETTINGS` from a global module, and a `GraphqlModule` beside it. */
@Module({ imports: [ConsoleAccessModule], providers: [StoreChanges, StoreResolver] })
export class StoresConsoleModule {}
