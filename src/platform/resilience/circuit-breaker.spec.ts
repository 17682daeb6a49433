import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { CircuitBreaker } from './circuit-breaker.js';

const COOL_DOWN_MS = 10_000;
const MINUTE_MS = 60_000;
const EVERY_MS = 1_000;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** Asks every second, in vain as long as the outage lasts. Returns how often, and how long after it somebody got through. */
function sitOut(outageMs: number): { calls: number; backAfterMs: number } {
  const breaker = new CircuitBreaker(5, COOL_DOWN_MS);
  const beganAt = performance.now();
  for (let calls = 0; ; jest.advanceTimersByTime(EVERY_MS)) {
    if (!breaker.enter()) continue;
    const awayMs = performance.now() - beganAt;
    if (awayMs >= outageMs) return { calls, backAfterMs: awayMs - outageMs };
    calls += 1;
    breaker.failed();
  }
}

describe('CircuitBreaker', () => {
  it.each([1, 3, 10, 60, 8 * 60])('keeps a provider waiting no longer than it was away: %i minutes', (minutes) => {
    const { backAfterMs } = sitOut(minutes * MINUTE_MS);
    expect(backAfterMs).toBeLessThanOrEqual(Math.min(minutes, 10) * MINUTE_MS + COOL_DOWN_MS);
  });

  it('asks less and less in a long outage', () => {
    expect(sitOut(MINUTE_MS).calls).toBeLessThanOrEqual(5 + 3);
    expect(sitOut(60 * MINUTE_MS).calls).toBeLessThanOrEqual(5 + 6 + 6);
  });

  it('forgets a long outage with the first answer', () => {
    const breaker = new CircuitBreaker(1, COOL_DOWN_MS);
    for (let probes = 0; probes < 8; probes += 1) {
      jest.advanceTimersByTime(60 * COOL_DOWN_MS);
      expect(breaker.enter()).toBe(true);
      breaker.failed();
    }
    jest.advanceTimersByTime(60 * COOL_DOWN_MS);
    expect(breaker.enter()).toBe(true);
    breaker.succeeded();
    expect(breaker.enter()).toBe(true);
    breaker.failed();
    expect(breaker.enter()).toBe(false);
    jest.advanceTimersByTime(COOL_DOWN_MS);
    expect(breaker.enter()).toBe(true);
  });
});
