import { useEffect } from 'react';

import type { KioskState } from '../machine/state.js';
import type { KioskControls } from './kiosk-controls.js';

/** What could not be told while the server was away is told when it is back. */
export function useOwedCalls({ online, staff }: KioskState, controls: KioskControls | null): void {
  useEffect(() => {
    if (online) controls?.settleFarewell();
  }, [online, controls]);
  useEffect(() => {
    if (online && staff === 'kept') controls?.callStaff();
  }, [online, staff, controls]);
}
