import { composeNumbers, type Morpheme } from './compose-japanese.js';
import { KANA_NUMERALS, KANJI_NUMERALS, LONGEST_KANA_NUMERAL, type Numeral } from './lexicon/japanese-numbers.js';
import { KANA_LETTERS } from './lexicon/letters.js';
import { KANA_COUNTERS, LONGEST_KANA_COUNTER, UNITS_BY_FORM } from './lexicon/units.js';
import type { NormalizedText } from './normalize.js';
import type { Token } from './token.js';

const KANA = /[ぁ-ゖー]/;
const KANJI = /[\p{Script=Han}]/u;
const DIGITS = /[0-9]/;
const COUNTER_BEGINNINGS = new Set([...KANA_COUNTERS].map((counter) => counter.charAt(0)));
const PARTICLES_BEFORE = new Set('はがのとをでもへやに');
const PARTICLES_AFTER = new Set('のとではがをにもかだなやよねっ、あまくほ');
/** Digits that are particles or endings as well, and what may follow them when they are digits. */
const AFTER_PARTICLE_DIGIT: Readonly<Record<string, string>> = {
  に: 'のをがだでとかよねあくにま',
  し: 'のをがはもにとでだ',
  く: 'のをがはもにで',
  よ: '',
};
/** 「にじゅうにはありますか」 asks about 22 and not what there is for 20. */
const ASKED_ABOUT = /^(?:は|って)(?:あり|いく|ござ|おいく|なん)/;
const VAGUE = new Set('何数幾');
const RUN_LIMIT = 40;
/** Longer runs of kana are nobody's number. */
const KANA_RUN_LIMIT = 24;

interface Reading {
  readonly reading: string;
  readonly numeral?: Numeral;
  readonly letter?: string;
}

/** What may be read at a character, longest first; a numeral before a letter of the same reading. */
const READINGS: ReadonlyMap<string, readonly Reading[]> = Map.groupBy(
  [
    ...[...KANA_NUMERALS].map(([reading, numeral]): Reading => ({ reading, numeral })),
    ...[...KANA_LETTERS].map(([reading, letter]): Reading => ({ reading, letter })),
  ].sort((left, right) => right.reading.length - left.reading.length),
  ({ reading }) => reading.charAt(0),
);

/** The numbers and letter names that begin at `at`: digits, kanji numerals, or readings in kana that cannot be other words. */
export function japaneseRunAt(
  source: NormalizedText,
  at: number,
  { behindCounter, behindNumber }: { behindCounter: boolean; behindNumber: boolean },
): { tokens: Token[]; end: number } | undefined {
  const morphemes: Morpheme[] = [];
  let end = at;
  while (morphemes.length < RUN_LIMIT) {
    const next = solidRun(source, end) ?? kanaRun(source, end, behindCounter || morphemes.length > 0, behindNumber);
    if (!next) break;
    morphemes.push(...next);
    end = next.at(-1)?.end ?? end;
  }
  return morphemes.length > 0 ? { tokens: composeNumbers(morphemes), end } : undefined;
}

function solidRun(source: NormalizedText, at: number): Morpheme[] | undefined {
  const { text } = source;
  const digits = digitsAt(text, at);
  if (digits) return [digits];
  // Numerals that are no number together are none in part: nothing begins inside of 何十万.
  if (KANJI_NUMERALS.has(text.charAt(at - 1))) return undefined;
  const run: Morpheme[] = [];
  for (let i = at; i < text.length && run.length < RUN_LIMIT; i += 1) {
    const numeral = KANJI_NUMERALS.get(text.charAt(i));
    const isPoint =
      text.charAt(i) === '点' && run.length > 0 && KANJI_NUMERALS.get(text.charAt(i + 1))?.kind === 'digit';
    if (!numeral && !isPoint) break;
    run.push({ script: 'kanji', numeral: numeral ?? { kind: 'point', value: 0, strong: true }, start: i, end: i + 1 });
  }
  return run.length > 0 && !isVague(text, at, run) && isNumber(text, at, run) ? run : undefined;
}

