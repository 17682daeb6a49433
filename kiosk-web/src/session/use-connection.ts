import { useCallback, useEffect } from 'react';

import { checkHealth } from '../api/check-health.js';
import type { Dispatch } from './report-failure.js';

const PROBE_AFTER_MS = [2000, 4000, 8000, 15_000];

/** Watches the connection; while it is away the server is asked again and again, less and less often. */
export function useConnection(online: boolean, dispatch: Dispatch): { retry: () => Promise<void> } {
  const retry = useCallback(async () => {
    if (await checkHealth()) dispatch({ type: 'connection_changed', online: true });
  }, [dispatch]);

  useEffect(() => {
    const away = () => dispatch({ type: 'connection_changed', online: false });
    const back = () => void retry();
    addEventListener('offline', away);
    addEventListener('online', back);
    return () => {
      removeEventListener('offline', away);
      removeEventListener('online', back);
    };
  }, [dispatch, retry]);

  useEffect(() => {
    if (online) return;
    let away = true;
    let timer: ReturnType<typeof setTimeout>;
    const probe = (attempt: number) => {
      if (!away) return;
      const pauseMs = PROBE_AFTER_MS[Math.min(attempt, PROBE_AFTER_MS.length - 1)];
      timer = setTimeout(() => void retry().then(() => probe(attempt + 1)), pauseMs);
    };
    probe(0);
    return () => {
      away = false;
      clearTimeout(timer);
    };
  }, [online, retry]);

  return { retry };
}
