import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { ProviderError } from '../../contracts/index.js';
import { RESILIENCE_POLICIES } from './policy.js';
import { ProviderGuard } from './provider-guard.js';

const EXCHANGES = 200;
/** What an exchange that is spoken, answered in two sentences and shown with a picture asks for, with its policy. */
const ASKED = [
  ['recognition', 'recognition'],
  ['moderation', 'moderation'],
  ['embedding', 'embedding'],
  ['generation', 'generation'],
  ['media', 'moderation'],
  ['synthesis', 'synthesis'],
  ['synthesis', 'synthesis'],
] as const;

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** Calls that reach a provider that fails everything while `EXCHANGES` come one after the other. */
async function callsOfOutage(everyMs: number, fault: ProviderError): Promise<number> {
  const guards = new Map(ASKED.map(([role, policy]) => [role, new ProviderGuard(role, RESILIENCE_POLICIES[policy])]));
  let calls = 0;
  for (let exchange = 0; exchange < EXCHANGES; exchange += 1) {
    for (const [role] of ASKED) {
      const call = guards.get(role)?.call(new AbortController().signal, () => {
        calls += 1;
        return Promise.reject(fault);
      });
      await expect(call).rejects.toThrow(ProviderError);
    }
    jest.advanceTimersByTime(everyMs);
  }
  return calls;
}

describe('an outage of everything that is remote', () => {
  it.each([0, 1_000, 5_000, 10_000, 30_000, 60_000])(
    'costs at most 1.1 calls per exchange when one comes every %i ms',
    async (everyMs) => {
      const calls = await callsOfOutage(everyMs, new ProviderError('far', 'unreachable'));
      expect(calls).toBeLessThanOrEqual(1.1 * EXCHANGES);
    },
  );

  it.each([401, 403, 404])('is an outage too when every request is refused with %i', async (status) => {
    const calls = await callsOfOutage(5_000, new ProviderError('far', 'refused', { status }));
    expect(calls).toBeLessThanOrEqual(1.1 * EXCHANGES);
  });
});
