import { Module } from '@nestjs/common';

import { ConsoleAccessModule } from '../../console-access/index.js';
import { ConversationResolver } from './conversation.resolver.js';
import { ConversationView } from './conversation.view.js';

/** Conversations over GraphQL. Needs `CONSOLE_SETTINGS` from a global module, and a `GraphqlModule` beside it. */
@Module({ imports: [ConsoleAccessModule], providers: [ConversationResolver, ConversationView] })
export class ConsoleApiModule {}
