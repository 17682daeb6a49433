import { readJapaneseNumber } from './japanese-number.js';

/** What of a morphological analysis is needed to read a sentence aloud. */
export interface Morpheme {
  readonly surface_form: string;
  readonly pos: string;
  readonly pos_detail_1: string;
  /** Katakana as it is pronounced; absent for words that the dictionary does not have. */
  readonly pronunciation?: string;
}

const LETTERS: Readonly<Record<string, string>> = {
  A: 'エー',
  B: 'ビー',
  C: 'シー',
  D: 'ディー',
  E: 'イー',
  F: 'エフ',
  G: 'ジー',
  H: 'エイチ',
  I: 'アイ',
  J: 'ジェー',
  K: 'ケー',
  L: 'エル',
  M: 'エム',
  N: 'エヌ',
  O: 'オー',
  P: 'ピー',
  Q: 'キュー',
  R: 'アール',
  S: 'エス',
  T: 'ティー',
  U: 'ユー',
  V: 'ブイ',
  W: 'ダブリュー',
  X: 'エックス',
  Y: 'ワイ',
  Z: 'ゼット',
};
const SYMBOLS: Readonly<Record<string, string>> = { '%': 'パーセント', '¥': 'えん', '&': 'アンド', '+': 'プラス' };

/** Puts what no analysis reads into kana: digits, single letters, abbreviations and signs. */
export function spellOut(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/¥(\d[\d,]*)/g, '$1円')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(\d)\.(\d+)/g, (_, before: string, after: string) => `${before} てん ${[...after].join(' ')} `)
    .replace(/\d{1,40}/g, readJapaneseNumber)
    .replace(/(?<![A-Za-z])[A-Z]{1,4}(?![A-Za-z])|(?<![A-Za-z])[a-z](?![A-Za-z])/g, (letters) =>
      [...letters.toUpperCase()].map((letter) => LETTERS[letter]).join(''),
    )
    .replace(/[%¥&+]/g, (sign) => ` ${SYMBOLS[sign]} `)
    .replace(/[「」『』【】()[\]<>{}"'“”‘’/・*_=|\\^~#@]/g, ' ');
}

/** Kana with spaces between words, particles and endings attached to what they follow: what espeak-ng can read. */
export function readAsKana(morphemes: readonly Morpheme[]): string {
  let reading = '';
  let before: Morpheme | undefined;
  for (const morpheme of morphemes) {
    const isMark = morpheme.pos === '記号';
    const joins = before !== undefined && belongsTo(morpheme, before);
    const space = reading === '' || isMark || joins ? '' : ' ';
    reading += space + pronounce(morpheme);
    before = isMark ? undefined : morpheme;
  }
  return reading.replace(/ +/g, ' ').trim();
}

function belongsTo(morpheme: Morpheme, before: Morpheme): boolean {
  if (morpheme.pos === '助詞' || morpheme.pos === '助動詞') return true;
  if (morpheme.pos_detail_1 === '接尾' || morpheme.pos_detail_1 === '非自立' || before.pos === '接頭詞') return true;
  // A number in kana is unknown to the dictionary: the analysis guesses at pieces of it.
  const isGuessed = [morpheme, before].some(isGuess);
  return isGuessed && isHiragana(morpheme.surface_form) && isHiragana(before.surface_form);
}

function pronounce(morpheme: Morpheme): string {
  if (morpheme.pos === '記号') return morpheme.surface_form;
  return morpheme.pronunciation || morpheme.surface_form;
}

function isGuess({ surface_form: surface, pos, pronunciation }: Morpheme): boolean {
  return !pronunciation || (surface.length === 1 && pos !== '助詞');
}

function isHiragana(text: string): boolean {
  return /^[\u3041-\u309fー]+$/.test(text);
}
