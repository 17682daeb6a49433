import { Module } from '@nestjs/common';

import { ConsoleAccessModule } from '../../console-access/index.js';
import { ConversationLoaders } from './conversation.loaders.js';
import { ConversationResolver } from './conversation.resolver.js';
import { ConversationView } from './conversation.view.js';
import { ConversationReadings } from './conversation-readings.js';
import { ErasureChanges } from './erasure.changes.js';
import { ErasureResolver } from './erasure.resolver.js';
import { LiveResolver } from './live.resolver.js';
import { SessionResolver, StaffCallResolver } from './session.resolver.js';
import { SessionView } from './session.view.js';
import { StaffCallChanges } from './staff-call.changes.js';

/** Conversations and sessions over GraphQL. Needs `CONSOLE_SETTINGS` from a global module, and a `GraphqlModule` beside it. */
@Module({
  imports: [ConsoleAccessModule],
  providers: [
    ConversationLoaders,
    ConversationReadings,
    ConversationResolver,
    ConversationView,
    ErasureChanges,
    ErasureResolver,
    LiveResolver,
    SessionResolver,
    SessionView,
    StaffCallChanges,
    StaffCallResolver,
  ],
})
export class ConsoleApiModule {}
