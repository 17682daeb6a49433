import { describe, expect, it } from '@jest/globals';

import {
  type EmbeddingModel,
  type Locale,
  ProviderError,
  type SpeechRecognizer,
  type Utterance,
} from '../../contracts/index.js';
import {
  resilientEmbeddingModel,
  resilientModerator,
  resilientSpeechRecognizer,
  resilientSpeechSynthesizer,
} from './resilient-providers.js';

const POLICY = { attemptMs: 50, totalMs: 200, maxAttempts: 2, backoffMs: 1, breakAfter: 5, coolDownMs: 1000 };
const never = () => new AbortController().signal;

/** Fails at its first call. */
function once<T>(answer: T): () => Promise<T> {
  let calls = 0;
  return () => {
    calls += 1;
    return calls === 1 ? Promise.reject(new ProviderError('x', 'unreachable')) : Promise.resolve(answer);
  };
}

const recognizer = (name: string, locales: Locale[], recognize: SpeechRecognizer['recognize'], decodes = true) => ({
  name,
  locales,
  decodes,
  recognize,
});
const utterance = (changes: Partial<Utterance>): Utterance => ({
  audio: new Uint8Array(),
  type: 'audio/wav',
  locale: 'en',
  vocabulary: [],
  ...changes,
});

describe('resilient providers', () => {
  it('get over a passing fault under the same face', async () => {
    const verdict = { accepted: true } as const;
    const moderator = resilientModerator({ name: 'm', moderate: once(verdict) }, POLICY);
    expect(await moderator.moderate({ locale: 'en', utterance: 'hello' }, never())).toBe(verdict);

    const embedding: EmbeddingModel = { name: 'e', embed: once([new Float32Array(1024)]) };
    const model = resilientEmbeddingModel(embedding, { query: POLICY, passage: POLICY });
    expect(await model.embed(['a'], 'query', never())).toHaveLength(1);

    const heard = resilientSpeechRecognizer(recognizer('r', ['en'], once({ text: 'hello' })), POLICY);
    expect(await heard.recognize(utterance({}), never())).toEqual({ text: 'hello' });
    expect(heard).toMatchObject({ name: 'r', locales: ['en'], decodes: true });

    const audio = { audio: new Uint8Array(), type: 'audio/wav', durationMs: 1 } as const;
    const speaks = resilientSpeechSynthesizer({ name: 's', locales: ['ja'], synthesize: once(audio) }, POLICY);
    expect(await speaks.synthesize({ locale: 'ja', text: '', spoken: '' }, never())).toBe(audio);
    expect(speaks).toMatchObject({ name: 's', locales: ['ja'] });
  });

  it('give passages the time that a visitor does not have', async () => {
    const slow: EmbeddingModel = {
      name: 'e',
      embed: () =>
        new Promise((resolve) =>
          setTimeout(() => {
            resolve([]);
          }, 80),
        ),
    };
    const model = resilientEmbeddingModel(slow, {
      query: { ...POLICY, maxAttempts: 1 },
      passage: { ...POLICY, attemptMs: 1000, totalMs: 1000 },
    });
    await expect(model.embed([], 'query', never())).rejects.toMatchObject({ fault: 'timeout' });
    expect(await model.embed([], 'passage', never())).toEqual([]);
  });
});
