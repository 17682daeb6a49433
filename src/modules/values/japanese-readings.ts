import { KANA_LETTERS } from './lexicon/letters.js';
import type { Sound, Unit } from './lexicon/units.js';

interface Morpheme {
  readonly value: number;
  readonly kana: string;
}

const DIGITS = ['ゼロ', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];
const TOLD_DIGITS = ['ゼロ', 'いち', 'にー', 'さん', 'よん', 'ごー', 'ろく', 'なな', 'はち', 'きゅう'];
const HUNDREDS: Readonly<Record<number, string>> = { 1: 'ひゃく', 3: 'さんびゃく', 6: 'ろっぴゃく', 8: 'はっぴゃく' };
const THOUSANDS: Readonly<Record<number, string>> = { 1: 'せん', 3: 'さんぜん', 8: 'はっせん' };
const MYRIADS: readonly (readonly [number, string])[] = [
  [1e12, 'ちょう'],
  [1e8, 'おく'],
  [1e4, 'まん'],
];
const LARGEST = 1e16;

const SHORTENED: Readonly<Record<number, readonly [string, string]>> = {
  1: ['いち', 'いっ'],
  6: ['ろく', 'ろっ'],
  8: ['はち', 'はっ'],
  10: ['じゅう', 'じゅっ'],
  100: ['く', 'っ'],
};

/** Which final numbers are shortened before a counter, and which of its forms follows them. */
const SOUNDS: Readonly<
  Record<
    Sound,
    { shortens: readonly number[]; form?: Readonly<Record<number, number>>; reads?: Readonly<Record<number, string>> }
  >
> = {
  plain: { shortens: [] },
  hon: { shortens: [1, 6, 8, 10, 100], form: { 1: 2, 6: 2, 8: 2, 10: 2, 100: 2, 3: 1, 1000: 1, 10000: 1 } },
  fun: { shortens: [1, 6, 8, 10, 100], form: { 1: 1, 3: 1, 4: 1, 6: 1, 8: 1, 10: 1, 100: 1, 1000: 1, 10000: 1 } },
  ko: { shortens: [1, 6, 8, 10, 100] },
  kai: { shortens: [1, 6, 8, 10, 100], form: { 3: 1 } },
  sai: { shortens: [1, 8, 10] },
  ten: { shortens: [1, 8, 10] },
  percent: { shortens: [10] },
  ji: { shortens: [], reads: { 0: 'れい', 4: 'よ', 7: 'しち', 9: 'く' } },
  jikan: { shortens: [], reads: { 4: 'よ', 9: 'く' } },
  nen: { shortens: [], reads: { 4: 'よ' } },
  gatsu: { shortens: [], reads: { 4: 'し', 7: 'しち', 9: 'く' } },
  nin: { shortens: [], reads: { 4: 'よ' } },
};

/** A decimal number in kana: 8600 is はっせんろっぴゃく, 2.4 is にてんよん. */
export function numberReading(decimal: string): string {
  return counted(decimal, 'plain').number;
}

/** A number with its counter: 3本 is さんぼん, 10分 is じゅっぷん. */
export function countedReading(decimal: string, unit: Pick<Unit, 'kana' | 'sound'>): string {
  const { number, form } = counted(decimal, unit.sound ?? 'plain');
  const forms = unit.kana ?? [];
  return number + (forms[form] ?? forms[0] ?? '');
}

export function counterReading(decimal: string, kana: string, sound: Sound): string {
  return counted(decimal, sound).number + kana;
}

/** Digit by digit, as a telephone number is told. */
export function digitsReading(digits: string): string {
  return [...digits].map((digit) => TOLD_DIGITS[Number(digit)] ?? '').join('');
}

export function lettersReading(letters: string): string {
  return [...letters.toLowerCase()].map((letter) => katakana(LETTER_READINGS.get(letter) ?? letter)).join('');
}

export function katakana(kana: string): string {
  return kana.replace(/[ぁ-ゖ]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0x60));
}

const LETTER_READINGS = new Map([...KANA_LETTERS].reverse().map(([kana, letter]): [string, string] => [letter, kana]));

function counted(decimal: string, sound: Sound): { number: string; form: number } {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction] = decimal.replace('-', '').split('.');
  const minus = negative ? 'マイナス' : '';
  if (fraction !== undefined) {
    const before = join(adapted(wholeMorphemes(whole), 'ten'));
    return { number: `${minus}${before}てん${digitsReading(fraction)}`, form: 0 };
  }
  const morphemes = wholeMorphemes(whole);
  const last = morphemes.at(-1)?.value ?? 0;
  return { number: minus + join(adapted(morphemes, sound)), form: SOUNDS[sound].form?.[last] ?? 0 };
}

function adapted(morphemes: readonly Morpheme[], sound: Sound): Morpheme[] {
  const { shortens, reads } = SOUNDS[sound];
  const last = morphemes.at(-1);
  if (!last) return [];
  const read = reads?.[last.value];
  if (read !== undefined) return [...morphemes.slice(0, -1), { ...last, kana: read }];
  const [long, short] = SHORTENED[last.value] ?? [];
  if (!shortens.includes(last.value) || long === undefined || !last.kana.endsWith(long)) return [...morphemes];
  return [...morphemes.slice(0, -1), { ...last, kana: last.kana.slice(0, -long.length) + (short ?? '') }];
}

function wholeMorphemes(whole: string): Morpheme[] {
  let rest = Number(whole);
  if (!(rest < LARGEST))
    return [...whole].map((digit) => ({ value: Number(digit), kana: TOLD_DIGITS[Number(digit)] ?? '' }));
  if (rest === 0) return [{ value: 0, kana: 'ゼロ' }];
  const morphemes: Morpheme[] = [];
  for (const [size, kana] of MYRIADS) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count === 0) continue;
    const before = size === 1e12 ? adapted(belowMyriad(count), 'sai') : thousandBefore(belowMyriad(count), count);
    morphemes.push(...before, { value: 10000, kana });
  }
  return [...morphemes, ...belowMyriad(rest)];
}

/** 1000万 is いっせんまん. */
function thousandBefore(morphemes: readonly Morpheme[], count: number): Morpheme[] {
  const [first, ...others] = morphemes;
  return first && count >= 1000 && count < 2000 ? [{ ...first, kana: 'いっせん' }, ...others] : [...morphemes];
}

function belowMyriad(count: number): Morpheme[] {
  const [thousands, hundreds, tens, ones] = [1000, 100, 10, 1].map((size) => Math.floor(count / size) % 10);
  const morphemes: Morpheme[] = [];
  if (thousands) morphemes.push({ value: 1000, kana: THOUSANDS[thousands] ?? `${DIGITS[thousands] ?? ''}せん` });
  if (hundreds) morphemes.push({ value: 100, kana: HUNDREDS[hundreds] ?? `${DIGITS[hundreds] ?? ''}ひゃく` });
  if (tens) morphemes.push({ value: 10, kana: tens === 1 ? 'じゅう' : `${DIGITS[tens] ?? ''}じゅう` });
  if (ones) morphemes.push({ value: ones, kana: DIGITS[ones] ?? '' });
  return morphemes;
}

function join(morphemes: readonly Morpheme[]): string {
  return morphemes.map((morpheme) => morpheme.kana).join('');
}
