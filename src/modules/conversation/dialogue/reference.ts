import type { CodePattern, Locale } from '../../../contracts/index.js';
import { contentTermsOf, withoutCourtesies } from '../../../platform/words/index.js';
import { readValues } from '../../values/index.js';

const POINTS_BACK =
  /\b(?:it|its|that|this|these|those|they|them|their|same)\b|それ(?!と|では|なら)|これ|あれ|その|この|そちら|こちら|そっち|こっち|同じ|さっき|先ほど|今の/;

const POINTS_AT_ONE = /\bones?\b/;

const GOES_ON =
  /^(?:and|but|or|so|then|ok|okay|also|what about|how about|what if)\b|^(?:じゃあ|じゃ|では|それでは|あと|それと|ちなみに|それなら|なら|でも|また)|^[^。、]{1,16}(?:は|なら|だと)[？?]?$/;

/**
 * How an utterance refers to what was said before. `to_it`: it names it by a pronoun, "how much is it?",「それはいくら？」.
 * `perhaps`: it goes on, with that or with something new, "and the winter one?", "and where is the toilet?". Null: not at all.
 */
export function referenceIn(utterance: string): 'to_it' | 'perhaps' | null {
  const words = withoutCourtesies(utterance.normalize('NFKC').toLowerCase()).replace(/^[\s,、。.]+/, '');
  if (POINTS_BACK.test(words)) return 'to_it';
  return POINTS_AT_ONE.test(words) || GOES_ON.test(words) ? 'perhaps' : null;
}

export function leansOnBefore(utterance: string): boolean {
  return referenceIn(utterance) !== null;
}

const POINTS_AT_OTHERS = /\b(?:others?|another|else)\b|もう(?:一|1|ひと)つ|もう(?:一方|片方)|(?:ほか|他|別)の/;

/** "and the other one?": not what was settled, but what else was offered with it. */
export function pointsAtOthers(utterance: string): boolean {
  return POINTS_AT_OTHERS.test(utterance.normalize('NFKC').toLowerCase());
}

const ASKS_OF_IT = /\b(?:is|was) (?:it|this|that)\b(?! one)|(?:それ|これ|こちら)(?:は|って)/;

/** "is it a winter tire?": it asks what that is, and chooses nothing. */
export function asksOfIt(utterance: string): boolean {
  return ASKS_OF_IT.test(utterance.normalize('NFKC').toLowerCase());
}

/** Words that ask for what every product has: they name no topic of their own. */
const OF_EVERY_PRODUCT: ReadonlySet<string> = new Set(
  contentTermsOf(
    'how much price prices cost costs stock available left buy take give show need want have sell carry product products thing one ones ' +
      'size sizes kind kinds piece pieces number first second third last other others another else cheap cheapest cheaper expensive ' +
      "i'll i'm i'd i've " +
      '値段 価格 金額 在庫 商品 品物 種類 本数 個数 一番 安い 高い 最初 方 他 別 物 用意 取り扱い 扱 置 買 欲',
  ),
);

/** What an utterance is about besides values, besides what every product has, and besides `known` (names already understood). */
export function topicWords(
  utterance: string,
  locale: Locale,
  known: string,
  patterns: readonly CodePattern[],
): string[] {
  const understood = new Set(contentTermsOf(known));
  return contentTermsOf(withoutValues(utterance, locale, patterns)).filter(
    (term) => !isBigram(term) && !understood.has(term) && !OF_EVERY_PRODUCT.has(term),
  );
}

function isBigram(term: string): boolean {
  return term.startsWith('~');
}

function withoutValues(utterance: string, locale: Locale, patterns: readonly CodePattern[]): string {
  let rest = utterance;
  for (const { start, end } of readValues(utterance, locale, patterns)) {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return rest;
}
