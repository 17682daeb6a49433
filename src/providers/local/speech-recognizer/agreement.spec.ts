import { describe, expect, it } from '@jest/globals';

import { agreement } from './agreement.js';

describe('agreement', () => {
  it.each([
    ['how much is it', 'how much is it', 1],
    ['how much is it', 'how much is that', 0.75],
    ['you have four', 'do you have four', 0.75],
    ['yes', 'no', 0],
    ['', 'no', 0],
    ['', '', 1],
  ])('of %j and %j is %d', (first, second, expected) => {
    expect(agreement(first, second)).toBe(expected);
  });
});
