import { setTimeout as sleep } from 'node:timers/promises';

import { ProviderError } from '../../contracts/index.js';
import { CircuitBreaker } from './circuit-breaker.js';
import type { AttemptEvent, ResiliencePolicy } from './policy.js';
import { RetryBudget } from './retry-budget.js';
import { within } from './within.js';

/** What stands between the product and one provider: deadline, retries within a budget, breaker. */
export class ProviderGuard {
  private readonly breaker: CircuitBreaker;
  private readonly budget = new RetryBudget();

  constructor(
    private readonly provider: string,
    private readonly policy: ResiliencePolicy,
  ) {
    this.breaker = new CircuitBreaker(policy.breakAfter, policy.coolDownMs, policy.probes);
  }

  readonly timeout = (): ProviderError => new ProviderError(this.provider, 'timeout');

  /** Rejects with the caller's own reason when the caller left, else with what the last attempt threw. */
  async call<T>(caller: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    caller.throwIfAborted();
    const endsAt = performance.now() + this.policy.totalMs;
    this.budget.countCall();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(endsAt - performance.now(), caller, work);
      } catch (error) {
        caller.throwIfAborted();
        const waitMs = this.waitBeforeRetry(error, attempt, endsAt - performance.now());
        if (waitMs === undefined) throw error;
        await sleep(waitMs, undefined, { signal: caller }).catch(() => {
          caller.throwIfAborted();
        });
      }
    }
  }

  /** Counts a failure; a provider that refuses one request is alive, one that refuses us altogether is not. */
  failed(error: unknown, durationMs: number): void {
    const fault = error instanceof ProviderError ? error.fault : 'defect';
    if (isOfThisRequest(error)) this.breaker.succeeded();
    else this.breaker.failed();
    this.observe({ outcome: 'failed', fault, durationMs });
  }

  private async attempt<T>(leftMs: number, caller: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (!this.breaker.enter()) {
      this.observe({ outcome: 'skipped', durationMs: 0 });
      throw new ProviderError(this.provider, 'unreachable');
    }
    const began = performance.now();
    try {
      const result = await within(Math.min(this.policy.attemptMs, leftMs), this.timeout, caller, work);
      this.breaker.succeeded();
      this.observe({ outcome: 'answered', durationMs: performance.now() - began });
      return result;
    } catch (error) {
      if (caller.aborted) {
        this.breaker.abandoned();
        this.observe({ outcome: 'abandoned', durationMs: performance.now() - began });
      } else this.failed(error, performance.now() - began);
      throw error;
    }
  }

  private waitBeforeRetry(error: unknown, attempt: number, leftMs: number): number | undefined {
    if (!(error instanceof ProviderError && error.retryable)) return undefined;
    if (attempt >= this.policy.maxAttempts || !this.breaker.isClosed) return undefined;
    const jitterMs = Math.random() * this.policy.backoffMs * 2 ** (attempt - 1);
    const waitMs = Math.max(jitterMs, error.details.retryAfterMs ?? 0);
    return waitMs < leftMs && this.budget.take() ? waitMs : undefined;
  }

  private observe(event: Omit<AttemptEvent, 'provider'>): void {
    this.policy.observe?.({ provider: this.provider, ...event });
  }
}

/** No key, no right, no such model: so will be the next answer. */
const REFUSES_ALL: ReadonlySet<number | undefined> = new Set([401, 403, 404]);

function isOfThisRequest(error: unknown): boolean {
  if (!(error instanceof ProviderError)) return false;
  return error.fault === 'unsupported' || (error.fault === 'refused' && !REFUSES_ALL.has(error.details.status));
}
