import { extendSession } from '../api/extend-session.js';
import type { Locale } from '../api/terminal.js';
import type { Exchanges } from './exchanges.js';
import type { Farewell } from './farewell.js';
import { type Dispatch, reportFailure } from './report-failure.js';
import type { Setup } from './setup.js';

/** One visitor's stay, from the touch that begins it to the wipe. */
export interface Visit {
  begin(locale: Locale): void;
  stay(): void;
  leave(): void;
  /** Tells the server of a visit's end that it could not be told of. */
  settleFarewell(): void;
}

/** `drop` lets go of what is being said into the microphone. */
export function createVisit(
  dispatch: Dispatch,
  setup: Setup,
  exchanges: Exchanges,
  farewell: Farewell,
  drop: () => void,
): Visit {
  const report = (error: unknown) => void reportFailure(error, dispatch);
  return {
    begin: (locale) => dispatch({ type: 'visit_begun', locale }),
    stay() {
      dispatch({ type: 'presence_confirmed' });
      extendSession().catch(report);
    },
    leave() {
      drop();
      exchanges.interrupt();
      dispatch({ type: 'visit_wiped', handsFree: setup.handsFree });
      farewell.bid().catch(report);
    },
    settleFarewell() {
      // Still owed: it is tried again before anything else is asked.
      farewell.settle().catch(() => undefined);
    },
  };
}
