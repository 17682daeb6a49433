import { describe, expect, it } from '@jest/globals';

import { readPeriod, windowBefore, windowOf } from './period.js';

const NOW = new Date(2026, 10, 21, 13, 45, 12);
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).toISOString();

describe('a period', () => {
  it('is a named range, or what lies between two times', () => {
    expect(readPeriod({ range: '7d', from: at(1, 0) })).toEqual({ range: '7d' });
    expect(readPeriod({ range: 'ever', from: at(1, 0), to: 'never' })).toEqual({ from: at(1, 0) });
  });

  it.each([
    ['today', at(21, 0), at(21, 13, 46)],
    ['yesterday', at(20, 0), at(21, 0)],
    ['24h', at(20, 13, 46), at(21, 13, 46)],
    ['7d', at(14, 13, 46), at(21, 13, 46)],
  ] as const)('is told as times: %s', (range, from, to) => {
    expect(windowOf({ range }, '30d', NOW)).toEqual({ from, to });
  });

  it('is the usual one where nothing is said, and ends now where no end is', () => {
    expect(windowOf({}, 'yesterday', NOW)).toEqual({ from: at(20, 0), to: at(21, 0) });
    expect(windowOf({ from: at(2, 0) }, 'yesterday', NOW)).toEqual({ from: at(2, 0), to: at(21, 13, 46) });
  });

  it('has one before it that is as long', () => {
    expect(windowBefore({ from: at(20, 0), to: at(21, 0) })).toEqual({ from: at(19, 0), to: at(20, 0) });
  });
});
