import { ApiError, UnreachableError } from '../api/api-error.js';
import type { KioskAction } from '../machine/action.js';
import type { Problem } from '../machine/state.js';

export type Dispatch = (action: KioskAction) => void;

/** Tells the machine what a failed call means for the page, and gives what else the visitor is to be told. */
export function reportFailure(error: unknown, dispatch: Dispatch): Problem | null {
  if (error instanceof UnreachableError) {
    dispatch({ type: 'connection_changed', online: false });
    return null;
  }
  if (!(error instanceof ApiError)) return { reason: 'no_answer' };
  if (error.status === 401 || error.status === 403) dispatch({ type: 'sign_in_needed' });
  if (error.status === 429) return { reason: 'too_many', retryAt: Date.now() + (error.retryAfterMs ?? 5000) };
  return { reason: error.status === 400 ? 'not_understood' : 'no_answer' };
}