/** 何万円, 数十本, 二十数本: how many is left open. */
function isVague(text: string, at: number, run: readonly Morpheme[]): boolean {
  const end = run.at(-1)?.end ?? at;
  const goesOn = isMultiplier(KANJI_NUMERALS.get(text.charAt(end + 1))) || hasCounter(text, end + 1);
  if (VAGUE.has(text.charAt(end)) && goesOn) return true;
  return VAGUE.has(text.charAt(at - 1)) && isMultiplier(run[0]?.numeral);
}

function isMultiplier(numeral: Numeral | undefined): boolean {
  return numeral?.kind === 'multiplier' || numeral?.kind === 'myriad';
}

function digitsAt(text: string, at: number): Morpheme | undefined {
  if (!DIGITS.test(text.charAt(at))) return undefined;
  let end = at;
  while (DIGITS.test(text.charAt(end))) end += 1;
  let digits = text.slice(at, end);
  while (digits.length <= 3 || end > at + digits.length) {
    if (!isThousandsGroup(text, end) || digits.startsWith('0')) break;
    digits += text.slice(end + 1, end + 4);
    end += 4;
  }
  const fraction = myriadFraction(text, end);
  digits += fraction;
  end += fraction.length;
  return { script: 'digits', digits, start: at, end };
}

/** The `.5` of 1.5万. */
function myriadFraction(text: string, at: number): string {
  if (text.charAt(at) !== '.') return '';
  let end = at + 1;
  while (DIGITS.test(text.charAt(end)) && end < at + 4) end += 1;
  return end > at + 1 && '千万億'.includes(text.charAt(end) || ' ') ? text.slice(at, end) : '';
}

function isThousandsGroup(text: string, at: number): boolean {
  if (text.charAt(at) !== ',') return false;
  for (let i = 1; i <= 3; i += 1) if (!DIGITS.test(text.charAt(at + i))) return false;
  return !DIGITS.test(text.charAt(at + 4));
}

/** A lone kanji numeral among kanji is part of a word (千葉, 統一) unless a counter follows it. */
function isNumber(text: string, at: number, run: readonly Morpheme[]): boolean {
  if (
    run.length > 1 &&
    !run.every((morpheme) => morpheme.numeral?.kind !== 'digit' && morpheme.numeral?.kind !== 'point')
  )
    return true;
  const end = run.at(-1)?.end ?? at;
  const rest = text.slice(at, end + 2);
  if (/^一(番[^目号線地]|番$|部|度|点張|方|切|般|緒)/.test(rest) || /^一[つ]?々/.test(rest)) return false;
  if (rest.startsWith('十分') && /^(な|に|で|ご|お|気|注)/.test(text.slice(at + 2, at + 3))) return false;
  const before = text.charAt(at - 1);
  if (DIGITS.test(before)) return true;
  // 第七, but neither 第三者 nor 第一に.
  if (before === '第') return !KANJI.test(text.charAt(end)) && text.charAt(end) !== 'に';
  if (hasCounter(text, end)) return true;
  if (text.charAt(end) === '月' || text.charAt(end) === '日' || text.charAt(end) === '年' || text.charAt(end) === '時')
    return true;
  return !KANJI.test(before) && !KANJI.test(text.charAt(end));
}

function hasCounter(text: string, at: number): boolean {
  for (let length = 1; length <= 4; length += 1) if (UNITS_BY_FORM.has(text.slice(at, at + length))) return true;
  return false;
}

function kanaRun(source: NormalizedText, at: number, follows: boolean, behindNumber: boolean): Morpheme[] | undefined {
  const { kana } = source;
  if (!KANA.test(kana.charAt(at))) return undefined;
  const before = kana.charAt(at - 1);
  const open = follows || !KANA.test(before) || kana.slice(at - 4, at) === 'まいなす';
  if (!open && !PARTICLES_BEFORE.has(before)) return undefined;
  const run: Morpheme[] = [];
  let end = at;
  const known = morphemesOf(source);
  while (run.length < KANA_RUN_LIMIT) {
    if (!known.has(end)) known.set(end, kanaMorphemeAt(kana, end));
    const next = known.get(end);
    if (!next || (run.length === 0 && next.numeral?.kind === 'point')) break;
    run.push(next);
    end = next.end;
  }
  if (run.length === KANA_RUN_LIMIT) return undefined;
  while (run.length > 0 && !endsWell(source, run)) run.pop();
  return run.length > 0 && isBelievable(source, run, open, KANJI.test(before), behindNumber) ? run : undefined;
}

