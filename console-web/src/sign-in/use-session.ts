import { useSyncExternalStore } from 'react';

import type { Person } from './person.js';
import { session, type SessionState } from './session.js';

export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, session.state);
}

/** For what is shown behind the door alone. */
export function usePerson(): Person {
  const state = useSession();
  return state.stage === 'signed_in' ? state.person : { email: '', role: null };
}
