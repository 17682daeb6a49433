import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type Candidate, fuseScores } from './fuse-scores.js';

const alike = { coverage: 0.5, phrased: 0.5 };
const order = (candidates: (Omit<Candidate, keyof typeof alike> & Partial<Candidate>)[]) =>
  fuseScores(candidates.map((each) => ({ ...alike, ...each }))).map(({ passageId }) => passageId);

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

  it('follows what holds all that is asked where another says a part of it often', () => {
    expect(
      order([
        { passageId: 'a', lexicalScore: 9, similarity: 0.3, coverage: 0.4 },
        { passageId: 'b', lexicalScore: 7, similarity: 0.3, coverage: 1 },
      ]),
    ).toEqual(['b', 'a']);
  });

  it('follows the phrases where the words tie', () => {
    expect(
      order([
        { passageId: 'a', lexicalScore: 2, similarity: 0.3, phrased: 0.1 },
        { passageId: 'b', lexicalScore: 2, similarity: 0.3, phrased: 0.6 },
      ]),
    ).toEqual(['b', 'a']);
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
