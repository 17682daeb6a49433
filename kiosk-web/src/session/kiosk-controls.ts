import type { Product } from '../api/answer.js';
import { callStaff } from '../api/call-staff.js';
import { endSession } from '../api/end-session.js';
import { extendSession } from '../api/extend-session.js';
import type { Locale } from '../api/terminal.js';
import type { Player } from '../audio/player.js';
import { exchangeOf, type KioskState } from '../machine/state.js';
import { createEntrance, type Entrance } from './entrance.js';
import { createExchanges, type Exchanges } from './exchanges.js';
import { type Dispatch, reportFailure } from './report-failure.js';
import { createTalking, type Level, type Talking } from './talking.js';

/** Everything a visitor, or staff at the lock, can do here. */
export interface KioskControls {
  entrance: Entrance;
  talking: Talking;
  ask(text: string, locale: Locale): void;
  choose(product: Product): void;
  stop(): void;
  replay(): void;
  rate(helpful: boolean): void;
  chooseLocale(locale: Locale): void;
  callStaff(): void;
  stay(): void;
  leave(): void;
}

export function createKioskControls(
  dispatch: Dispatch,
  stateNow: () => KioskState,
  player: Player,
  level: Level,
): KioskControls {
  const exchanges: Exchanges = createExchanges(dispatch, player);
  const talking = createTalking(dispatch, exchanges, level);
  const report = (error: unknown) => void reportFailure(error, dispatch);
  const withExchange = (act: (exchange: NonNullable<ReturnType<typeof exchangeOf>>) => void) => {
    const exchange = exchangeOf(stateNow().stage);
    if (exchange) act(exchange);
  };

  return {
    entrance: createEntrance(dispatch),
    talking,
    ask(text, locale) {
      talking.drop();
      if (text.trim()) void exchanges.ask({ kind: 'text', text: text.trim(), locale }, text.trim());
    },
    choose({ productNumber, name }) {
      talking.drop();
      void exchanges.ask({ kind: 'product', productNumber }, name);
    },
    stop() {
      exchanges.interrupt();
      dispatch({ type: 'answer_stopped' });
    },
    replay: () => withExchange((exchange) => exchanges.replay(exchange)),
    rate: (helpful) => withExchange((exchange) => exchanges.rate(exchange, helpful)),
    chooseLocale(locale) {
      talking.drop();
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
      talking.drop();
      exchanges.interrupt();
      dispatch({ type: 'visit_wiped' });
      endSession().catch(report);
    },
  };
}
