import type { Product } from '../api/answer.js';
import { callStaff } from '../api/call-staff.js';
import { extendSession } from '../api/extend-session.js';
import { isAway } from '../api/patiently.js';
import type { Locale } from '../api/terminal.js';
import type { Player } from '../audio/player.js';
import { exchangeOf, type KioskState, type StaffCall } from '../machine/state.js';
import { createEntrance, type Entrance } from './entrance.js';
import { createExchanges, type Exchanges } from './exchanges.js';
import { createFarewell } from './farewell.js';
import { createHandsFree, type HandsFree } from './hands-free.js';
import { type Dispatch, reportFailure } from './report-failure.js';
import type { Setup } from './setup.js';
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
  /** Changes the language, and asks again in it what was asked. */
  goOnIn(locale: Locale): void;
  /** Where the server is away the call is kept, and placed when it is back. */
  callStaff(): void;
  stay(): void;
  leave(): void;
  /** Tells the server of a visit's end that it could not be told of. */
  settleFarewell(): void;
}

export function createKioskControls(
  dispatch: Dispatch,
  stateNow: () => KioskState,
  setup: Setup,
  player: Player,
  level: Level,
): KioskControls {
  const farewell = createFarewell();
  const exchanges: Exchanges = createExchanges(dispatch, player, farewell);
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

  const ask = (text: string, locale: Locale) => {
    drop();
    const heard = text.trim();
    if (heard) void exchanges.ask({ kind: 'text', text: heard, locale }, { locale, heard, endedAt: performance.now() });
  };
  const chooseLocale = (locale: Locale) => {
    drop();
    dispatch({ type: 'locale_chosen', locale });
  };

  return {
    entrance: createEntrance(dispatch, exchanges, setup),
    talking,
    handsFree,
    begin: (locale) => dispatch({ type: 'visit_begun', locale }),
    ask,
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
    chooseLocale,
    goOnIn(locale) {
      const heard = exchangeOf(stateNow().stage)?.heard;
      chooseLocale(locale);
      if (heard) ask(heard, locale);
      else stop();
    },
    callStaff() {
      if (!stateNow().terminal) return dispatch({ type: 'staff_changed', staff: 'unreachable' });
      dispatch({ type: 'staff_changed', staff: 'calling' });
      const tell = (staff: StaffCall) => {
        // Whoever called may have left meanwhile.
        if (stateNow().staff === 'calling') dispatch({ type: 'staff_changed', staff });
      };
      farewell
        .settle()
        .then(callStaff)
        .then(
          () => tell('waiting'),
          (error: unknown) => {
            if (isAway(error)) dispatch({ type: 'connection_changed', online: false });
            else report(error);
            tell(isAway(error) ? 'kept' : 'unreachable');
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
      farewell.bid().catch(report);
    },
    settleFarewell() {
      // Still owed: it is tried again before anything else is asked.
      farewell.settle().catch(() => undefined);
    },
  };
}
