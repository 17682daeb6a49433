import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { LoggerModule } from 'nestjs-pino';

import { chooseProviders, type ChosenProviders } from './app.providers.js';
import { CONSOLE_DOCUMENTS } from './console-documents.js';
import { AnalyticsModule } from './modules/analytics/index.js';
import { CONSOLE_SETTINGS, type ConsoleSettings, PeopleConsoleModule } from './modules/console-access/index.js';
import {
  ConsoleApiModule,
  ConversationModule,
  EXCHANGE_SETTINGS,
  type ExchangeSettings,
  LANGUAGE_MODELS,
} from './modules/conversation/index.js';
import { FeedbackModule } from './modules/feedback/index.js';
import { GroundingModule } from './modules/grounding/index.js';
import { KnowledgeConsoleModule, KnowledgeModule } from './modules/knowledge/index.js';
import { MEDIA_MODEL, MEDIA_STORE, MediaModule } from './modules/media/index.js';
import { GUARDRAILS, ModerationModule, MODERATORS } from './modules/moderation/index.js';
import { CODE_PATTERNS, ProductMasterModule, ProductsConsoleModule } from './modules/product-master/index.js';
import { EMBEDDING_MODEL, RetrievalModule } from './modules/retrieval/index.js';
import {
  HearingService,
  SpeakingService,
  SPEECH_RECOGNIZERS,
  SPEECH_SYNTHESIZERS,
  SpeechModule,
} from './modules/speech/index.js';
import { StoresConsoleModule, StoresModule } from './modules/stores/index.js';
import {
  DOOR_SETTINGS,
  type DoorSettings,
  SPEECH_AVAILABILITY,
  type SpeechAvailability,
  TerminalsConsoleModule,
  TerminalsModule,
} from './modules/terminals/index.js';
import {
  AUDIT_ANCHOR_STORES,
  AuditAnchoringModule,
  type AuditAnchorStore,
  AuditCheckModule,
  FileAnchorStore,
  MediaAnchorStore,
} from './platform/audit/index.js';
import { CONFIGURATION, type Configuration } from './platform/config/index.js';
import { DATABASE_SETTINGS, DatabaseModule, type DatabaseSettings } from './platform/database/index.js';
import { ExtensionRegistry } from './platform/extensions/index.js';
import { GraphqlModule } from './platform/graphql/index.js';
import { HealthModule } from './platform/health/index.js';
import { JOBS_SETTINGS, JobsModule } from './platform/jobs/index.js';
import { loggingOptions, Metrics, ObservabilityModule } from './platform/observability/index.js';
import { type LocalIdentity, LocalIdentityModule } from './providers/cognito/index.js';
import { LocalMediaController, LocalMediaStore } from './providers/local/media-store/index.js';

const RECOGNITION_DEADLINE_MS = 4_000;
const SESSION_IDLE_MS = 120_000;

const CHOSEN = Symbol('CHOSEN');

const chosen = <K extends keyof ChosenProviders>(provide: symbol | string, role: K) => ({
  provide,
  inject: [CHOSEN],
  useFactory: (providers: ChosenProviders) => providers[role],
});

