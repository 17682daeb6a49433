import {
  type EmbeddingModel,
  type MediaStore,
  type Moderator,
  type SpeechRecognizer,
  type SpeechSynthesizer,
} from '../../contracts/index.js';
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
    ...(recognizer.warmUp && { warmUp: recognizer.warmUp.bind(recognizer) }),
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

/** URLs and forms are signed on this machine: only what is put goes over the wire. */
export function resilientMediaStore(store: MediaStore, policy: ResiliencePolicy): MediaStore {
  const guard = new ProviderGuard(store.name, policy);
  const { name, origin } = store;
  return {
    name,
    origin,
    put: (key, content, type, caller) => guard.call(caller, (signal) => store.put(key, content, type, signal)),
    signedUrl: (key, expiresInMs) => store.signedUrl(key, expiresInMs),
    ...(store.signedUpload && { signedUpload: store.signedUpload.bind(store) }),
    ...(store.get && {
      get: (key: string, maxBytes: number, caller: AbortSignal) =>
        guard.call(caller, async (signal) => (await store.get?.(key, maxBytes, signal)) ?? null),
    }),
  };
}
