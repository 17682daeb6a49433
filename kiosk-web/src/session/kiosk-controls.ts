import type { Product } from '../api/answer.js';
import { callStaff } from '../api/call-staff.js';
import { endSession } from '../api/end-session.js';
import { extendSession } from '../api/extend-session.js';
import type { Locale } from '../api/terminal.js';
import type { Player } from '../audio/player.js';
import { exchangeOf, type KioskState, type Setup } from '../machine/state.js';
import { createEntrance, type Entrance } from './entrance.js';
import { createExchanges, type Exchanges } from './exchanges.js';
import { createHandsFree, type HandsFree } from './hands-free.js';
import { type Dispatch, reportFailure } from './report-failure.js';
import { createTalking, type Level, type Talking } from './talking.js';

/** Everything a visitor, or staff at the lock, can do here. */
export interface KioskControls {
  entrance: Entrance;
  talking: Talking;
  handsFree: HandsFree;
  begin(locale: Locale): void;
  ask(text: string, locale: Locale): void;
  choose(product: Product): void;
  stop(): void;
  replay(): void;
  rate(helpful: boolean): void;
  /** Brings the words that were understood back for correction. */
  correct(): void;
  chooseLocale(locale: Locale): void;
  callStaff(): void;
  stay(): void;
  leave(): void;
}

export function createKioskControls(
  dispatch: Dispatch,
  stateNow: () => KioskState,
  setup: Setup,
  player: Player,
  level: Level,
): KioskControls {
  const exchanges: Exchanges = createExchanges(dispatch, player);
  const talking = createTalking(dispatch, exchanges, level);
  const handsFree = createHandsFree(dispatch, exchanges, level);
  const report = (error: unknown) => void reportFailure(error, dispatch);
  const withExchange = (act: (exchange: NonNullable<ReturnType<typeof exchangeOf>>) => void) => {
    const exchange = exchangeOf(stateNow().stage);
    if (exchange) act(exchange);
  };

  const drop = () => {
    talking.drop();
    handsFree.drop();
  };
  const stop = () => {
    exchanges.interrupt();
    dispatch({ type: 'answer_stopped' });
  };

  return {
    entrance: createEntrance(dispatch, exchanges),
    talking,
    handsFree,
    begin: (locale) => dispatch({ type: 'visit_begun', locale }),
    ask(text, locale) {
      drop();
      const heard = text.trim();
      if (heard)
        void exchanges.ask({ kind: 'text', text: heard, locale }, { locale, heard, endedAt: performance.now() });
    },
    choose({ productNumber, name }) {
      drop();
      const { locale } = stateNow();
      void exchanges.ask({ kind: 'product', productNumber }, { locale, heard: name, endedAt: performance.now() });
    },
    stop,
    correct() {
      withExchange(({ heard }) => {
        if (stateNow().stage.name !== 'answered') stop();
        dispatch({ type: 'draft_changed', draft: heard ?? '' });
      });
    },
    replay: () => withExchange((exchange) => exchanges.replay(exchange)),
    rate: (helpful) => withExchange((exchange) => exchanges.rate(exchange, helpful)),
    chooseLocale(locale) {
      drop();
      dispatch({ type: 'locale_chosen', locale });
    },
    callStaff() {
      if (!stateNow().terminal) return dispatch({ type: 'staff_changed', staff: 'unreachable' });
      dispatch({ type: 'staff_changed', staff: 'calling' });
      callStaff().then(
        () => dispatch({ type: 'staff_changed', staff: 'waiting' }),
        (error: unknown) => {
          dispatch({ type: 'staff_changed', staff: 'unreachable' });
          report(error);
        },
      );
    },
    stay() {
      dispatch({ type: 'presence_confirmed' });
      extendSession().catch(report);
    },
    leave() {
      drop();
      exchanges.interrupt();
      dispatch({ type: 'visit_wiped', handsFree: setup.handsFree });
      endSession().catch(report);
    },
  };
}
