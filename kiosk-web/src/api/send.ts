import { ApiError, UnreachableError } from './api-error.js';
import { readCsrfToken } from './csrf-token.js';

export interface Call {
  method?: 'GET' | 'POST' | 'PUT';
  body?: Blob | object;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  timeoutMs?: number;
}

const USUAL_TIMEOUT_MS = 10_000;

/** Sends one call as it is: an expired sign-in is not renewed. */
export async function send(path: string, call: Call): Promise<Response> {
  const { method = 'GET', body, headers = {}, signal, timeoutMs = USUAL_TIMEOUT_MS } = call;
  const csrfToken = readCsrfToken();
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    return await fetch(path, {
      method,
      headers: {
        ...(body && !(body instanceof Blob) ? { 'Content-Type': 'application/json' } : {}),
        ...(method !== 'GET' && csrfToken ? { 'X-CSRF-Token': csrfToken } : {}),
        ...headers,
      },
      body: body instanceof Blob ? body : body && JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      cache: 'no-store',
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new UnreachableError(path, { cause: error });
  }
}

export async function accepted(response: Response): Promise<Response> {
  if (!response.ok) throw await failureOf(response);
  return response;
}

async function failureOf(response: Response): Promise<ApiError> {
  const problem: unknown = await response.json().catch(() => null);
  const named =
    typeof problem === 'object' && problem !== null && 'code' in problem && typeof problem.code === 'string';
  const seconds = Number(response.headers.get('Retry-After') ?? NaN);
  return new ApiError(
    response.status,
    named ? String(problem.code) : 'unknown',
    Number.isFinite(seconds) ? seconds * 1000 : null,
  );
}
