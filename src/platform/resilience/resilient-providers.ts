import {
  type EmbeddingModel,
  LOCALES,
  type Moderator,
  type SpeechRecognizer,
  type SpeechSynthesizer,
} from '../../contracts/index.js';
import { fallBack } from './fall-back.js';
import type { ResiliencePolicy } from './policy.js';
import { ProviderGuard } from './provider-guard.js';

export function resilientModerator(moderator: Moderator, policy: ResiliencePolicy): Moderator {
  const guard = new ProviderGuard(moderator.name, policy);
  return {
    name: moderator.name,
    moderate: (request, caller) => guard.call(caller, (signal) => moderator.moderate(request, signal)),
  };
}

/** A visitor waits for a query, nobody for a passage. There is no fallback: vectors of two models are never compared. */
export function resilientEmbeddingModel(
  model: EmbeddingModel,
  policies: Readonly<Record<'query' | 'passage', ResiliencePolicy>>,
): EmbeddingModel {
  const guards = {
    query: new ProviderGuard(model.name, policies.query),
    passage: new ProviderGuard(model.name, policies.passage),
  };
  return {
    name: model.name,
    embed: (texts, purpose, caller) => guards[purpose].call(caller, (signal) => model.embed(texts, purpose, signal)),
  };
}

export function resilientSpeechRecognizer(recognizer: SpeechRecognizer, policy: ResiliencePolicy): SpeechRecognizer {
  const guard = new ProviderGuard(recognizer.name, policy);
  const { name, locales, decodes } = recognizer;
  return {
    name,
    locales,
    decodes,
    recognize: (utterance, caller) => guard.call(caller, (signal) => recognizer.recognize(utterance, signal)),
  };
}

export function resilientSpeechSynthesizer(
  synthesizer: SpeechSynthesizer,
  policy: ResiliencePolicy,
): SpeechSynthesizer {
  const guard = new ProviderGuard(synthesizer.name, policy);
  const { name, locales } = synthesizer;
  return {
    name,
    locales,
    synthesize: (request, caller) => guard.call(caller, (signal) => synthesizer.synthesize(request, signal)),
  };
}

/** Asks those that know the language, and can read the file. */
export function fallbackSpeechRecognizer(recognizers: readonly SpeechRecognizer[]): SpeechRecognizer {
  return {
    name: nameOf(recognizers),
    locales: localesOf(recognizers),
    decodes: recognizers.some(({ decodes }) => decodes),
    async recognize(utterance, caller) {
      const able = recognizers.filter(
        ({ locales, decodes }) => locales.includes(utterance.locale) && (decodes || utterance.pcm16k !== undefined),
      );
      return (await fallBack(able, caller, (recognizer) => recognizer.recognize(utterance, caller))).answer;
    },
  };
}

/** Asks those that know the language. */
export function fallbackSpeechSynthesizer(synthesizers: readonly SpeechSynthesizer[]): SpeechSynthesizer {
  return {
    name: nameOf(synthesizers),
    locales: localesOf(synthesizers),
    async synthesize(request, caller) {
      const able = synthesizers.filter(({ locales }) => locales.includes(request.locale));
      return (await fallBack(able, caller, (synthesizer) => synthesizer.synthesize(request, caller))).answer;
    },
  };
}

const nameOf = (providers: readonly { readonly name: string }[]) => providers.map(({ name }) => name).join(',');

const localesOf = (providers: readonly (SpeechRecognizer | SpeechSynthesizer)[]) =>
  LOCALES.filter((locale) => providers.some(({ locales }) => locales.includes(locale)));
