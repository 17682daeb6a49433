import type { CodePattern, Locale } from '../../contracts/index.js';
import { findValues } from './find-values.js';
import { originalSpan } from './normalize.js';
import { sayInEnglish } from './say-english.js';
import { sayInJapanese } from './say-japanese.js';

const RANGE = /^\s*[-~〜～–—－‐]\s*$/u;
const LETTER = /[\p{L}\p{N}]/u;
const SPACED = { ja: /[ぁ-ゖァ-ヶー\p{Script=Han}\p{N}a-z]/iu, en: LETTER };
const RANGE_WORD = { ja: 'から', en: ' to ' };

/**
 * The sentence as it should be pronounced: every value in words, the rest as it stands. In Japanese a space sets a
 * value off from what goes before it, so that a reader of kana does not run the two together.
 */
export function say(text: string, locale: Locale, patterns: readonly CodePattern[]): string {
  const { sentence, values } = findValues(text, patterns);
  let said = '';
  let at = 0;
  let lastKind: string | undefined;
  for (const value of values) {
    const span = originalSpan(sentence.source, value.start, value.end);
    if (value.within || value.worded || span.start < at) continue;
    const words = (locale === 'ja' ? sayInJapanese : sayInEnglish)(value, sentence.text.slice(value.start, value.end));
    if (words === null) continue;
    const between = text.slice(at, span.start);
    said += lastKind === value.kind && RANGE.test(between) ? RANGE_WORD[locale] : between;
    said += (!said.endsWith(RANGE_WORD[locale]) && SPACED[locale].test(said.slice(-1)) ? ' ' : '') + words;
    at = span.end;
    lastKind = value.kind;
    const next = text.charAt(at);
    if (locale === 'en' ? LETTER.test(next) : /[a-z0-9]/i.test(next)) said += ' ';
    else if (words.endsWith('.') && next === '.') at += 1;
  }
  return said + text.slice(at);
}
