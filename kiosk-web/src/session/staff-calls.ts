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
  /** Whoever called may have left meanwhile. */
  const tell = (staff: StaffCall) => {
    if (stateNow().staff === 'calling') dispatch({ type: 'staff_changed', staff });
  };
  const refuse = (error: unknown) => {
    if (isAway(error)) dispatch({ type: 'connection_changed', online: false });
    else reportFailure(error, dispatch);
    tell(isAway(error) ? 'kept' : 'unreachable');
  };

  return {
    callStaff() {
      if (!stateNow().terminal) return dispatch({ type: 'staff_changed', staff: 'unreachable' });
      dispatch({ type: 'staff_changed', staff: 'calling' });
      farewell
        .settle()
        .then(callStaff)
        .then(() => tell('waiting'), refuse);
    },
  };
}
