import fc from 'fast-check';

import { RulesModerator } from './rules-moderator.js';

const moderator = new RulesModerator();
const LONGEST = 10_000;
/** Wide enough for a busy machine; a pattern that is not linear takes seconds. */
const AT_MOST_MS = 500;

/** Pieces of every script, codes and signs, repeated up to the longest utterance. */
const anyText = fc
  .tuple(
    fc.array(
      fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), fc.constantFrom(...'aあ漢가ع1-+%*.@ \n')),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
    fc.integer({ min: 1, max: LONGEST }),
  )
  .map(([pieces, length]) =>
    pieces
      .join('')
      .repeat(Math.ceil(length / pieces.join('').length))
      .slice(0, length),
  );

describe('whatever is said', () => {
  it('is decided, in a moment', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const times = [1, 2, 3].map(() => {
          const began = performance.now();
          expect(typeof moderator.judge(text).accepted).toBe('boolean');
          return performance.now() - began;
        });
        expect(Math.min(...times)).toBeLessThan(AT_MOST_MS);
      }),
      { numRuns: 200 },
    );
  });

  it('is decided in less than two milliseconds when it is as long as people speak', () => {
    const said = [
      'Do you have 225/60R15 in stock, and how much are four of them?',
      '冬用のタイヤはありますか、四本でいくらですか',
    ];
    for (let run = 0; run < 50; run += 1) said.forEach((text) => moderator.judge(text));
    const times = Array.from({ length: 201 }, (_, run) => {
      const began = performance.now();
      moderator.judge(said[run % said.length] ?? '');
      return performance.now() - began;
    }).sort((left, right) => left - right);
    expect(times[100]).toBeLessThan(2);
  });
});
