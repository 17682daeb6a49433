import { katakana } from './japanese-readings.js';
import { LONGEST_UNIT, type Unit, UNITS_BY_FORM } from './lexicon/units.js';
import { hiragana } from './normalize.js';
import type { Token } from './token.js';

const BEGINNINGS = new Set([...UNITS_BY_FORM.keys()].flatMap((form) => [form.charAt(0), katakana(form.charAt(0))]));
/** A reading of this length is not the beginning of another word. */
const SURE_LENGTH = 3;
const LATIN = /[a-z]/;
const DIGIT = /[0-9]/;
const KANA = /[ぁ-ゖー]/;
const KATAKANA = /[ァ-ヶー]/;
/** Readings that are also the beginning of common words, so that they need an end. */
const MAY_FOLLOW_KANA = new Set('のとではがをにもかだなやよねっぐほくまあ');

/** In "16はいくらですか" the number is asked about, and はい counts no cups. */
const ASKS = /^[はがも]いく[らつ]/;
/** 三分の一 is a third and no three minutes. */
const FRACTION = /^分の(?:[0-9]|[一二三四五六七八九十百](?![日週か度]))/;

/** The unit that begins at `at`, behind at most one space or hyphen, and where it ends. The longest wins. */
export function unitAt(text: string, at: number): { unit: Unit; end: number } | undefined {
  const gap = text.charAt(at) === ' ' || text.charAt(at) === '-' ? 1 : 0;
  const from = at + gap;
  if (!BEGINNINGS.has(text.charAt(from))) return undefined;
  const ahead = text.slice(from, from + LONGEST_UNIT);
  const kana = hiragana(ahead);
  if (ASKS.test(kana) || FRACTION.test(ahead)) return undefined;
  for (let length = ahead.length; length > 0; length -= 1) {
    const unit = UNITS_BY_FORM.get(ahead.slice(0, length)) ?? UNITS_BY_FORM.get(kana.slice(0, length));
    if (unit && endsThere(text, from, length, gap)) return { unit, end: from + length };
  }
  return undefined;
}

const unitsOfTokens = new WeakMap<Token, Unit | null>();

/** The unit that a token says; a Japanese one may go on behind it: インチのタイヤ. */
export function unitOf(token: Token): Unit | null {
  if (token.kind === 'number' || token.kind === 'point') return null;
  const known = unitsOfTokens.get(token);
  const unit = known === undefined ? unitSaidBy(token) : known;
  if (known === undefined) unitsOfTokens.set(token, unit);
  return unit;
}

function unitSaidBy(token: Token): Unit | null {
  const kana = hiragana(token.text.slice(0, LONGEST_UNIT));
  const shortest = token.kind === 'text' ? 1 : token.text.length;
  for (let length = kana.length; length >= shortest; length -= 1) {
    const unit = UNITS_BY_FORM.get(token.text.slice(0, length)) ?? UNITS_BY_FORM.get(kana.slice(0, length));
    if (unit) return unit;
  }
  return null;
}

function endsThere(text: string, from: number, length: number, gap: number): boolean {
  const last = text.charAt(from + length - 1);
  const next = text.charAt(from + length);
  // m2 is no metre.
  if (LATIN.test(last)) return !LATIN.test(next) && !DIGIT.test(next);
  // ハイ is no cup in ハイフン.
  if (KATAKANA.test(last) && KATAKANA.test(next) && length < SURE_LENGTH) return false;
  if (KANA.test(last) && length < SURE_LENGTH && (KANA.test(text.charAt(from)) || gap === 1))
    return !KANA.test(next) || MAY_FOLLOW_KANA.has(next);
  return true;
}
