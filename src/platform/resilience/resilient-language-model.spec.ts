import { describe, expect, it } from '@jest/globals';

import { type GenerationRequest, type LanguageModel, ProviderError } from '../../contracts/index.js';
import type { AttemptEvent } from './policy.js';
import { resilientLanguageModel } from './resilient-language-model.js';

const POLICY = { attemptMs: 80, totalMs: 700, maxAttempts: 2, backoffMs: 2, breakAfter: 5, coolDownMs: 1000 };
const REQUEST: GenerationRequest = {
  locale: 'en',
  system: '',
  messages: [],
  grounds: { question: '', facts: [], passages: [] },
  temperature: 0,
  maxOutputTokens: 10,
};
const never = () => new AbortController().signal;
const hang = Symbol('hang');

/** A model that plays one script for each call: pieces, errors, or silence that ends with the signal. */
function scripted(name: string, ...scripts: (string | Error | typeof hang)[][]) {
  const model = {
    name,
    calls: 0,
    signals: [] as AbortSignal[],
    async *generate(_request: GenerationRequest, signal: AbortSignal): AsyncIterable<string> {
      const script = scripts[model.calls++] ?? ['late'];
      model.signals.push(signal);
      for (const step of script) {
        if (step instanceof Error) throw step;
        if (typeof step === 'string') yield step;
        else
          await new Promise((_, reject) => {
            signal.addEventListener('abort', () => {
              reject(signal.reason as Error);
            });
          });
      }
    },
  };
  return model;
}

async function hear(model: LanguageModel, signal = never()): Promise<{ heard: string; error?: unknown }> {
  let heard = '';
  try {
    for await (const piece of model.generate(REQUEST, signal)) heard += piece;
  } catch (error) {
    return { heard, error };
  }
  return { heard };
}

const down = () => new ProviderError('a', 'unreachable');

describe('resilientLanguageModel', () => {
  it('passes a stream on as it is', async () => {
    const model = resilientLanguageModel(scripted('a', ['', ' ', 'Yes', ', ', 'we do.']), POLICY);
    expect(await hear(model)).toEqual({ heard: ' Yes, we do.' });
  });

  it('asks again while nothing useful was said', async () => {
    const model = scripted('a', [' ', down()], ['Yes.']);
    expect(await hear(resilientLanguageModel(model, POLICY))).toEqual({ heard: 'Yes.' });
  });

  it('asks again when the first useful piece does not come in time, and lets the first stream go', async () => {
    const model = scripted('a', [' ', hang], ['Yes.']);
    expect(await hear(resilientLanguageModel(model, POLICY))).toEqual({ heard: 'Yes.' });
    expect(model.signals[0]?.aborted).toBe(true);
  });

  it('never asks again after something was said', async () => {
    const model = scripted('a', ['Half a', down()], ['other answer']);
    const { heard, error } = await hear(resilientLanguageModel(model, POLICY));
    expect(heard).toBe('Half a');
    expect(error).toMatchObject({ fault: 'incomplete' });
    expect(model.calls).toBe(1);
  });

  it('ends a stream that falls silent at the total deadline', async () => {
    const model = scripted('a', ['Half a', hang]);
    const began = performance.now();
    const { error } = await hear(resilientLanguageModel(model, POLICY));
    expect(error).toMatchObject({ fault: 'incomplete' });
    expect(performance.now() - began).toBeLessThan(2000);
    expect(model.signals[0]?.aborted).toBe(true);
  });

  it('outlives the deadline of the first piece once that has come', async () => {
    const slow: LanguageModel = {
      name: 'slow',
      async *generate() {
        for (const piece of ['1', '2', '3', '4']) {
          yield piece;
          await new Promise((resolve) => setTimeout(resolve, 40));
        }
      },
    };
    expect(await hear(resilientLanguageModel(slow, POLICY))).toEqual({ heard: '1234' });
  });

  it('rejects with the reason of a caller who left in the middle', async () => {
    const controller = new AbortController();
    const reason = new Error('left');
    setTimeout(() => {
      controller.abort(reason);
    }, 30);
    const { error } = await hear(resilientLanguageModel(scripted('a', ['Half', hang]), POLICY), controller.signal);
    expect(error).toBe(reason);
  });

  it('lets the stream go when the reader leaves', async () => {
    const model = scripted('a', ['one', 'two', hang]);
    for await (const piece of resilientLanguageModel(model, POLICY).generate(REQUEST, never())) {
      expect(piece).toBe('one');
      break;
    }
    expect(model.signals[0]?.aborted).toBe(true);
  });

  it('tells of a stream that broke', async () => {
    const events: AttemptEvent[] = [];
    const observe = (event: AttemptEvent) => events.push(event);
    await hear(resilientLanguageModel(scripted('a', ['Half', down()]), { ...POLICY, observe }));
    expect(events.map(({ outcome, fault }) => fault ?? outcome)).toEqual(['answered', 'incomplete']);
  });
});
