import { describe, expect, it } from '@jest/globals';

import { mishearing } from './index.js';

describe('how easily a number is heard in the place of another', () => {
  it.each([
    ['15', '50'],
    ['16', '60'],
    ['60', '65'],
    ['225', '220'],
    ['17', '18'],
    ['235', '245'],
  ])('%s for %s', (heard, meant) => {
    expect(mishearing(heard, meant)).toBeGreaterThanOrEqual(0.1);
  });

  it('is the likelier of the two that sound like it first', () => {
    expect(mishearing('16', '60')).toBeGreaterThan(mishearing('16', '65'));
    expect(mishearing('16', '65')).toBeGreaterThan(mishearing('16', '45'));
  });

  it('is certain for itself, and hardly possible for what sounds like nothing of it', () => {
    expect(mishearing('225', '225')).toBe(1);
    expect(mishearing('12', '45')).toBeLessThan(0.05);
    expect(mishearing('225', '185')).toBeLessThan(0.05);
  });
});
