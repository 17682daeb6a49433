import { useCallback, useEffect } from 'react';

import type { Dispatch } from './report-failure.js';

const LOCK = 'tenin.terminal';
/** A page that is being reloaded still holds the terminal for a moment. */
const PATIENCE_MS = 1500;

/** Two windows would answer one visitor twice: the first has the terminal, another may take it over by a touch. */
export function usePlace(dispatch: Dispatch): { take: () => void } {
  const hold = useCallback(
    (options: LockOptions) => {
      // Absent outside secure contexts: there every window believes that it is alone.
      const locks = navigator.locks as LockManager | undefined;
      if (!locks) return dispatch({ type: 'place_taken' });
      const held = locks.request(LOCK, options, () => {
        dispatch({ type: 'place_taken' });
        return new Promise<never>(() => undefined);
      });
      // Not to be had in time, or taken over by another window.
      held.catch(() => dispatch({ type: 'place_lost' }));
    },
    [dispatch],
  );
  useEffect(() => hold({ signal: AbortSignal.timeout(PATIENCE_MS) }), [hold]);
  const take = useCallback(() => hold({ steal: true }), [hold]);
  return { take };
}
