import type { ProbeRation } from './probe-ration.js';

export interface AttemptEvent {
  provider: string;
  /** `skipped`: not asked, because the breaker is open. `abandoned`: the caller left before an answer. */
  outcome: 'answered' | 'failed' | 'skipped' | 'abandoned';
  /** A `ProviderFault`, or `defect` for any other error. */
  fault?: string;
  /** To the first useful piece of a stream, or to the whole answer. */
  durationMs: number;
}

/** Told of every attempt. A stream that breaks after it began is told twice: `answered` at its first piece, then `failed`. */
export type AttemptObserver = (event: AttemptEvent) => void;

export interface ResiliencePolicy {
  /** For one attempt: to the first useful piece of a stream, or to the whole answer. */
  readonly attemptMs: number;
  /** For all attempts and waits together, and for the whole of a stream. */
  readonly totalMs: number;
  readonly maxAttempts: number;
  /** The wait before attempt n + 1 is random from 0 to `backoffMs * 2^(n-1)`, or longer where the provider asks for it. */
  readonly backoffMs: number;
  /**
   * Failures in a row after which the provider is left alone for `coolDownMs`; then one call tries it. Each such call
   * that fails doubles the time until the next, up to sixty times `coolDownMs`.
   */
  readonly breakAfter: number;
  readonly coolDownMs: number;
  /** Shared with the other providers of this process, so that all of them together are tried rarely. Absent: its own. */
  readonly probes?: ProbeRation;
  readonly observe?: AttemptObserver;
}

const INTERACTIVE = { maxAttempts: 2, backoffMs: 200, breakAfter: 5, coolDownMs: 10_000 };

/** A visitor waits for these: together they fit into the twelve seconds of an exchange. `indexing` has nobody waiting. */
export const RESILIENCE_POLICIES = {
  generation: { ...INTERACTIVE, attemptMs: 4000, totalMs: 10_000 },
  moderation: { ...INTERACTIVE, attemptMs: 1500, totalMs: 2500 },
  embedding: { ...INTERACTIVE, attemptMs: 1500, totalMs: 2500 },
  recognition: { ...INTERACTIVE, attemptMs: 4000, totalMs: 4000 },
  synthesis: { ...INTERACTIVE, attemptMs: 3000, totalMs: 5000 },
  /** Runs in this process: there is nothing to get over, only something to tell. */
  embedded: {
    attemptMs: 600_000,
    totalMs: 600_000,
    maxAttempts: 1,
    backoffMs: 0,
    breakAfter: Number.POSITIVE_INFINITY,
    coolDownMs: 0,
  },
  indexing: { ...INTERACTIVE, attemptMs: 60_000, totalMs: 180_000, maxAttempts: 4, backoffMs: 1000 },
} as const satisfies Record<string, ResiliencePolicy>;
