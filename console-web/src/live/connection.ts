import { useSyncExternalStore } from 'react';

import type { Connection } from './follow.js';

let current: Connection = 'connecting';
const listeners = new Set<() => void>();

export function tellConnection(connection: Connection): void {
  current = connection;
  for (const listener of listeners) listener();
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
