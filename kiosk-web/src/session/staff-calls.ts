import { callStaff } from '../api/call-staff.js';
import { isAway } from '../api/patiently.js';
import type { KioskState, StaffCall } from '../machine/state.js';
import type { Farewell } from './farewell.js';
import { type Dispatch, reportFailure } from './report-failure.js';

export interface StaffCalls {
  /** Where the server is away the call is kept, and placed when it is back. */
  callStaff(): void;
}

export function createStaffCalls(dispatch: Dispatch, stateNow: () => KioskState, farewell: Farewell): StaffCalls {
  const settle = (staff: StaffCall) => dispatch({ type: 'staff_call_settled', staff });
  const refuse = (error: unknown) => {
    if (isAway(error)) dispatch({ type: 'connection_changed', online: false });
    else reportFailure(error, dispatch);
    settle(isAway(error) ? 'kept' : 'unreachable');
  };

  return {
    callStaff() {
      if (!stateNow().terminal) return dispatch({ type: 'staff_changed', staff: 'unreachable' });
      dispatch({ type: 'staff_changed', staff: 'calling' });
      farewell
        .settle()
        .then(callStaff)
        .then(() => settle('waiting'), refuse);
    },
  };
}
