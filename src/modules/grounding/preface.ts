import type { CodePattern, Locale } from '../../contracts/index.js';
import { readValues } from '../values/index.js';
import type { Ground } from './ground.js';
import { hasWord, NOTHING_BESIDE, sayingWordsOf, wordingOf } from './wording.js';

/** What stands before the first comma, colon or dash. */
const PREFACE = /^\s*[^.。!！?？]{2,80}?(?:[,:](?=\s)|[、：]|\s[–—-](?=\s))\s*/u;
/** Restricts what follows, or turns it round: it cannot be left out. */
const RESTRICTS =
  /\b(?:if|when|whenever|unless|until|till|except|only|while|although|though|but|not|no|never|nothing|nobody|none|without|before|after|during|since|once|long as)\b|n['’]t\b|場合|とき|時|際|のみ|だけ|しか|以外|ない|ません|ず[、に]|まで|から|より|なら|れば|たら|ても|(?<!です|ます|ました|でした|ません)[はもがをにでと]\s*[、，]/iu;
const MOST_PREFACES = 2;

/**
 * The sentence without words before the matter that no document knows, "What a lovely question, …", or null where there are
 * none. They assert nothing that the record could confirm, and so they are left out; what is left has to be held against
 * the record by itself. Words that the record or the question has, values and conditions belong to the matter.
 */
export function withoutPreface(
  sentence: string,
  ground: Ground,
  locale: Locale,
  patterns: readonly CodePattern[],
): string | null {
  const question = wordingOf([...ground.questionTerms].join(' '));
  const isOfTheMatter = (word: string) =>
    hasWord(word, question) || ground.statements.some(({ wording }) => hasWord(word, wording));
  let rest = sentence;
  for (let nth = 0; nth < MOST_PREFACES; nth += 1) {
    const [preface = ''] = PREFACE.exec(rest) ?? [];
    if (preface === '' || RESTRICTS.test(preface) || readValues(preface, locale, patterns).length > 0) break;
    if (sayingWordsOf(preface, NOTHING_BESIDE).some(isOfTheMatter)) break;
    rest = rest.slice(preface.length);
  }
  return rest === sentence || rest.trim() === '' ? null : rest.charAt(0).toUpperCase() + rest.slice(1);
}
