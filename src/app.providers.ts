import type {
  EmbeddingModel,
  ExtensionContext,
  Guardrail,
  LanguageModel,
  MediaStore,
  Moderator,
  SpeechRecognizer,
  SpeechSynthesizer,
} from './contracts/index.js';
import { ModelModerator } from './modules/moderation/index.js';
import { type Configuration, ConfigurationError } from './platform/config/index.js';
import type { ExtensionRegistry, Provided, ProviderRole } from './platform/extensions/index.js';
import type { Metrics } from './platform/observability/index.js';
import {
  languageModelsInTurn,
  ProbeRation,
  type Purpose,
  recordAttempt,
  RESILIENCE_POLICIES,
  type ResiliencePolicy,
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
  /** Judges which pictures help; none where the language model is embedded. */
  mediaModel: LanguageModel | null;
  moderators: Moderator[];
  /** All that extensions bring. */
  guardrails: Guardrail[];
  embeddingModel: EmbeddingModel;
  speechRecognizers: SpeechRecognizer[];
  speechSynthesizers: SpeechSynthesizer[];
  mediaStore: MediaStore;
}

/**
 * Makes what the configuration names. Every one is watched; those that are not embedded are guarded too. Throws
 * `ConfigurationError` with every selection that nobody can make.
 */
export async function chooseProviders(
  configuration: Configuration,
  registry: ExtensionRegistry,
  metrics: Metrics,
): Promise<ChosenProviders> {
  const context: ExtensionContext = {
    setting: (name) => configuration.extensionSettings.get(name),
    dataDir: configuration.DATA_DIR,
  };
  const probes = new ProbeRation();
  /** Told in the metrics, and in the record of the conversation that it serves. */
  const observed = (purpose: Purpose, policy: ResiliencePolicy): ResiliencePolicy => ({
    ...policy,
    ...(policy !== embedded && { probes }),
    observe: (event) => {
      const { provider, outcome, fault } = event;
      metrics.providerCalls.inc({ purpose, provider, outcome, fault: fault ?? 'none' });
      recordAttempt(purpose, event);
    },
  });
  const { embedded, indexing, ...remote } = RESILIENCE_POLICIES;
  const policy = (purpose: keyof typeof remote, selection: string): ResiliencePolicy =>
    observed(purpose, EMBEDDED.has(selection) ? embedded : remote[purpose]);
  const faults = new Map<string, string>();

  /** Every selection that is at fault is told, under the setting that it was written in. */
  const make = async <R extends ProviderRole>(setting: string, role: R, selection: string): Promise<Provided<R>> => {
    try {
      return await registry.make(role, selection, context);
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      if (!faults.has(fault)) faults.set(fault, setting);
      throw error;
    }
  };

  const languageModels = all(endingWith('extractive', configuration.LANGUAGE_MODEL), async (selection) =>
    resilientLanguageModel(await make('LANGUAGE_MODEL', 'languageModels', selection), policy('generation', selection)),
  );
  const moderators = all(endingWith('rules', configuration.MODERATION_MODEL), async (selection) => {
    const moderator =
      selection === 'rules'
        ? await make('MODERATION_MODEL', 'moderators', selection)
        : new ModelModerator(await make('MODERATION_MODEL', 'languageModels', selection));
    return resilientModerator(moderator, policy('moderation', selection));
  });
  const guardrails = registry.makeAll('guardrails', context).catch((error: unknown) => {
    faults.set(error instanceof Error ? error.message : String(error), 'EXTENSIONS');
    throw error;
  });
  const embedding = configuration.EMBEDDING_MODEL;
  const embeddingModel = make('EMBEDDING_MODEL', 'embeddingModels', embedding).then((model) =>
    resilientEmbeddingModel(model, {
      query: policy('embedding', embedding),
      passage: observed('embedding', EMBEDDED.has(embedding) ? embedded : indexing),
    }),
  );
  const speechRecognizers = all(speechChain(configuration.SPEECH_TO_TEXT), async (selection) =>
    resilientSpeechRecognizer(
      await make('SPEECH_TO_TEXT', 'speechRecognizers', selection),
      policy('recognition', selection),
    ),
  );
  const speechSynthesizers = all(speechChain(configuration.TEXT_TO_SPEECH), async (selection) =>
    resilientSpeechSynthesizer(
      await make('TEXT_TO_SPEECH', 'speechSynthesizers', selection),
      policy('synthesis', selection),
    ),
  );
  const mediaModel = all(
    configuration.LANGUAGE_MODEL.filter((selection) => selection !== 'extractive'),
    async (selection) =>
      resilientLanguageModel(
        await make('LANGUAGE_MODEL', 'languageModels', selection),
        observed('media', remote.moderation),
      ),
  ).then(languageModelsInTurn);
  const mediaStore = configuration.MEDIA_BUCKET
    ? make('MEDIA_BUCKET', 'mediaStores', `s3:${configuration.MEDIA_BUCKET}`).then((store) =>
        resilientMediaStore(store, observed('media', indexing)),
      )
    : make('MEDIA_BUCKET', 'mediaStores', 'local');

  await Promise.allSettled([
    languageModels,
    mediaModel,
    moderators,
    guardrails,
    embeddingModel,
    speechRecognizers,
    speechSynthesizers,
    mediaStore,
  ]);
  if (faults.size > 0) throw new ConfigurationError([...faults].map(([fault, setting]) => `${setting}: ${fault}`));
  return {
    languageModels: await languageModels,
    mediaModel: await mediaModel,
    moderators: await moderators,
    guardrails: await guardrails,
    embeddingModel: await embeddingModel,
    speechRecognizers: await speechRecognizers,
    speechSynthesizers: await speechSynthesizers,
    mediaStore: await mediaStore,
  };
}

const EMBEDDED: ReadonlySet<string> = new Set(['extractive', 'rules', 'local']);

function endingWith(embedded: string, selections: readonly string[]): string[] {
  return [...selections.filter((selection) => selection !== embedded), embedded];
}

function speechChain(selections: readonly string[]): string[] {
  return selections.includes('none') ? [] : endingWith('local', selections);
}

function all<T>(selections: readonly string[], make: (selection: string) => Promise<T>): Promise<T[]> {
  return Promise.all(selections.map(make));
}
