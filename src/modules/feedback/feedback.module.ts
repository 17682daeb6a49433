import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { AuditModule } from '../../platform/audit/index.js';
import { ConsoleAccessModule } from '../console-access/index.js';
import { ConversationModule } from '../conversation/index.js';
import { RetrievalModule } from '../retrieval/index.js';
import { StoresModule } from '../stores/index.js';
import { MarkConversationHandler } from './commands/mark-conversation/mark-conversation.handler.js';
import { MarkPassageHandler } from './commands/mark-passage/mark-passage.handler.js';
import { PublishTaughtAnswerHandler } from './commands/publish-taught-answer/publish-taught-answer.handler.js';
import { RevokeTaughtAnswerHandler } from './commands/revoke-taught-answer/revoke-taught-answer.handler.js';
import { TeachAnswerHandler } from './commands/teach-answer/teach-answer.handler.js';
import { MarkResolver } from './console-api/mark.resolver.js';
import { TaughtAnswerResolver } from './console-api/taught-answer.resolver.js';
import { TaughtAnswerView } from './console-api/taught-answer.view.js';
import { TrialResolver } from './console-api/trial.resolver.js';
import { MarkedConversations } from './marked-conversation.repository.js';
import { AnswerPreview } from './preview/answer-preview.js';
import { TaughtAnswerRepository } from './taught-answer.repository.js';

/** How people make answers better. Needs `CONSOLE_SETTINGS` from a global module, and a `GraphqlModule` beside it. */
@Module({
  imports: [CqrsModule, AuditModule, ConsoleAccessModule, StoresModule, RetrievalModule, ConversationModule],
  providers: [
    AnswerPreview,
    MarkConversationHandler,
    MarkedConversations,
    MarkPassageHandler,
    MarkResolver,
    PublishTaughtAnswerHandler,
    RevokeTaughtAnswerHandler,
    TaughtAnswerRepository,
    TaughtAnswerResolver,
    TaughtAnswerView,
    TeachAnswerHandler,
    TrialResolver,
  ],
})
export class FeedbackModule {}
