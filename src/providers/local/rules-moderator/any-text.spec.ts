import fc from 'fast-check';

import { RulesModerator } from './rules-moderator.js';

const moderator = new RulesModerator();
/** Characters of the longest utterance. */
const LONGEST = 10_000;

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
  it('is decided', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(typeof moderator.judge(text).accepted).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});
