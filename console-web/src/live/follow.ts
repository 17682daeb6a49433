import { createClient } from 'graphql-ws';

import { ApiFault } from '../api/api-fault.js';
import type { Operation } from '../api/operation.js';
import { session } from '../sign-in/session.js';

const AGAIN_AFTER_MS = [500, 1_000, 2_000, 5_000, 10_000] as const;
const KEEP_ALIVE_MS = 15_000;
/** A connection that held so long was none of the failures. */
const STEADY_MS = 10_000;

export type Connection = 'connecting' | 'connected' | 'offline';

export interface Follower<Result> {
  onItem: (item: Result) => void;
  /** After `connected` nothing that came before the connection may be missed: what is shown has to be asked for again. */
  onConnection: (connection: Connection) => void;
}

/**
 * Follows what happens until the returned function is called. A connection that is lost, refused or ended by the server is
 * opened again with a fresh token, later each time; at once when the network or the person comes back.
 */
export function follow<Result extends Record<string, unknown>, Variables extends Record<string, unknown>>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  { onItem, onConnection }: Follower<Result>,
): () => void {
  let isOver = false;
  let failures = 0;
  let connectedAt: number | null = null;
  let leave = (): void => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = (): void => {
    clearTimeout(timer);
    leave();
    onConnection(failures === 0 ? 'connecting' : 'offline');
    const client = createClient({
      url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
      connectionParams: async () => ({ authorization: `Bearer ${(await session.token()) ?? ''}` }),
      retryAttempts: 0,
      keepAlive: KEEP_ALIVE_MS,
      on: {
        connected: () => {
          connectedAt = Date.now();
          onConnection('connected');
        },
      },
    });
    let isLeft = false;
    const lost = (): void => {
      if (isLeft || isOver) return;
      isLeft = true;
      if (connectedAt !== null && Date.now() - connectedAt >= STEADY_MS) failures = 0;
      connectedAt = null;
      const wait = AGAIN_AFTER_MS[Math.min(failures, AGAIN_AFTER_MS.length - 1)];
      failures += 1;
      onConnection('offline');
      timer = setTimeout(open, wait);
    };
    const stop = client.subscribe<Result>(
      { query: operation.text, variables },
      {
        next: ({ data, errors }) => {
          if (errors?.[0]) throw new ApiFault('refused', errors[0].message);
          if (data) onItem(data);
        },
        error: lost,
        complete: lost,
      },
    );
    leave = () => {
      isLeft = true;
      stop();
      void client.dispose();
    };
  };
  const hurry = (): void => {
    if (failures > 0 && connectedAt === null && document.visibilityState === 'visible') open();
  };
  window.addEventListener('online', hurry);
  document.addEventListener('visibilitychange', hurry);
  open();
  return () => {
    isOver = true;
    clearTimeout(timer);
    window.removeEventListener('online', hurry);
    document.removeEventListener('visibilitychange', hurry);
    leave();
  };
}
