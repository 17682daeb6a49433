import type { CodePattern, Locale } from '../../../contracts/index.js';
import { contentTermsOf, withoutCourtesies } from '../../../platform/words/index.js';
import { readValues } from '../../values/index.js';

const POINTS_BACK =
  /\b(?:it|its|that|this|these|those|they|them|their|one|ones|same)\b|それ|これ|あれ|その|この|そちら|こちら|そっち|こっち|同じ|さっき|先ほど|今の/;

const GOES_ON =
  /^(?:and|but|or|so|then|ok|okay|also|what about|how about|what if)\b|^(?:じゃあ|じゃ|では|それでは|あと|それと|ちなみに|それなら|なら|でも|また)|^[^。、]{1,16}(?:は|なら|だと)[？?]?$/;

/** "how much is it?", "and the winter one?", 「それはいくら？」: an utterance that leans on what was said before. */
export function leansOnBefore(utterance: string): boolean {
  const words = withoutCourtesies(utterance.normalize('NFKC').toLowerCase()).replace(/^[\s,、。.]+/, '');
  return POINTS_BACK.test(words) || GOES_ON.test(words);
}

/** Words that ask for what every product has: they name no topic of their own. */
const OF_EVERY_PRODUCT: ReadonlySet<string> = new Set(
  contentTermsOf(
    'how much price prices cost costs stock available left buy take give show need want have sell carry product products thing one ones ' +
      'size sizes kind kinds piece pieces number first second third last cheap cheapest cheaper expensive ' +
      '値段 価格 金額 在庫 商品 品物 種類 本数 個数 一番 安い 高い 最初 方 物 用意 取り扱い 扱 置 買 欲',
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
