import { useEffect } from 'react';

/** Keeps the screen on. The lock is lost whenever the page is hidden, so it is asked for again. */
export function useWakeLock(): void {
  useEffect(() => {
    const hold = () => {
      const wakeLock = (navigator as Partial<Pick<Navigator, 'wakeLock'>>).wakeLock;
      // A refusal (saving power, not a secure context) leaves the screen to the device's own settings.
      if (document.visibilityState === 'visible') wakeLock?.request('screen').catch(() => undefined);
    };
    hold();
    document.addEventListener('visibilitychange', hold);
    return () => document.removeEventListener('visibilitychange', hold);
  }, []);
}
