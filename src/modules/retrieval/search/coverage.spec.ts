import { describe, expect, it } from '@jest/globals';

import { coverageOf } from './coverage.js';

const weights = {
  idf: new Map([
    ['tire', 1],
    ['storage', 3],
  ]),
  unseen: 4,
};

describe('coverageOf', () => {
  it('is the share of the weight, not of the words', () => {
    expect(coverageOf(['tire', 'storage'], new Set(['storage']), weights)).toBe(0.75);
  });

  it('counts a word that no passage holds as the rarest', () => {
    expect(coverageOf(['storage', 'giraffe', 'tire'], new Set(['storage', 'tire']), weights)).toBe(0.5);
  });

  it('counts a repeated word once', () => {
    expect(coverageOf(['tire', 'tire', 'storage'], new Set(['tire']), weights)).toBe(0.25);
  });

  it('is nothing when the question is about nothing', () => {
    expect(coverageOf([], new Set(['tire']), weights)).toBe(0);
  });
});