const readMorphemes = new WeakMap<NormalizedText, Map<number, Morpheme | undefined>>();

/** Each place is read once, however many runs begin before it. */
function morphemesOf(source: NormalizedText): Map<number, Morpheme | undefined> {
  const known = readMorphemes.get(source) ?? new Map<number, Morpheme | undefined>();
  readMorphemes.set(source, known);
  return known;
}

function kanaMorphemeAt(kana: string, at: number): Morpheme | undefined {
  for (const { reading, numeral, letter } of READINGS.get(kana.charAt(at)) ?? []) {
    if (!kana.startsWith(reading, at)) continue;
    // The い of にインチ lengthens no に.
    if (numeral?.long && startsCounter(kana, at + 1)) continue;
    const end = at + reading.length;
    if (letter) return { script: 'kana', letter, start: at, end };
    const isFree = numeral && !(numeral.kind === 'point' && !startsDigit(kana, end));
    if (isFree && (!numeral.bound || startsBinder(kana, end))) return { script: 'kana', numeral, start: at, end };
  }
  return undefined;
}

function startsDigit(kana: string, at: number): boolean {
  for (let length = LONGEST_KANA_NUMERAL; length > 0; length -= 1) {
    if (KANA_NUMERALS.get(kana.slice(at, at + length))?.kind === 'digit') return true;
  }
  return false;
}

function startsBinder(kana: string, at: number): boolean {
  for (let length = LONGEST_KANA_NUMERAL; length > 0; length -= 1) {
    const kind = KANA_NUMERALS.get(kana.slice(at, at + length))?.kind;
    if (kind === 'multiplier' || kind === 'myriad' || kind === 'point') return true;
  }
  return startsCounter(kana, at);
}

function startsCounter(kana: string, at: number): boolean {
  if (!COUNTER_BEGINNINGS.has(kana.charAt(at))) return false;
  for (let length = 1; length <= LONGEST_KANA_COUNTER; length += 1) {
    if (KANA_COUNTERS.has(kana.slice(at, at + length))) return true;
  }
  return false;
}

function startsNumber(text: string, at: number): boolean {
  return DIGITS.test(text.charAt(at)) || KANJI_NUMERALS.has(text.charAt(at));
}

/** What is left over after the last morpheme must not be the rest of a word. */
function endsWell({ kana, text }: NormalizedText, run: readonly Morpheme[]): boolean {
  const last = run.at(-1);
  if (!last || last.numeral?.kind === 'point') return false;
  const next = kana.charAt(last.end);
  const allowed = AFTER_PARTICLE_DIGIT[kana.slice(last.start, last.end)];
  const isParticle = allowed !== undefined;
  if (!KANA.test(next))
    return !(isParticle && run.length > 1 && KANJI.test(text.charAt(last.end)) && !hasCounter(text, last.end));
  if (startsCounter(kana, last.end)) return true;
  if (run.length > 1 && ASKED_ABOUT.test(kana.slice(last.end, last.end + 5))) return true;
  return (allowed === undefined ? PARTICLES_AFTER : new Set(allowed)).has(next);
}

function isBelievable(
  { kana }: NormalizedText,
  run: readonly Morpheme[],
  open: boolean,
  afterKanji: boolean,
  behindNumber: boolean,
): boolean {
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return false;
  const numerals = run.flatMap((morpheme) => morpheme.numeral ?? []);
  const letters = run.length - numerals.length;
  const strong = numerals.filter(
    (numeral, index) => numeral.strong || (index > 0 && numeral.kind !== 'digit' && numeral.kind !== 'point'),
  ).length;
  const long = numerals.some((numeral) => numeral.long);
  const hard = open && !afterKanji;
  if (letters > 0) return numerals.length > 0 || hard || startsNumber(kana, last.end);
  if (startsCounter(kana, last.end)) return hard || strong > 0;
  if (long && run.length > 1) return true;
  if (strong > 0 && run.length > 1) return true;
  if (run.length === 1) return hard && (strong > 0 || long || first.end - first.start > 1);
  return hard && run.length > (behindNumber ? 1 : 2);
}
