import { useEffect } from 'react';

import { getSession } from '../api/get-session.js';
import type { StaffCall } from '../machine/state.js';
import type { Dispatch } from './report-failure.js';

const ASK_EVERY_MS = 4000;

/** While a call waits, asks whether somebody has taken it. */
export function useStaffNews(staff: StaffCall, dispatch: Dispatch): void {
  useEffect(() => {
    if (staff !== 'waiting') return;
    const timer = setInterval(() => {
      getSession().then(
        ({ staffCall }) => staffCall?.acknowledgedAt && dispatch({ type: 'staff_changed', staff: 'acknowledged' }),
        // Still waiting: the next question may reach the server again.
        () => undefined,
      );
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [staff, dispatch]);
}
