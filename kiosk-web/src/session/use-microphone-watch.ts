import { useEffect } from 'react';

import type { Microphone } from '../machine/state.js';
import type { Dispatch } from './report-failure.js';

/** Notices a microphone that is forbidden, pulled out or plugged in before the visitor runs into it. */
export function useMicrophoneWatch(dispatch: Dispatch): void {
  useEffect(() => {
    let current = true;
    const look = () =>
      void inspect().then((microphone) => current && dispatch({ type: 'microphone_changed', microphone }));
    look();
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    devices?.addEventListener('devicechange', look);
    let permission: PermissionStatus | null = null;
    void askPermission().then((status) => {
      permission = status;
      if (current) permission?.addEventListener('change', look);
    });
    return () => {
      current = false;
      devices?.removeEventListener('devicechange', look);
      permission?.removeEventListener('change', look);
    };
  }, [dispatch]);
}

async function inspect(): Promise<Microphone> {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return 'missing';
  const [permission, found] = await Promise.all([askPermission(), devices.enumerateDevices()]);
  if (permission?.state === 'denied') return 'denied';
  return found.some((device) => device.kind === 'audioinput') ? 'unknown' : 'missing';
}

/** Null where the browser does not tell. */
function askPermission(): Promise<PermissionStatus | null> {
  return navigator.permissions.query({ name: 'microphone' }).catch(() => null);
}
