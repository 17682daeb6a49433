import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { follow } from './follow.js';
import { CONVERSATION_CHANGED, type LiveConversation, withConversation } from './live-conversations.js';

export interface LiveConversations {
  conversations: LiveConversation[];
  /** Came while it was paused. */
  waiting: number;
  isPaused: boolean;
  /** Pauses, or goes on. */
  pause: () => void;
}

/** From two minutes ago on. After a lost connection the server tells those again, so that none is missing. */
export function useLiveConversations(): LiveConversations {
  const { store } = useSearch({ strict: false });
  const [all, setAll] = useState<LiveConversation[]>([]);
  const [frozen, setFrozen] = useState<LiveConversation[] | null>(null);
  useEffect(() => {
    setAll([]);
    return follow(
      CONVERSATION_CHANGED,
      { storeCode: store ?? null },
      {
        onItem: ({ conversationChanged }) => setAll((known) => withConversation(known, conversationChanged)),
        onConnection: () => undefined,
      },
    );
  }, [store]);
  const seen = new Set(frozen?.map(({ id }) => id));
  return {
    conversations: frozen ?? all,
    waiting: frozen ? all.filter(({ id }) => !seen.has(id)).length : 0,
    isPaused: frozen !== null,
    pause: () => setFrozen(frozen ? null : all),
  };
}
