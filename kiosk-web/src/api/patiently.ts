import { ApiError, UnreachableError } from './api-error.js';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 4000;

/**
 * Repeats `attempt` while the server is away, for `patienceMs` at most; `away` is told of every failure. The last failure
 * is the caller's, and so is every other error. Nothing more is attempted once `signal` is aborted.
 */
export async function patiently<T>(
  attempt: () => Promise<T>,
  { patienceMs, away, signal }: { patienceMs: number; away: () => void; signal: AbortSignal },
): Promise<T> {
  let lostAt: number | null = null;
  for (let failures = 1; ; failures += 1) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      lostAt ??= performance.now();
      if (!isAway(error) || performance.now() - lostAt > patienceMs) throw error;
      away();
      await new Promise((resume) => setTimeout(resume, Math.min(FIRST_PAUSE_MS * failures, LONGEST_PAUSE_MS)));
    }
  }
}

/** No answer at all, or a gateway that answers for a server which is just starting again. */
export function isAway(error: unknown): boolean {
  return error instanceof UnreachableError || (error instanceof ApiError && [502, 503, 504].includes(error.status));
}
