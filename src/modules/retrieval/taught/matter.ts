import { bigramTerms, withoutCourtesies } from '../../../platform/words/index.js';
import { queryTermsOf, withoutAsking } from '../terms.js';

const STOP_WORD = 0.15;
const HIRAGANA = 0.05;
/** A particle or an ending, with the character that it hangs on. */
const ENDING = 0.1;
/** From this likeness on an English word is taken for a misheard or mistyped other. */
const MISHEARD = 0.6;
const SPACED = /^[\p{Script=Latin}\p{N}]/u;
const BESIDE_HIRAGANA = /^~.?\p{Script=Hiragana}/u;
const ALL_HIRAGANA = /^~\p{Script=Hiragana}+$/u;

/** Said before a question while one thinks, or out of politeness. */
const UNHEARD =
  /(?:恐れ入り|すみ|すい|申し訳(?:ござい|あり))ま(?:す|せん)が?|(?:^|[、\s])(?:えっと|えーと|えー|あのー|あの)(?=[、\s]|\p{Script=Han}|\p{Script=Katakana})/gu;

/** What a question is about, each term with its weight: words most, the grammar around them hardly. */
export function matterOf(question: string): Map<string, number> {
  const votes = queryTermsOf(withoutAsking(withoutCourtesies(question.replace(UNHEARD, ' ').replaceAll('ー', ''))));
  return new Map(
    Array.from(votes, ([term, { weight, mostIdf }]) => {
      if (mostIdf !== Infinity) return [term, STOP_WORD];
      if (ALL_HIRAGANA.test(term)) return [term, HIRAGANA];
      return [term, BESIDE_HIRAGANA.test(term) ? ENDING : weight];
    }),
  );
}

/** The share of the weight of both that both have. A word that is nearly one of the other's counts in part. */
export function sharedMatter(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0;
  let whole = 0;
  for (const [mine, theirs] of [[one, other] as const, [other, one] as const]) {
    const free = Array.from(theirs.keys()).filter((term) => !mine.has(term) && SPACED.test(term));
    for (const [term, weight] of mine) {
      whole += weight;
      shared += weight * (theirs.has(term) ? 1 : nearestTo(term, free));
    }
  }
  return whole === 0 ? 0 : shared / whole;
}

/** True where a word of the matter stands in no form in the other: it speaks of something that the other does not. */
export function saysNothingOf(other: ReadonlyMap<string, number>, matter: ReadonlyMap<string, number>): boolean {
  const words = Array.from(matter.keys()).filter((term) => isWord(term, matter) && !other.has(term));
  return words.some((word) =>
    SPACED.test(word)
      ? nearestTo(
          word,
          Array.from(other.keys()).filter((term) => SPACED.test(term)),
        ) === 0
      : !bigramTerms(word).some((pair) => other.has(pair)),
  );
}

function isWord(term: string, matter: ReadonlyMap<string, number>): boolean {
  return !term.startsWith('~') && matter.get(term) !== STOP_WORD;
}

function nearestTo(term: string, others: readonly string[]): number {
  if (!SPACED.test(term) || term.length < 4) return 0;
  const best = Math.max(0, ...others.map((other) => lettersShared(term, other)));
  return best >= MISHEARD ? best : 0;
}

function lettersShared(one: string, other: string): number {
  const [mine, theirs] = [pairsOf(one), pairsOf(other)];
  const common = mine.filter((pair) => theirs.includes(pair)).length;
  return (2 * common) / (mine.length + theirs.length);
}

function pairsOf(word: string): string[] {
  const bounded = `<${word}>`;
  return Array.from({ length: bounded.length - 1 }, (_, at) => bounded.slice(at, at + 2));
}
