import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { PollLimit } from './poll-limit.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function passing(limit: PollLimit, terminal: string, looks: number): number {
  let passed = 0;
  for (let look = 0; look < looks; look += 1) {
    try {
      limit.take(terminal);
      passed += 1;
    } catch {
      // Turned away.
    }
  }
  return passed;
}

describe('the limit of polls [TASK-10]', () => {
  it('lets a storm of one terminal through at ten a second, and others undisturbed', () => {
    const limit = new PollLimit();
    let passed = 0;
    for (let second = 0; second < 20; second += 1) {
      passed += passing(limit, 'stormy', 200 * 20);
      expect(passing(limit, 'calm', 4)).toBe(4);
      jest.advanceTimersByTime(1_000);
    }
    expect(passed).toBe(100 + 19 * 10);
  });

  it('says when to ask again', () => {
    const limit = new PollLimit();
    passing(limit, 'stormy', 100);
    expect(() => limit.take('stormy')).toThrow(
      expect.objectContaining({ kind: 'too_many', code: 'too_many_polls', details: { retryAfterMs: 100 } }),
    );
    jest.advanceTimersByTime(100);
    expect(passing(limit, 'stormy', 2)).toBe(1);
  });
});
