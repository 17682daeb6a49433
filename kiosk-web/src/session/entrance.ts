import { ApiError } from '../api/api-error.js';
import { enterAccessCode } from '../api/enter-access-code.js';
import { getTerminal } from '../api/get-terminal.js';
import type { Exchanges } from './exchanges.js';
import { recallQuestion } from './kept-question.js';
import { type Dispatch, reportFailure } from './report-failure.js';
import type { Setup } from './setup.js';

const USUAL_BACK_OFF_MS = 30_000;

export interface Entrance {
  /** Goes on with the sign-in and the answer this browser still has, or asks for a code. */
  open(): Promise<void>;
  enter(accessCode: string): Promise<void>;
}

export function createEntrance(dispatch: Dispatch, exchanges: Exchanges, setup: Setup): Entrance {
  async function open(): Promise<void> {
    try {
      const terminal = await getTerminal();
      const timers = { ...terminal.timers, ...setup.timers };
      dispatch({ type: 'terminal_loaded', terminal: { ...terminal, timers } });
      const kept = recallQuestion(timers.idleMs + timers.warningMs);
      if (kept) void exchanges.resume(kept);
    } catch (error) {
      if (error instanceof ApiError && error.status >= 500) dispatch({ type: 'connection_changed', online: false });
      reportFailure(error, dispatch);
    }
  }

  async function enter(accessCode: string): Promise<void> {
    dispatch({ type: 'code_sent' });
    try {
      await enterAccessCode(accessCode);
    } catch (error) {
      return refuse(error);
    }
    await open();
  }

  function refuse(error: unknown): void {
    const status = error instanceof ApiError ? error.status : null;
    if (error instanceof ApiError && status === 429) {
      const retryAt = Date.now() + (error.retryAfterMs ?? USUAL_BACK_OFF_MS);
      return dispatch({ type: 'code_refused', refusal: { reason: 'too_many', retryAt } });
    }
    if (status === 400 || status === 401) return dispatch({ type: 'code_refused', refusal: { reason: 'invalid' } });
    dispatch({ type: 'code_refused', refusal: { reason: 'unavailable' } });
    if (status === null) dispatch({ type: 'connection_changed', online: false });
  }

  return { open, enter };
}
