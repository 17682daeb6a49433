import type { Locale } from '../api/terminal.js';
import { languageOf } from './language-of.js';
import { exchangeOf, type KioskState } from './state.js';

/**
 * The language to offer: the one in which the visitor asked, or, where nothing could be made of what was said, the one in
 * which it was not listened for. Null while the page speaks the visitor's language as far as anybody can tell.
 */
export function otherLanguageOf({ stage, terminal, locale }: KioskState): Locale | null {
  const exchange = exchangeOf(stage);
  const other = terminal?.locales.find((offered) => offered !== locale);
  if (!exchange || !other) return null;
  const { answer } = exchange;
  if (answer?.failureReason === 'speech_not_recognized') return answer.locale === locale ? other : null;
  return exchange.ownWords && exchange.heard && languageOf(exchange.heard) === other ? other : null;
}
