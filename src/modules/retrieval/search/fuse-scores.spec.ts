import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type Candidate, fuseScores } from './fuse-scores.js';

const order = (candidates: Candidate[]) => fuseScores(candidates).map(({ passageId }) => passageId);

describe('fuseScores', () => {
  it('puts first what is first by words and by meaning', () => {
    expect(
      order([
        { passageId: 'a', lexicalScore: 1, similarity: 0.2 },
        { passageId: 'b', lexicalScore: 9, similarity: 0.8 },
      ]),
    ).toEqual(['b', 'a']);
  });

  it('follows the words when the nearest meaning is far', () => {
    expect(
      order([
        { passageId: 'a', lexicalScore: 2, similarity: 0.3 },
        { passageId: 'b', lexicalScore: 3, similarity: 0.2 },
      ]),
    ).toEqual(['b', 'a']);
  });

  it('follows the meaning where the words tie', () => {
    expect(
      order([
        { passageId: 'a', lexicalScore: 2, similarity: 0.3 },
        { passageId: 'b', lexicalScore: 2, similarity: 0.9 },
      ]),
    ).toEqual(['b', 'a']);
  });

  it('does not let a small lead in meaning overtake a large one in words', () => {
    expect(
      order([
        { passageId: 'a', lexicalScore: 5, similarity: 0.5 },
        { passageId: 'b', lexicalScore: 9, similarity: 0.48 },
        { passageId: 'c', lexicalScore: 1, similarity: 0.1 },
      ]),
    ).toEqual(['b', 'a', 'c']);
  });

  it('ranks by words alone without embeddings', () => {
    expect(
      order([
        { passageId: 'a', lexicalScore: 1, similarity: null },
        { passageId: 'b', lexicalScore: 2, similarity: null },
      ]),
    ).toEqual(['b', 'a']);
  });

  it('does not depend on the order in which candidates come', () => {
    const candidate = fc.record({
      passageId: fc.uuid(),
      lexicalScore: fc.integer({ min: 0, max: 5 }),
      similarity: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: (each) => each.passageId }), (candidates) => {
        expect(order(candidates.toReversed())).toEqual(order(candidates));
      }),
    );
  });
});
