import type { Locale } from '../../../contracts/index.js';
import type { PromiseKind, PromiseLexicon } from './promise-lexicon.js';
import { PROMISES_EN } from './promises-en.js';
import { PROMISES_JA } from './promises-ja.js';

const LEXICONS: Readonly<Record<Locale, PromiseLexicon>> = { en: PROMISES_EN, ja: PROMISES_JA };

/**
 * The first kind of deed that a sentence of an answer claims or promises in the clerk's own name, e.g. `I have ordered
 * it for you`; null where it does neither. Rules of the shop ("we refund within 14 days") are none. Pure, linear.
 */
export function unbackedPromise(sentence: string, locale: Locale): PromiseKind | null {
  const { promises, harmless } = LEXICONS[locale];
  const text = sentence.normalize('NFKC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').toLowerCase();
  const rest = text.replace(harmless, '_');
  for (const [kind, pattern] of Object.entries(promises) as [PromiseKind, RegExp][])
    if (pattern.test(rest)) return kind;
  return null;
}
