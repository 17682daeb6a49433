import type { CodePattern, Locale } from '../../../contracts/index.js';
import { readValues } from '../../values/index.js';

const POINTS_BACK =
  /\b(?:it|its|that|this|these|those|they|them|their|one|ones|same)\b|それ|これ|あれ|その|この|そちら|こちら|そっち|こっち|同じ|さっき|先ほど|今の/;

const GOES_ON =
  /^(?:and|but|or|so|then|ok|okay|also|what about|how about|what if|is there|are there)\b|^(?:じゃあ|じゃ|では|それでは|あと|それと|ちなみに|それなら|なら|でも|また)|^[^。、]{1,16}(?:は|なら|だと)[？?]?$/;

/** "how much is it?", "and the winter one?", 「それはいくら？」: an utterance that leans on what was said before. */
export function leansOnBefore(utterance: string): boolean {
  const words = utterance.normalize('NFKC').toLowerCase().trim();
  return POINTS_BACK.test(words) || GOES_ON.test(words);
}

const FUNCTION_WORDS: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: new Set(
    (
      'a an the and or but so of in on at to for from with by is are was be do does did have has had got get can could will would ' +
      'should may i you we it its they them this that these those there here one ones me my your our us any some please ' +
      'how much many what which when where who why not no yes ok okay well um uh er just also too want need like give show tell ' +
      'buy take stock price cost costs available left if about then hello hi thanks thank more'
    ).split(' '),
  ),
  ja: new Set(
    (
      'は が を に で と の も へ や か ね よ な です ます でし まし た て だ いる ある あり ありませ ん ませ ください お ご 何 いくら どれ どの ' +
      'それ これ あれ その この そちら こちら 値段 価格 在庫 本 個 点 つ 円 ござい ください 欲しい ほしい 買い たい 教え えて あの えっと はい いいえ ' +
      'じゃあ では あと 方 ほう もの やつ する し いい ない なら サイズ タイヤ いくつ どう から まで さん ちょっと すみません おいくら 置い 扱っ'
    ).split(' '),
  ),
};

const segmenters: Readonly<Record<Locale, Intl.Segmenter>> = {
  ja: new Intl.Segmenter('ja', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};

/** The words of an utterance that carry a topic: no function words, no values, none of `known` (names and codes already understood). */
export function topicWords(utterance: string, locale: Locale, known: string, patterns: readonly CodePattern[]): string[] {
  const text = withoutValues(utterance, locale, patterns).normalize('NFKC').toLowerCase();
  const understood = known.normalize('NFKC').toLowerCase();
  return [...segmenters[locale].segment(text)]
    .filter((part) => part.isWordLike)
    .map((part) => part.segment)
    .filter((word) => !FUNCTION_WORDS.en.has(word) && !FUNCTION_WORDS.ja.has(word))
    .filter((word) => !(word.length === 1 && /[a-zぁ-ん]/.test(word)))
    .filter((word) => !understood.includes(word));
}

function withoutValues(utterance: string, locale: Locale, patterns: readonly CodePattern[]): string {
  let rest = utterance;
  for (const { start, end } of readValues(utterance, locale, patterns)) {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return rest;
}
