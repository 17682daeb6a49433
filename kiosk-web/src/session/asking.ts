import type { Product } from '../api/answer.js';
import type { Locale } from '../api/terminal.js';
import { type Exchange, exchangeOf, type KioskState } from '../machine/state.js';
import type { Exchanges } from './exchanges.js';
import type { Dispatch } from './report-failure.js';

/** What a visitor asks without speaking, and what they do about an answer. */
export interface Asking {
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
}

/** `drop` lets go of what is being said into the microphone. */
export function createAsking(
  dispatch: Dispatch,
  stateNow: () => KioskState,
  exchanges: Exchanges,
  drop: () => void,
): Asking {
  const withExchange = (act: (exchange: Exchange) => void) => {
    const exchange = exchangeOf(stateNow().stage);
    if (exchange) act(exchange);
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
    ask,
    choose({ productNumber, name }) {
      drop();
      const { locale } = stateNow();
      void exchanges.ask({ kind: 'product', productNumber }, { locale, heard: name, endedAt: performance.now() });
    },
    stop,
    replay: () => withExchange((exchange) => exchanges.replay(exchange)),
    rate: (helpful) => withExchange((exchange) => exchanges.rate(exchange, helpful)),
    correct() {
      withExchange(({ heard }) => {
        if (stateNow().stage.name !== 'answered') stop();
        dispatch({ type: 'draft_changed', draft: heard ?? '' });
      });
    },
    chooseLocale,
    goOnIn(locale) {
      const heard = exchangeOf(stateNow().stage)?.heard;
      chooseLocale(locale);
      if (heard) ask(heard, locale);
      else stop();
    },
  };
}
