import { ProviderError, type ProviderFault } from '../../contracts/index.js';
import { retryAfterMs, systemCode } from '../wire/index.js';

/**
 * What a service calls its failures. The name comes before the status: Polly throttles with 400, and an exception inside
 * a stream has no status at all.
 */
const FAULTS: ReadonlyMap<unknown, ProviderFault> = new Map<string, ProviderFault>([
  ['ThrottlingException', 'throttled'],
  ['TooManyRequestsException', 'throttled'],
  ['RequestLimitExceeded', 'throttled'],
  ['ServiceQuotaExceededException', 'throttled'],
  ['SlowDown', 'throttled'],
  ['ModelNotReadyException', 'throttled'],
  ['ModelTimeoutException', 'timeout'],
  ['RequestTimeout', 'timeout'],
  ['TimeoutError', 'timeout'],
  ['InternalServerException', 'unreachable'],
  ['ModelErrorException', 'unreachable'],
  ['ModelStreamErrorException', 'unreachable'],
  ['ServiceFailureException', 'unreachable'],
  ['ServiceUnavailableException', 'unreachable'],
  ['AccessDeniedException', 'refused'],
  ['CredentialsProviderError', 'refused'],
  ['ValidationException', 'refused'],
]);

/** What a service may call its failure; anything else could quote what was said. */
const NAME = /^[A-Za-z]{1,60}$/;

interface ServiceFailure {
  name?: unknown;
  $metadata?: { httpStatusCode?: number };
  $response?: { headers?: Record<string, string> };
}

/** The failure of a call as a `ProviderError`. The SDK's errors quote what the service answered, so none is kept as a cause. */
export function awsFault(provider: string, error: unknown): ProviderError {
  const { name, $metadata, $response } = (typeof error === 'object' && error !== null ? error : {}) as ServiceFailure;
  const code = systemCode(error);
  const status = $metadata?.httpStatusCode;
  const fault = FAULTS.get(name) ?? (code ? 'unreachable' : faultOfStatus(status));
  return new ProviderError(provider, fault, {
    status,
    retryAfterMs: fault === 'throttled' ? retryAfterMs($response?.headers?.['retry-after']) : undefined,
    cause: code ?? (typeof name === 'string' && NAME.test(name) ? name : undefined),
  });
}

function faultOfStatus(status = 200): ProviderFault {
  if (status === 408) return 'timeout';
  if (status === 429) return 'throttled';
  if (status >= 500 || (status >= 300 && status < 400)) return 'unreachable';
  return status >= 400 ? 'refused' : 'malformed';
}
