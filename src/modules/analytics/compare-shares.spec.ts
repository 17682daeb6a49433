import { describe, expect, it } from '@jest/globals';

import { compareShares } from './compare-shares.js';

describe('the comparison of a window with the one before', () => {
  it('raises an alarm when what is bad became clearly more frequent', () => {
    expect(compareShares({ of: 1_000, count: 50 }, { of: 1_000, count: 100 })).toEqual({
      z: expect.closeTo(4.24, 2),
      isAlarm: true,
    });
  });

  it.each([
    ['chance explains it', { of: 1_000, count: 50 }, { of: 1_000, count: 65 }],
    ['it became less frequent', { of: 1_000, count: 100 }, { of: 1_000, count: 50 }],
    ['there were few conversations', { of: 1_000, count: 0 }, { of: 49, count: 40 }],
    ['there were few cases', { of: 1_000_000, count: 0 }, { of: 100, count: 4 }],
    ['all were bad before and are now', { of: 100, count: 100 }, { of: 100, count: 100 }],
  ])('raises none when %s', (_why, before, now) => {
    expect(compareShares(before, now).isAlarm).toBe(false);
  });

  it('raises a false alarm in less than one of a hundred looks at thirty measures that did not change', () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const share = () => ({ of: 500, count: Array.from({ length: 500 }, random).filter((value) => value < 0.1).length });
    const looks = Array.from({ length: 3_000 }, () => compareShares(share(), share()).isAlarm);
    expect(looks.filter(Boolean).length).toBeLessThanOrEqual(3);
  });
});
