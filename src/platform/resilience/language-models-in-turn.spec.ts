import { describe, expect, it } from '@jest/globals';

import { type GenerationRequest, type LanguageModel, ProviderError } from '../../contracts/index.js';
import { type ProviderAttempt, recordAttempt, recordAttempts } from './attempt-record.js';
import { languageModelsInTurn } from './language-models-in-turn.js';
import { resilientLanguageModel } from './resilient-language-model.js';

const REQUEST: GenerationRequest = {
  locale: 'en',
  system: '',
  messages: [],
  grounds: { question: '', facts: [], passages: [] },
  temperature: 0,
  maxOutputTokens: 10,
};
const POLICY = { attemptMs: 100, totalMs: 400, maxAttempts: 1, backoffMs: 1, breakAfter: 1, coolDownMs: 60_000 };
const never = () => new AbortController().signal;
const away = () => new ProviderError('far', 'unreachable');

function playing(name: string, ...script: (string | Error)[]): LanguageModel & { signals: AbortSignal[] } {
  const signals: AbortSignal[] = [];
  return {
    name,
    signals,
    async *generate(_request, signal) {
      signals.push(signal);
      for (const step of script) {
        if (step instanceof Error) throw step;
        yield await Promise.resolve(step);
      }
    },
  };
}

async function heard(models: readonly LanguageModel[], signal = never()): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of languageModelsInTurn(models)?.generate(REQUEST, signal) ?? []) pieces.push(piece);
  return pieces;
}

describe('language models in turn', () => {
  it('are one model, named after all, and none of none', () => {
    expect(languageModelsInTurn([playing('a:x'), playing('b')])?.name).toBe('a:x,b');
    expect(languageModelsInTurn([])).toBeNull();
  });

  it('give the first answer whole, and ask nobody else', async () => {
    const spare = playing('b', 'Yes.');
    expect(await heard([playing('a', ' ', 'We', ' do.'), spare])).toEqual([' ', 'We', ' do.']);
    expect(spare.signals).toEqual([]);
  });

  it('ask the next one while nothing useful was said', async () => {
    expect(await heard([playing('a', away()), playing('b', ' ', away()), playing('c', 'Yes.')])).toEqual(['Yes.']);
  });

  it('never ask the next one after something was said', async () => {
    const spare = playing('b', 'No.');
    await expect(heard([playing('a', 'Half', away()), spare])).rejects.toMatchObject({ fault: 'unreachable' });
    expect(spare.signals).toEqual([]);
  });

  it('fail as the last one did', async () => {
    await expect(
      heard([playing('a', away()), playing('b', new ProviderError('b', 'throttled'))]),
    ).rejects.toMatchObject({
      fault: 'throttled',
    });
  });

  it('ask nobody for a caller who left', async () => {
    const reason = new Error('left');
    const caller = new AbortController();
    const first: LanguageModel = {
      name: 'a',
      async *generate() {
        caller.abort(reason);
        await Promise.reject(away());
        yield '';
      },
    };
    const spare = playing('b', 'Yes.');
    await expect(heard([first, spare], caller.signal)).rejects.toBe(reason);
    expect(spare.signals).toEqual([]);
  });

  it('let the stream go when the reader leaves', async () => {
    const model = playing('a', 'one', 'two');
    for await (const piece of languageModelsInTurn([model])?.generate(REQUEST, never()) ?? []) {
      expect(piece).toBe('one');
      break;
    }
    expect(model.signals[0]?.aborted).toBe(true);
  });

  it('leave in the record who was asked and who answered', async () => {
    const guarded = (model: LanguageModel) =>
      resilientLanguageModel(model, { ...POLICY, observe: (event) => recordAttempt('generation', event) });
    const models = [guarded(playing('far:big', away())), guarded(playing('near:small', 'Yes.'))];
    const record: ProviderAttempt[] = [];
    await recordAttempts(record, () => heard(models));
    await recordAttempts(record, () => heard(models));
    expect(record.map(({ provider, model, outcome }) => [provider, model, outcome])).toEqual([
      ['far', 'big', 'failed'],
      ['near', 'small', 'answered'],
      ['far', 'big', 'skipped'],
      ['near', 'small', 'answered'],
    ]);
  });
});
