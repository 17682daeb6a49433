import { Module } from '@nestjs/common';

import type { EmbeddingModel, LanguageModel } from '../../contracts/index.js';
import { ExtensionRegistry } from '../../platform/extensions/index.js';
import { JobsModule } from '../../platform/jobs/index.js';
import { Calibrations, GroundingModule, thresholdsFor } from '../grounding/index.js';
import { MediaModule, MediaService } from '../media/index.js';
import { ModerationModule, ModerationService } from '../moderation/index.js';
import { ProductMaster, ProductMasterModule } from '../product-master/index.js';
import { EMBEDDING_MODEL, Retrieval, RetrievalModule } from '../retrieval/index.js';
import { SpeakingService, SpeechModule } from '../speech/index.js';
import { TerminalsModule } from '../terminals/index.js';
import { AnswerComposer } from './answer/answer-composer.js';
import { answerGraph, type AnswerParts, type AnswerPolicy } from './answer/answer-graph.js';
import { AnswerSpeaker } from './answer/answer-speaker.js';
import { CallStaffHandler } from './commands/call-staff/call-staff.handler.js';
import { CancelConversationHandler } from './commands/cancel-conversation/cancel-conversation.handler.js';
import { EndSessionHandler } from './commands/end-session/end-session.handler.js';
import { MeasureConversationHandler } from './commands/measure-conversation/measure-conversation.handler.js';
import { RateConversationHandler } from './commands/rate-conversation/rate-conversation.handler.js';
import { SubmitUtteranceHandler } from './commands/submit-utterance/submit-utterance.handler.js';
import { Admission } from './exchange/admission.js';
import { CompletionRepository } from './exchange/completion.repository.js';
import { ExchangeRunner } from './exchange/exchange-runner.js';
import { LeaseRepository } from './exchange/lease.repository.js';
import { SegmentRepository } from './exchange/segment.repository.js';
import { TaskNews } from './exchange/task-news.js';
import { TaskReader } from './exchange/task-reader.js';
import { IdempotencyKeys } from './idempotency/idempotency-keys.js';
import { ConversationController } from './kiosk-api/conversation.controller.js';
import { OpenStreams } from './kiosk-api/event-stream.js';
import { PollLimit } from './kiosk-api/poll-limit.js';
import { SessionController } from './kiosk-api/session.controller.js';
import { QuestionReplay } from './replay/question-replay.js';
import { ConversationRetention } from './retention/conversation-retention.js';
import { SaidGrams } from './said/said-grams.js';
import { SessionRepository } from './sessions/session.repository.js';
import { SessionMemory } from './sessions/session-memory.js';
import { SpeechVocabulary } from './sessions/speech-vocabulary.js';
import {
  ANSWER_GRAPH,
  ANSWER_POLICY,
  EXCHANGE_SETTINGS,
  type ExchangeSettings,
  LANGUAGE_MODELS,
  TRIAL_GRAPH,
} from './tokens.js';
import { QuestionTrial } from './trial/question-trial.js';
import { MUTE } from './trial/unspoken.js';

const composer = {
  provide: AnswerComposer,
  inject: [LANGUAGE_MODELS, ExtensionRegistry, ModerationService],
  useFactory: (models: readonly LanguageModel[], extensions: ExtensionRegistry, moderation: ModerationService) =>
    new AnswerComposer(models, extensions.codePatterns, moderation),
};
const speaker = {
  provide: AnswerSpeaker,
  inject: [AnswerComposer, SpeakingService, ExtensionRegistry],
  useFactory: (answers: AnswerComposer, voice: SpeakingService, extensions: ExtensionRegistry) =>
    new AnswerSpeaker(answers, voice, extensions.codePatterns),
};
const policy = {
  provide: ANSWER_POLICY,
  inject: [EMBEDDING_MODEL, EXCHANGE_SETTINGS, Calibrations],
  useFactory: async (
    embedding: EmbeddingModel,
    { speculates }: ExchangeSettings,
    calibrations: Calibrations,
  ): Promise<AnswerPolicy> => {
    const { ja, en } = await calibrations.of(embedding.name);
    return {
      thresholds: { ja: thresholdsFor(embedding.name, ja), en: thresholdsFor(embedding.name, en) },
      speculates,
    };
  },
};
const ANSWER_PARTS = Symbol('ANSWER_PARTS');
const parts = {
  provide: ANSWER_PARTS,
  inject: [
    SessionMemory,
    ModerationService,
    ProductMaster,
    Retrieval,
    MediaService,
    AnswerSpeaker,
    ExtensionRegistry,
    ANSWER_POLICY,
  ],
  useFactory: (
    memory: SessionMemory,
    moderation: ModerationService,
    products: ProductMaster,
    retrieval: Retrieval,
    media: MediaService,
    answers: AnswerSpeaker,
    extensions: ExtensionRegistry,
    answerPolicy: AnswerPolicy,
  ): AnswerParts => ({
    memory,
    moderation,
    products,
    retrieval,
    media,
    speaker: answers,
    patterns: extensions.codePatterns,
    ...answerPolicy,
  }),
};
const graph = { provide: ANSWER_GRAPH, inject: [ANSWER_PARTS], useFactory: answerGraph };
const trialGraph = {
  provide: TRIAL_GRAPH,
  inject: [ANSWER_PARTS, AnswerComposer],
  useFactory: (answerParts: AnswerParts, answers: AnswerComposer) =>
    answerGraph({ ...answerParts, speaker: new AnswerSpeaker(answers, MUTE, answerParts.patterns), speculates: false }),
};

@Module({
  imports: [
    JobsModule,
    TerminalsModule,
    ModerationModule,
    ProductMasterModule,
    RetrievalModule,
    GroundingModule,
    SpeechModule,
    MediaModule,
  ],
  controllers: [ConversationController, SessionController],
  providers: [
    composer,
    speaker,
    policy,
    parts,
    graph,
    trialGraph,
    CallStaffHandler,
    CancelConversationHandler,
    EndSessionHandler,
    MeasureConversationHandler,
    RateConversationHandler,
    SubmitUtteranceHandler,
    Admission,
    CompletionRepository,
    LeaseRepository,
    SegmentRepository,
    ExchangeRunner,
    TaskNews,
    TaskReader,
    IdempotencyKeys,
    OpenStreams,
    PollLimit,
    SessionMemory,
    SessionRepository,
    SpeechVocabulary,
    ConversationRetention,
    SaidGrams,
    QuestionReplay,
    QuestionTrial,
  ],
  exports: [QuestionReplay, QuestionTrial, ExchangeRunner, OpenStreams, AnswerSpeaker, SpeechVocabulary],
})
export class ConversationModule {}
