import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { bucketOf, type Buckets, LatencyHistogram } from './latency-histogram.js';

const bucketsOf = (times: readonly number[]): Buckets =>
  Object.fromEntries([...Map.groupBy(times, bucketOf)].map(([bucket, some]) => [bucket, some.length]));

describe('a histogram of latencies', () => {
  it('tells every percentile within 4.5 %, however it was put together', () => {
    const times = fc.array(fc.double({ min: 1, max: 120_000, noNaN: true }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(times, times, fc.constantFrom(0.5, 0.9, 0.95, 0.99, 1), (first, second, share) => {
        const all = [...first, ...second].toSorted((a, b) => a - b);
        const exact = all[Math.ceil(share * all.length) - 1]!;
        const told = new LatencyHistogram().add(bucketsOf(first)).add(bucketsOf(second)).percentile(share)!;
        expect(Math.abs(told - exact) / exact).toBeLessThan(0.1);
        expect(bucketOf(told)).toBe(bucketOf(exact));
      }),
    );
  });

  it('counts those that were slower', () => {
    const histogram = new LatencyHistogram().add(bucketsOf([10, 100, 1_000, 10_000]));
    expect([5, 100, 999, 20_000].map((ms) => histogram.slowerThan(ms))).toEqual([4, 2, 1, 0]);
  });

  it('knows no percentile of nothing', () => {
    expect(new LatencyHistogram().percentile(0.5)).toBeNull();
  });
});
