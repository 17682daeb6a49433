import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { ProviderError } from '../../contracts/index.js';
import { RESILIENCE_POLICIES } from './policy.js';
import { ProbeRation } from './probe-ration.js';
import { ProviderGuard } from './provider-guard.js';

const EXCHANGES = 200;
const MINUTE_MS = 60_000;
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
type Role = (typeof ASKED)[number][0];

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** A shop whose providers fail for a role while it has a fault. */
class Shop {
  readonly faults = new Map<Role, ProviderError>();
  calls = 0;
  private readonly guards: ReadonlyMap<Role, ProviderGuard>;

  constructor(private readonly everyMs: number) {
    const probes = new ProbeRation();
    this.guards = new Map(
      ASKED.map(([role, policy]) => [role, new ProviderGuard(role, { ...RESILIENCE_POLICIES[policy], probes })]),
    );
  }

  break(fault: ProviderError, roles: readonly Role[] = [...this.guards.keys()]): void {
    for (const role of roles) this.faults.set(role, fault);
  }

  /** Roles that were served, after the given number of exchanges came one after the other. */
  async exchange(times = 1): Promise<Set<Role>> {
    const served = new Set<Role>();
    for (let time = 0; time < times; time += 1) {
      served.clear();
      for (const [role] of ASKED) {
        const call = this.guards.get(role)?.call(new AbortController().signal, () => {
          this.calls += 1;
          const fault = this.faults.get(role);
          return fault ? Promise.reject(fault) : Promise.resolve();
        });
        await call?.then(
          () => served.add(role),
          (error: unknown) => expect(error).toBeInstanceOf(ProviderError),
        );
      }
      jest.advanceTimersByTime(this.everyMs);
    }
    return served;
  }

  async exchangesUntilServed(): Promise<number> {
    for (let count = 1; ; count += 1) if ((await this.exchange()).size === this.guards.size) return count;
  }
}

const unreachable = () => new ProviderError('far', 'unreachable');
const RARE_MS = [2 * MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, 8 * 60 * MINUTE_MS];

describe('an outage of everything that is remote', () => {
  it.each([0, 1_000, 5_000, 10_000, 30_000, 60_000, 75_000, ...RARE_MS])(
    'costs at most 1.1 calls per exchange when one comes every %i ms',
    async (everyMs) => {
      const shop = new Shop(everyMs);
      shop.break(unreachable());
      expect((await shop.exchange(EXCHANGES)).size).toBe(0);
      expect(shop.calls).toBeLessThanOrEqual(1.1 * EXCHANGES);
    },
  );

  it.each([401, 403, 404])('is an outage too when every request is refused with %i', async (status) => {
    const shop = new Shop(5_000);
    shop.break(new ProviderError('far', 'refused', { status }));
    await shop.exchange(EXCHANGES);
    expect(shop.calls).toBeLessThanOrEqual(1.1 * EXCHANGES);
  });

  it.each(RARE_MS.slice(2))(
    'is over for every role within six exchanges, however rare: every %i ms',
    async (everyMs) => {
      const shop = new Shop(everyMs);
      shop.break(unreachable());
      await shop.exchange(EXCHANGES);
      shop.faults.clear();
      expect(await shop.exchangesUntilServed()).toBeLessThanOrEqual(6);
    },
  );

  it('lets nobody starve: a role that is back is found while all others stay away', async () => {
    for (const [role] of ASKED) {
      const shop = new Shop(15 * MINUTE_MS);
      shop.break(unreachable());
      await shop.exchange(EXCHANGES);
      shop.faults.delete(role);
      expect(await shop.exchange(20)).toEqual(new Set([role]));
    }
  });

  it('of one role costs one call in two exchanges', async () => {
    const shop = new Shop(15 * MINUTE_MS);
    shop.break(unreachable(), ['generation']);
    await shop.exchange(EXCHANGES);
    const healthy = (ASKED.length - 1) * EXCHANGES;
    expect(shop.calls - healthy).toBeGreaterThan(0.4 * EXCHANGES);
    expect(shop.calls - healthy).toBeLessThanOrEqual(0.75 * EXCHANGES);
  });
});
