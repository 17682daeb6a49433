import { AsyncLocalStorage } from 'node:async_hooks';

import type { AttemptEvent } from './policy.js';

/** What a provider is asked for. */
export type Purpose = 'recognition' | 'moderation' | 'embedding' | 'generation' | 'synthesis' | 'media';

/** One attempt as an operator reads it. No words of a visitor and none of a provider. */
export interface ProviderAttempt {
  purpose: Purpose;
  /** E.g. `openai`. */
  provider: string;
  /** E.g. `gpt-4.1-mini`; null for a provider that is one model. */
  model: string | null;
  outcome: AttemptEvent['outcome'];
  fault: string | null;
  /** To the first useful piece of a stream, or to the whole answer. */
  ms: number;
}

const records = new AsyncLocalStorage<ProviderAttempt[]>();

/** Adds every attempt that `work` leads to, in whatever depth, to `record`. */
export function recordAttempts<T>(record: ProviderAttempt[], work: () => T): T {
  return records.run(record, work);
}

export function recordAttempt(purpose: Purpose, event: AttemptEvent): void {
  const [provider = '', ...model] = event.provider.split(':');
  records.getStore()?.push({
    purpose,
    provider,
    model: model.length > 0 ? model.join(':') : null,
    outcome: event.outcome,
    fault: event.fault ?? null,
    ms: Math.round(event.durationMs),
  });
}
