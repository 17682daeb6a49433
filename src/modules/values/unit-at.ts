import { LONGEST_UNIT, type Unit, UNITS_BY_FORM } from './lexicon/units.js';
import { hiragana } from './normalize.js';

const LATIN = /[a-z]/;
const KANA = /[ぁ-ゖー]/;
/** Readings that are also the beginning of common words, so that they need an end. */
const MAY_FOLLOW_KANA = new Set('のとではがをにもかだなやよねっぐほく');

/** The unit that begins at `at`, behind at most one space or hyphen, and where it ends. The longest wins. */
export function unitAt(text: string, at: number): { unit: Unit; end: number } | undefined {
  const gap = text.charAt(at) === ' ' || text.charAt(at) === '-' ? 1 : 0;
  const from = at + gap;
  for (let length = Math.min(LONGEST_UNIT, text.length - from); length > 0; length -= 1) {
    const form = text.slice(from, from + length);
    const unit = UNITS_BY_FORM.get(form) ?? UNITS_BY_FORM.get(hiragana(form));
    if (unit && endsThere(text, from, length, gap)) return { unit, end: from + length };
  }
  return undefined;
}

function endsThere(text: string, from: number, length: number, gap: number): boolean {
  const last = text.charAt(from + length - 1);
  const next = text.charAt(from + length);
  if (LATIN.test(last)) return !LATIN.test(next);
  if (KANA.test(last) && (KANA.test(text.charAt(from)) || gap === 1))
    return !KANA.test(next) || MAY_FOLLOW_KANA.has(next);
  return true;
}
