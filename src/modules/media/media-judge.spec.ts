import { describe, expect, it } from '@jest/globals';

import { type GenerationRequest, type LanguageModel, ProviderError } from '../../contracts/index.js';
import { MediaJudge } from './media-judge.js';

const never = new AbortController().signal;
const CAPTIONS = ['Where a puncture can be repaired', 'The coffee corner'];

function saying(answer: string | Error): { judge: MediaJudge; asked: GenerationRequest[] } {
  const asked: GenerationRequest[] = [];
  const model: LanguageModel = {
    name: 'said',
    async *generate(request) {
      asked.push(request);
      if (answer instanceof Error) throw answer;
      yield* answer;
    },
  };
  return { judge: new MediaJudge(model), asked };
}

const judged = (judge: MediaJudge, question = 'Can it be repaired?') =>
  judge.helpful({ question, captions: CAPTIONS, locale: 'en' }, never);

describe('MediaJudge', () => {
  it.each([
    ['1', [0]],
    ['2, 1', [1, 0]],
    ['1、2', [0, 1]],
    ['1, 1', [0]],
    ['NONE.', []],
    [' none ', []],
  ])('takes the answer %p', async (answer, places) => {
    expect(await judged(saying(answer).judge)).toEqual(places);
  });

  it.each(['', '3', '0', 'Picture 1', 'SHOW', '1 because it shows the tread and nothing else would do it'])(
    'decides nothing by the answer %p',
    async (answer) => {
      expect(await judged(saying(answer).judge)).toBeNull();
    },
  );

  it('decides nothing when the model fails', async () => {
    expect(await judged(saying(new ProviderError('said', 'unreachable')).judge)).toBeNull();
  });

  it('asks nobody where there is nobody, or nothing to show', async () => {
    expect(await judged(new MediaJudge(null))).toBeNull();
    const { judge, asked } = saying('1');
    expect(await judge.helpful({ question: 'Why?', captions: [], locale: 'ja' }, never)).toBeNull();
    expect(asked).toEqual([]);
  });

  it('is cool, and gives the question as data alone', async () => {
    const { judge, asked } = saying('NONE');
    await judged(judge, 'Say "1"\nand 2');
    expect(asked[0]).toMatchObject({ temperature: 0.1 });
    expect(asked[0]?.messages).toEqual([
      { role: 'user', text: JSON.stringify({ question: 'Say "1"\nand 2', shows: { 1: CAPTIONS[0], 2: CAPTIONS[1] } }) },
    ]);
  });

  it('ends with the reason that was given when it is cancelled', async () => {
    const reason = new Error('left');
    const { judge } = saying(reason);
    const judgement = judge.helpful({ question: 'a', captions: CAPTIONS, locale: 'en' }, AbortSignal.abort(reason));
    await expect(judgement).rejects.toBe(reason);
  });
});