/** Gives every module what it asks for by token: settings cut from the configuration, and the chosen providers. */
@Global()
@Module({})
class CompositionModule {
  static of(configuration: Configuration, registry: ExtensionRegistry): DynamicModule {
    const values = [
      { provide: CONFIGURATION, useValue: configuration },
      { provide: ExtensionRegistry, useValue: registry },
      { provide: CODE_PATTERNS, useValue: registry.codePatterns },
      {
        provide: DATABASE_SETTINGS,
        useValue: {
          url: configuration.DATABASE_URL ?? null,
          dataDir: configuration.DATA_DIR,
        } satisfies DatabaseSettings,
      },
      { provide: JOBS_SETTINGS, useValue: { work: configuration.PROCESS_ROLE !== 'api' } },
      {
        provide: DOOR_SETTINGS,
        useValue: {
          publicOrigin: configuration.PUBLIC_ORIGIN,
          jwtSecrets: configuration.JWT_SECRET,
          codeKey: configuration.CODE_KEY,
          utterancesPerMinute: configuration.UTTERANCES_PER_MINUTE,
        } satisfies DoorSettings,
      },
      {
        provide: EXCHANGE_SETTINGS,
        useValue: {
          answerDeadlineMs: configuration.ANSWER_DEADLINE_MS,
          holdAfterMs: configuration.HOLD_AFTER_MS,
          recognitionDeadlineMs: RECOGNITION_DEADLINE_MS,
          sessionIdleMs: SESSION_IDLE_MS,
          speculates: configuration.SPECULATION,
          retentionDays: configuration.RETENTION_DAYS,
        } satisfies ExchangeSettings,
      },
    ];
    const providers = [
      {
        provide: CHOSEN,
        inject: [Metrics],
        useFactory: (metrics: Metrics) => chooseProviders(configuration, registry, metrics),
      },
      chosen(LANGUAGE_MODELS, 'languageModels'),
      chosen(MODERATORS, 'moderators'),
      chosen(GUARDRAILS, 'guardrails'),
      chosen(EMBEDDING_MODEL, 'embeddingModel'),
      chosen(SPEECH_RECOGNIZERS, 'speechRecognizers'),
      chosen(SPEECH_SYNTHESIZERS, 'speechSynthesizers'),
      chosen(MEDIA_STORE, 'mediaStore'),
      chosen(MEDIA_MODEL, 'mediaModel'),
      {
        provide: AUDIT_ANCHOR_STORES,
        inject: [CHOSEN],
        useFactory: ({ mediaStore }: ChosenProviders): AuditAnchorStore[] => [
          new FileAnchorStore(configuration.DATA_DIR),
          ...(configuration.MEDIA_BUCKET === undefined ? [] : [new MediaAnchorStore(mediaStore)]),
        ],
      },
    ];
    const availability = {
      provide: SPEECH_AVAILABILITY,
      inject: [HearingService, SpeakingService],
      useFactory:
        (hearing: HearingService, voice: SpeakingService): SpeechAvailability =>
        (locale) => ({
          input: hearing.canHear(locale),
          output: voice.canSpeak(locale),
        }),
    };
    // The URLs that it signs are served here, whoever asks.
    const isMediaLocal = configuration.MEDIA_BUCKET === undefined;
    const localMedia = {
      provide: LocalMediaStore,
      inject: [CHOSEN],
      useFactory: ({ mediaStore }: ChosenProviders) => mediaStore,
    };
    return {
      module: CompositionModule,
      imports: [SpeechModule],
      controllers: isMediaLocal ? [LocalMediaController] : [],
      providers: [...values, ...providers, availability, ...(isMediaLocal ? [localMedia] : [])],
      exports: [...values, ...providers, availability].map(({ provide }) => provide),
    };
  }
}

/** The modules that hold data and its import: what the command line needs. */
@Module({})
export class DataModule {
  static of(configuration: Configuration, registry: ExtensionRegistry): DynamicModule {
    return {
      module: DataModule,
      imports: [
        LoggerModule.forRoot(loggingOptions(configuration.LOG_LEVEL)),
        ObservabilityModule.serving(configuration.METRICS_PORT === undefined),
        CqrsModule.forRoot(),
        CompositionModule.of(configuration, registry),
        DatabaseModule,
        AuditCheckModule,
        StoresModule,
        TerminalsModule,
        ProductMasterModule,
        RetrievalModule,
        KnowledgeModule,
        GroundingModule,
        MediaModule,
      ],
    };
  }
}

/** Whose tokens the console takes: Cognito's, or those of the local identity, which is served here then. */
@Global()
@Module({})
class ConsoleSignInModule {
  static of(configuration: Configuration, identity: LocalIdentity | null): DynamicModule {
    const issuer = configuration.COGNITO_ISSUER ?? '';
    const useValue: ConsoleSettings = identity ?? {
      issuer,
      clientId: configuration.COGNITO_CLIENT_ID ?? '',
      jwksUri: `${issuer.replace(/\/$/, '')}/.well-known/jwks.json`,
    };
    return {
      module: ConsoleSignInModule,
      imports: identity ? [LocalIdentityModule.of(identity)] : [],
      providers: [{ provide: CONSOLE_SETTINGS, useValue }],
      exports: [CONSOLE_SETTINGS],
    };
  }
}

/** The whole system. */
@Module({})
export class AppModule {
  static of(
    configuration: Configuration,
    registry: ExtensionRegistry,
    identity: LocalIdentity | null = null,
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DataModule.of(configuration, registry),
        HealthModule,
        JobsModule,
        AuditAnchoringModule,
        ModerationModule,
        SpeechModule,
        ConversationModule,
        ConsoleSignInModule.of(configuration, identity),
        GraphqlModule.of({ explorable: configuration.NODE_ENV !== 'production', documents: CONSOLE_DOCUMENTS }),
        PeopleConsoleModule,
        ProductsConsoleModule,
        StoresConsoleModule,
        TerminalsConsoleModule,
        ConsoleApiModule,
        KnowledgeConsoleModule,
        AnalyticsModule,
        FeedbackModule,
      ],
    };
  }
}
