import fc from 'fast-check';

import { splitSentences } from './split-sentences.js';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function sentencesOf(text: string, size = 3): Promise<string[]> {
  const sentences: string[] = [];
  for await (const sentence of splitSentences(inPieces(text, size))) sentences.push(sentence);
  return sentences;
}

describe('splitting a stream into sentences', () => {
  it('ends Japanese sentences at their own marks', async () => {
    expect(await sentencesOf('はい、ございます。価格は12,800円です。')).toEqual([
      'はい、ございます。',
      '価格は12,800円です。',
    ]);
  });

  it('does not end inside a decimal, a size or a time', async () => {
    expect(await sentencesOf('It is 31x10.50R15. We open at 9 a.m. on Sundays. Yes!')).toEqual([
      'It is 31x10.50R15.',
      'We open at 9 a.m. on Sundays.',
      'Yes!',
    ]);
  });

  it('gives the last sentence even without a mark', async () => {
    expect(await sentencesOf('One. Two')).toEqual(['One.', 'Two']);
  });

  it('does not depend on where the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('It costs 12.50 now. ', 'はい。', 'Open at 9 a.m. daily. ', 'Why? ')),
        fc.integer({ min: 1, max: 9 }),
        async (parts, size) => {
          expect(await sentencesOf(parts.join(''), size)).toEqual(await sentencesOf(parts.join(''), 1000));
        },
      ),
    );
  });

  it('loses no word of any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 1000 }), fc.integer({ min: 1, max: 50 }), async (text, size) => {
        expect((await sentencesOf(text, size)).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
