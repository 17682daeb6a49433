export type ProviderFault =
  'unreachable' | 'timeout' | 'throttled' | 'refused' | 'malformed' | 'incomplete' | 'unsupported';

/**
 * The one error an adapter throws. Retryability is decided here, once, from the kind of fault.
 * `message` never holds what a visitor said nor what the provider answered.
 */
export class ProviderError extends Error {
  readonly retryable: boolean;

  constructor(
    readonly provider: string,
    readonly fault: ProviderFault,
    readonly details: { status?: number; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(`${provider}: ${fault}${details.status ? ` (${details.status})` : ''}`, { cause: details.cause });
    this.name = 'ProviderError';
    this.retryable = ['unreachable', 'timeout', 'throttled', 'malformed', 'incomplete'].includes(fault);
  }
}
