import { describe, expect, it } from '@jest/globals';

import { ProviderError } from '../../contracts/index.js';
import { RemoteCall } from './remote-call.js';
import { type AnswerPart, streamedAnswer } from './streamed-answer.js';

const finish: AnswerPart = { stop: 'finished' };
const faultOf = (provider: string) => new ProviderError(provider, 'unreachable');
const ended = async (signal: AbortSignal) => {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
};

/** Plays parts and errors; falls silent at `hang`, until its connection is closed, and then ends as an SDK does. */
function playing(caller: AbortSignal, ...script: (AnswerPart | Error | 'hang')[]) {
  const played: { signal?: AbortSignal } = {};
  async function* stream(signal: AbortSignal) {
    for (const step of script) {
      if (step instanceof Error) throw step;
      if (step === 'hang') await ended(signal);
      else yield await Promise.resolve(step);
    }
  }
  const open = (signal: AbortSignal) => {
    played.signal = signal;
    return Promise.resolve(stream(signal));
  };
  const answer = streamedAnswer(
    () => new RemoteCall('far', caller, faultOf),
    open,
    (part) => part,
  );
  return { played, answer };
}

async function heard(...script: (AnswerPart | Error | 'hang')[]): Promise<string[]> {
  const pieces: string[] = [];
  const { played, answer } = playing(new AbortController().signal, ...script);
  try {
    for await (const piece of answer) pieces.push(piece);
  } finally {
    expect(played.signal?.aborted).toBe(true);
  }
  return pieces;
}

describe('a streamed answer', () => {
  it('is its texts up to the finish marker, which may come with the last of them', async () => {
    expect(await heard({}, { text: '' }, { text: 'Yes' }, { text: null }, { text: '.', stop: 'finished' })).toEqual([
      'Yes',
      '.',
    ]);
  });

  it('is whole at the marker, whatever goes wrong after it', async () => {
    expect(await heard({ text: 'Yes.' }, finish, new Error('reset'))).toEqual(['Yes.']);
    expect(await heard({ text: 'Yes.' }, finish, { stop: 'refused' })).toEqual(['Yes.']);
  });

  it('is whole soon after the marker, though the stream never ends', async () => {
    const began = performance.now();
    expect(await heard({ text: 'Yes.' }, finish, 'hang')).toEqual(['Yes.']);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it.each<[string, string, (AnswerPart | Error)[]]>([
    ['ends without its marker', 'incomplete', [{ text: 'Half' }]],
    ['holds nothing', 'malformed', [{ text: ' ' }, finish]],
    ['stops for a reason that makes it none', 'refused', [{ text: 'Half', stop: 'refused' }]],
    ['breaks', 'unreachable', [{ text: 'Half' }, new Error('a secret')]],
  ])('is none when it %s', async (_what, fault, script) => {
    await expect(heard(...script)).rejects.toMatchObject({ name: 'ProviderError', provider: 'far', fault });
  });

  it('hands a text on before it tells that the answer is none', async () => {
    const { answer } = playing(new AbortController().signal, { text: 'Half', stop: 'incomplete' });
    expect(await answer.next()).toEqual({ done: false, value: 'Half' });
    await expect(answer.next()).rejects.toMatchObject({ fault: 'incomplete' });
  });

  it('is not taken for a whole one when the caller left, not even after the marker', async () => {
    for (const script of [[{ text: 'Half' }], [{ text: 'Yes.' }, finish]]) {
      const caller = new AbortController();
      const reason = new Error('the visitor spoke');
      const { answer } = playing(caller.signal, ...script, 'hang', new Error('aborted'));
      await answer.next();
      const rest = answer.next();
      caller.abort(reason);
      await expect(rest).rejects.toBe(reason);
    }
  });

  it('lets go of the connection when its reader leaves, and opens none before it is read', async () => {
    const { played, answer } = playing(new AbortController().signal, { text: 'Yes' }, 'hang');
    expect(played.signal).toBeUndefined();
    for await (const piece of answer) {
      expect(piece).toBe('Yes');
      break;
    }
    expect(played.signal?.aborted).toBe(true);
  });
});
