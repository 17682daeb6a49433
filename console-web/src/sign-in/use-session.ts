import { useSyncExternalStore } from 'react';

import { type Person, personOf } from './person.js';
import { session, type SessionState } from './session.js';

const NOBODY = personOf({});

export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, session.state);
}

/** For what is shown behind the door alone. */
export function usePerson(): Person {
  const state = useSession();
  return state.stage === 'signed_in' ? state.person : NOBODY;
}
