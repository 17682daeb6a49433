import { useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

import { answerOptions } from '../api/use-answer.js';
import { showBadge } from '../pieces/document-title.js';
import { ringTwice } from './call-sound.js';
import { CALL_CHANGED, OPEN_CALLS, unanswered, withCall } from './calls.js';
import { tellConnection } from './connection.js';
import { follow } from './follow.js';
import { isSoundOn } from './sound-setting.js';
import { useOpenCalls } from './use-open-calls.js';

/** On every page: keeps the open calls up to date, counts them in the title of the tab, and rings at a new one. */
export function CallAlarm() {
  const { store } = useSearch({ strict: false });
  const storeCode = store ?? null;
  const client = useQueryClient();
  const waiting = unanswered(useOpenCalls());
  const known = useRef<Set<string> | null>(null);

  useEffect(() => {
    const { queryKey } = answerOptions(OPEN_CALLS, { storeCode });
    return follow(
      CALL_CHANGED,
      { storeCode },
      {
        onItem: ({ staffCallChanged: changed }) =>
          client.setQueryData(queryKey, (kept) => {
            const calls = withCall(kept?.staffCalls.edges.map(({ node }) => node) ?? [], changed);
            return { staffCalls: { edges: calls.map((node) => ({ node })) } };
          }),
        onConnection: (connection) => {
          tellConnection(connection);
          if (connection === 'connected') void client.invalidateQueries({ queryKey });
        },
      },
    );
  }, [client, storeCode]);

  const ids = waiting.map(({ id }) => id).join(' ');
  useEffect(() => {
    const now = new Set(ids.split(' ').filter((id) => id !== ''));
    showBadge(now.size);
    const isNew = known.current !== null && [...now].some((id) => !known.current?.has(id));
    if (isNew && isSoundOn()) ringTwice();
    known.current = now;
  }, [ids]);
  useEffect(() => () => showBadge(0), []);
  return null;
}
