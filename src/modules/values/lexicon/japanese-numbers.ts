/** What one written or spoken piece of a Japanese number stands for. */
export interface Numeral {
  readonly kind: 'digit' | 'multiplier' | 'myriad' | 'point';
  readonly value: number;
  /** Hardly ever part of another word, so it is believed with less context. */
  readonly strong: boolean;
  /** Only before a multiplier, a counter or a point: いっ, はっ. */
  readonly bound?: boolean;
  /** Lengthened, as one does when telling digits: にー, ごー. */
  readonly long?: boolean;
  /** The name of a letter as well. */
  readonly letter?: string;
}

const digit = (value: number, strong = false): Numeral => ({ kind: 'digit', value, strong });
const long = (value: number): Numeral => ({ kind: 'digit', value, strong: true, long: true });
const bound = (value: number): Numeral => ({ kind: 'digit', value, strong: true, bound: true });
const times = (value: number, strong = true): Numeral => ({ kind: 'multiplier', value, strong });

export const KANJI_NUMERALS: ReadonlyMap<string, Numeral> = new Map([
  ...[...'〇一二三四五六七八九'].map((kanji, value): [string, Numeral] => [kanji, digit(value, true)]),
  ...[...'零壱弐参'].map((kanji, value): [string, Numeral] => [kanji, digit(value, true)]),
  ['十', times(10)],
  ['百', times(100)],
  ['千', times(1000)],
  ['万', { kind: 'myriad', value: 1e4, strong: true }],
  ['億', { kind: 'myriad', value: 1e8, strong: true }],
  ['兆', { kind: 'myriad', value: 1e12, strong: true }],
]);

/** Readings, in hiragana. */
export const KANA_NUMERALS: ReadonlyMap<string, Numeral> = new Map<string, Numeral>([
  ['ぜろ', digit(0, true)],
  ['れい', digit(0)],
  ['まる', digit(0)],
  ['いち', digit(1)],
  ['いっ', bound(1)],
  ['に', digit(2)],
  ['にー', long(2)],
  ['にい', long(2)],
  ['さん', digit(3)],
  ['さーん', long(3)],
  ['よん', digit(4, true)],
  ['よ', { ...bound(4), strong: false }],
  ['し', digit(4)],
  ['ご', digit(5)],
  ['ごー', long(5)],
  ['ごお', long(5)],
  ['ろく', digit(6, true)],
  ['ろっ', bound(6)],
  ['なな', digit(7, true)],
  ['しち', digit(7, true)],
  ['はち', digit(8, true)],
  ['はっ', bound(8)],
  ['きゅう', digit(9, true)],
  ['きゅー', { ...digit(9, true), letter: 'q' }],
  ['く', digit(9)],
  ['くー', long(9)],
  ['じゅう', times(10)],
  ['じゅー', times(10)],
  ['じゅっ', { ...times(10), bound: true }],
  ['じっ', { ...times(10), bound: true }],
  ['ひゃく', times(100)],
  ['びゃく', times(100)],
  ['ぴゃく', times(100)],
  ['ひゃっ', { ...times(100), bound: true }],
  ['びゃっ', { ...times(100), bound: true }],
  ['ぴゃっ', { ...times(100), bound: true }],
  ['せん', times(1000, false)],
  ['ぜん', times(1000, false)],
  ['まん', { kind: 'myriad', value: 1e4, strong: false }],
  ['おく', { kind: 'myriad', value: 1e8, strong: false }],
  ['ちょう', { kind: 'myriad', value: 1e12, strong: false }],
  ['てん', { kind: 'point', value: 0, strong: false }],
]);

export const LONGEST_KANA_NUMERAL = 3;
