import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';

import { ProviderError } from '../../contracts/index.js';
import { retryAfterMs, systemCode } from '../wire/index.js';

/** The failure of a call as a `ProviderError`. The SDK's errors quote what the server answered, so none is kept as a cause. */
export function providerFault(provider: string, error: unknown): ProviderError {
  if (error instanceof APIConnectionTimeoutError) return new ProviderError(provider, 'timeout');
  if (error instanceof APIConnectionError)
    return new ProviderError(provider, 'unreachable', { cause: systemCode(error) });
  if (error instanceof APIError) return statusFault(provider, error as APIError);
  const { name, message } = isRecord(error) ? error : { name: undefined, message: undefined };
  // What undici throws when the connection ends before the body does.
  if (name === 'TypeError' && message === 'terminated') return new ProviderError(provider, 'incomplete');
  return new ProviderError(provider, 'malformed', { cause: name });
}

function statusFault(provider: string, error: APIError): ProviderError {
  const status: unknown = error.status;
  // An error told inside a stream that began well has no status.
  if (typeof status !== 'number') return new ProviderError(provider, 'unreachable');
  if (status === 408) return new ProviderError(provider, 'timeout', { status });
  if (status === 429)
    return new ProviderError(provider, 'throttled', { status, retryAfterMs: retryAfter(error.headers) });
  return new ProviderError(provider, status >= 500 ? 'unreachable' : 'refused', { status });
}

function retryAfter(headers: Headers | undefined): number | undefined {
  const exact = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (exact >= 0) return exact;
  return retryAfterMs(headers?.get('retry-after'));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
