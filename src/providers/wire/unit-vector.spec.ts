import { describe, expect, it } from '@jest/globals';

import { EMBEDDING_DIMENSIONS } from '../../contracts/index.js';
import { unitVector } from './unit-vector.js';

const vectorOf = (value: number) => Array.from({ length: EMBEDDING_DIMENSIONS }, () => value);

describe('a unit vector', () => {
  it('points where it pointed, at length one', () => {
    const vector = unitVector('far', vectorOf(-3));
    expect(vector).toHaveLength(EMBEDDING_DIMENSIONS);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
    expect(vector[0]).toBeCloseTo(-1 / Math.sqrt(EMBEDDING_DIMENSIONS), 6);
  });

  it.each([
    ['no vector', undefined],
    ['one of another dimension', [1, 2, 3]],
    ['one of no length', vectorOf(0)],
    ['one without bounds', vectorOf(1e308)],
    ['one that is no number', vectorOf(Number.NaN)],
  ])('is not made of %s', (_what, vector) => {
    expect(() => unitVector('far', vector)).toThrow(expect.objectContaining({ fault: 'malformed', provider: 'far' }));
  });
});
