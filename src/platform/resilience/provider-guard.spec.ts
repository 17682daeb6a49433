import { afterEach, describe, expect, it, jest } from '@jest/globals';

import { ProviderError, type ProviderFault } from '../../contracts/index.js';
import type { AttemptEvent, ResiliencePolicy } from './policy.js';
import { ProviderGuard } from './provider-guard.js';

const POLICY: ResiliencePolicy = {
  attemptMs: 100,
  totalMs: 400,
  maxAttempts: 3,
  backoffMs: 2,
  breakAfter: 5,
  coolDownMs: 300,
};
const never = () => new AbortController().signal;
const fault = (kind: ProviderFault, retryAfterMs?: number) => new ProviderError('far', kind, { retryAfterMs });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A provider that throws the given faults one after the other, then answers. */
function faulty(...faults: Error[]) {
  const provider = {
    calls: 0,
    ask: () => {
      const next = faults[provider.calls];
      provider.calls += 1;
      return next ? Promise.reject(next) : Promise.resolve('answer');
    },
  };
  return provider;
}

afterEach(() => {
  jest.useRealTimers();
});

describe('ProviderGuard', () => {
  it('asks again after a passing fault', async () => {
    const provider = faulty(fault('unreachable'));
    expect(await new ProviderGuard('far', POLICY).call(never(), provider.ask)).toBe('answer');
    expect(provider.calls).toBe(2);
  });

  it.each(['refused', 'unsupported'] as const)('does not ask again when %s', async (kind) => {
    const provider = faulty(fault(kind));
    await expect(new ProviderGuard('far', POLICY).call(never(), provider.ask)).rejects.toMatchObject({ fault: kind });
    expect(provider.calls).toBe(1);
  });

  it('does not ask again after a defect of our own', async () => {
    const provider = faulty(new TypeError('x is not a function'));
    await expect(new ProviderGuard('far', POLICY).call(never(), provider.ask)).rejects.toThrow(TypeError);
    expect(provider.calls).toBe(1);
  });

  it('waits as long as a throttling provider asks', async () => {
    const provider = faulty(fault('throttled', 80));
    const began = performance.now();
    await new ProviderGuard('far', POLICY).call(never(), provider.ask);
    expect(performance.now() - began).toBeGreaterThanOrEqual(78);
  });

  it('gives up at once when the wait that was asked for does not fit', async () => {
    const provider = faulty(fault('throttled', 5000));
    const began = performance.now();
    await expect(new ProviderGuard('far', POLICY).call(never(), provider.ask)).rejects.toMatchObject({
      fault: 'throttled',
    });
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('ends an attempt at its deadline, though the provider does not listen', async () => {
    const guard = new ProviderGuard('far', { ...POLICY, maxAttempts: 1 });
    const began = performance.now();
    await expect(guard.call(never(), () => new Promise(() => {}))).rejects.toMatchObject({ fault: 'timeout' });
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('tells the provider of the deadline', async () => {
    const guard = new ProviderGuard('far', { ...POLICY, maxAttempts: 1 });
    let told: AbortSignal | undefined;
    await guard.call(never(), (signal) => new Promise(() => (told = signal))).catch(() => undefined);
    expect(told?.reason).toMatchObject({ fault: 'timeout' });
  });

  it('keeps all attempts within the total', async () => {
    const guard = new ProviderGuard('far', { ...POLICY, attemptMs: 300, totalMs: 350 });
    const began = performance.now();
    await expect(guard.call(never(), () => new Promise(() => {}))).rejects.toMatchObject({ fault: 'timeout' });
    expect(performance.now() - began).toBeLessThan(850);
  });

  it('rejects with the reason of the caller who left, during an attempt and during a wait', async () => {
    const reason = new Error('left');
    for (const work of [() => new Promise(() => {}), faulty(fault('throttled', 300)).ask]) {
      const controller = new AbortController();
      const outcome = new ProviderGuard('far', POLICY).call(controller.signal, work);
      setTimeout(() => {
        controller.abort(reason);
      }, 20);
      await expect(outcome).rejects.toBe(reason);
    }
  });

  it('leaves a failing provider alone, then probes it with one call', async () => {
    jest.useFakeTimers();
    const guard = new ProviderGuard('far', { ...POLICY, maxAttempts: 1 });
    const down = faulty(...Array.from({ length: 6 }, () => fault('unreachable')));
    for (let i = 0; i < 20; i += 1) await guard.call(never(), down.ask).catch(() => undefined);
    expect(down.calls).toBe(5);
    jest.advanceTimersByTime(310);
    await Promise.allSettled(Array.from({ length: 10 }, () => guard.call(never(), down.ask)));
    expect(down.calls).toBe(6);
    // The next probe comes later than the first did: this outage is a long one.
    jest.advanceTimersByTime(310);
    await Promise.allSettled(Array.from({ length: 10 }, () => guard.call(never(), down.ask)));
    expect(down.calls).toBe(6);
    jest.advanceTimersByTime(300);
    expect(await guard.call(never(), down.ask)).toBe('answer');
    expect(await guard.call(never(), down.ask)).toBe('answer');
  });

  it('does not take a probe whose caller left for a recovery', async () => {
    const guard = new ProviderGuard('far', { ...POLICY, maxAttempts: 1, breakAfter: 1 });
    await guard.call(never(), faulty(fault('timeout')).ask).catch(() => undefined);
    await pause(310);
    const controller = new AbortController();
    const probe = guard.call(controller.signal, () => new Promise(() => {})).catch(() => undefined);
    controller.abort();
    await probe;
    const stillDown = faulty(fault('timeout'), fault('timeout'));
    await Promise.allSettled([guard.call(never(), stillDown.ask), guard.call(never(), stillDown.ask)]);
    expect(stillDown.calls).toBe(1);
  });

  it('asks at most 1.1 times for each call in an outage, and every call ends in time', async () => {
    // Without the breaker the budget alone has to hold.
    const guard = new ProviderGuard('far', { ...POLICY, breakAfter: Number.POSITIVE_INFINITY });
    const down = faulty(...Array.from({ length: 2000 }, () => fault('unreachable')));
    for (let i = 0; i < 300; i += 1) await guard.call(never(), down.ask).catch(() => undefined);
    expect(down.calls / 300).toBeLessThanOrEqual(1.11);
    expect(down.calls).toBeGreaterThan(300);
  });

  it('tells of every attempt', async () => {
    const events: AttemptEvent[] = [];
    const policy = { ...POLICY, breakAfter: 2, observe: (event: AttemptEvent) => events.push(event) };
    const guard = new ProviderGuard('far', policy);
    await guard.call(never(), faulty(fault('timeout')).ask);
    await guard.call(never(), faulty(fault('timeout'), fault('malformed')).ask).catch(() => undefined);
    await guard.call(never(), faulty(fault('timeout'), fault('malformed')).ask).catch(() => undefined);
    await guard.call(never(), faulty().ask).catch(() => undefined);
    expect(events.map(({ outcome, fault: of }) => of ?? outcome)).toEqual([
      'timeout',
      'answered',
      'timeout',
      'timeout',
      'skipped',
    ]);
    expect(events.every(({ provider, durationMs }) => provider === 'far' && durationMs >= 0)).toBe(true);
  });
});
