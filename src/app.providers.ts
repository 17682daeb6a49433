import type {
  EmbeddingModel,
  ExtensionContext,
  LanguageModel,
  MediaStore,
  Moderator,
  SpeechRecognizer,
  SpeechSynthesizer,
} from './contracts/index.js';
import { ModelModerator } from './modules/moderation/index.js';
import type { Configuration } from './platform/config/index.js';
import type { ExtensionRegistry } from './platform/extensions/index.js';
import type { Metrics } from './platform/observability/index.js';
import {
  type AttemptObserver,
  RESILIENCE_POLICIES,
  resilientEmbeddingModel,
  resilientLanguageModel,
  resilientMediaStore,
  resilientModerator,
  resilientSpeechRecognizer,
  resilientSpeechSynthesizer,
} from './platform/resilience/index.js';

/** Each role's providers in the order in which they are asked; the embedded default stands at the end of every chain. */
export interface ChosenProviders {
  languageModels: LanguageModel[];
  /** Judge which pictures help; none where the language model is embedded. */
  mediaModels: LanguageModel[];
  moderators: Moderator[];
  embeddingModel: EmbeddingModel;
  speechRecognizers: SpeechRecognizer[];
  speechSynthesizers: SpeechSynthesizer[];
  mediaStore: MediaStore;
}

/** Makes what the configuration names. Embedded providers run here and need no guard; all others get one. */
export async function chooseProviders(
  configuration: Configuration,
  registry: ExtensionRegistry,
  metrics: Metrics,
): Promise<ChosenProviders> {
  const context: ExtensionContext = {
    setting: (name) => configuration.extensionSettings.get(name),
    dataDir: configuration.DATA_DIR,
  };
  const observe: AttemptObserver = ({ provider, outcome, fault, durationMs: _ }) =>
    metrics.providerCalls.inc({ provider, outcome, fault: fault ?? 'none' });
  const policies = RESILIENCE_POLICIES;

  const languageModel = async (selection: string, policy: typeof policies.language | typeof policies.moderation) => {
    const model = await registry.make('languageModels', selection, context);
    return selection === 'extractive' ? model : resilientLanguageModel(model, { ...policy, observe });
  };
  const moderator = async (selection: string) =>
    selection === 'rules'
      ? registry.make('moderators', selection, context)
      : resilientModerator(new ModelModerator(await registry.make('languageModels', selection, context)), {
          ...policies.moderation,
          observe,
        });

  const [embedding = 'local'] = configuration.EMBEDDING_MODEL;
  const embeddingModel = await registry.make('embeddingModels', embedding, context);
  return {
    languageModels: await all(endingWith('extractive', configuration.LANGUAGE_MODEL), (selection) =>
      languageModel(selection, policies.language),
    ),
    mediaModels: await all(
      configuration.LANGUAGE_MODEL.filter((selection) => selection !== 'extractive'),
      (selection) => languageModel(selection, policies.moderation),
    ),
    moderators: await all(endingWith('rules', configuration.MODERATION_MODEL), moderator),
    embeddingModel:
      embedding === 'local'
        ? embeddingModel
        : resilientEmbeddingModel(embeddingModel, {
            query: { ...policies.embedding, observe },
            passage: { ...policies.indexing, observe },
          }),
    speechRecognizers: await all(speechChain(configuration.SPEECH_TO_TEXT), async (selection) => {
      const recognizer = await registry.make('speechRecognizers', selection, context);
      return selection === 'local'
        ? recognizer
        : resilientSpeechRecognizer(recognizer, { ...policies.recognition, observe });
    }),
    speechSynthesizers: await all(speechChain(configuration.TEXT_TO_SPEECH), async (selection) => {
      const synthesizer = await registry.make('speechSynthesizers', selection, context);
      return selection === 'local'
        ? synthesizer
        : resilientSpeechSynthesizer(synthesizer, { ...policies.synthesis, observe });
    }),
    mediaStore: configuration.MEDIA_BUCKET
      ? resilientMediaStore(await registry.make('mediaStores', `s3:${configuration.MEDIA_BUCKET}`, context), {
          ...policies.indexing,
          observe,
        })
      : await registry.make('mediaStores', 'local', context),
  };
}

function endingWith(embedded: string, selections: readonly string[]): string[] {
  return [...selections.filter((selection) => selection !== embedded), embedded];
}

function speechChain(selections: readonly string[]): string[] {
  return selections.includes('none') ? [] : endingWith('local', selections);
}

function all<T>(selections: readonly string[], make: (selection: string) => Promise<T>): Promise<T[]> {
  return Promise.all(selections.map(make));
}
