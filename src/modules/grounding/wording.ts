import { normalForm } from '../../platform/words/index.js';
import { type Beside, isPlainEnglish, isPlainKanji, sayingPartOf } from './plain-words.js';
import { sameInEnglish, sameInJapanese } from './same-words.js';

/** All words of a text, as another text is held against them. */
export interface Wording {
  readonly english: ReadonlySet<string>;
  readonly japanese: string;
}

const ENGLISH_WORD = /[\p{Script=Latin}\p{N}]+(?:'\p{Script=Latin}+)*/gu;
const JAPANESE_WORD = /\p{Script=Han}[\p{Script=Han}々]*|[\p{Script=Katakana}ー]{2,}|\p{Script=Hiragana}+/gu;
const HIRAGANA = /^\p{Script=Hiragana}/u;
const HAN = /^\p{Script=Han}/u;
/** A part of a compound that stands alone elsewhere has to have this many characters. */
const SHORTEST_PART = 2;
/** What may end a compound without a meaning of its own. */
const SUFFIXES = '料費代中用品者様方制室店済付';

export function wordingOf(text: string): Wording {
  const plain = normalForm(text);
  return {
    english: new Set(Array.from(plain.matchAll(ENGLISH_WORD), ([word]) => sameInEnglish(bare(word)))),
    japanese: sameInJapanese(plain),
  };
}

export const NOTHING_BESIDE: Beside = { isBounded: false, isPriced: false };

/** The words of a text that say something: all but the plain ones. */
export function sayingWordsOf(text: string, beside: Beside): string[] {
  const plain = normalForm(text);
  const english = Array.from(plain.matchAll(ENGLISH_WORD), ([word]) => bare(word))
    .filter((word) => !isPlainEnglish(word, beside))
    .map(sameInEnglish);
  const same = sameInJapanese(plain);
  const japanese = Array.from(same.matchAll(JAPANESE_WORD), ({ 0: word, index }) =>
    HIRAGANA.test(word)
      ? sayingPartOf(word, HAN.test(same.slice(Math.max(0, index - 1), index)), beside)
      : isPlainKanji(word, beside.isPriced)
        ? ''
        : word,
  );
  return [...english, ...japanese.filter((word) => word !== '')];
}

export function hasWord(word: string, { english, japanese }: Wording): boolean {
  return english.has(word) || (japanese.includes(word) && word !== '') || isMadeOf(word, japanese);
}

function bare(word: string): string {
  return word.replace(/'s$/u, '').replaceAll("'", '');
}

/** 「配送料」 of a text that says 「配送」: a compound is as good as its parts. */
function isMadeOf(word: string, text: string): boolean {
  if (!HAN.test(word) || word.length <= SHORTEST_PART) return false;
  for (let cut = word.length - 1; cut >= SHORTEST_PART; cut -= 1) {
    if (!text.includes(word.slice(0, cut))) continue;
    const rest = word.slice(cut);
    return isPlainKanji(rest, true) || SUFFIXES.includes(rest) || (rest.length >= SHORTEST_PART && hasPart(rest, text));
  }
  return false;
}

function hasPart(word: string, text: string): boolean {
  return text.includes(word) || isMadeOf(word, text);
}
