import type { CodePattern, Locale } from '../../../contracts/index.js';
import type { Aspect, Wanted } from '../../grounding/index.js';
import { readCodes, readValues, type Value } from '../../values/index.js';

const ASPECT_WORDS: readonly (readonly [Aspect, RegExp])[] = [
  ['price', /\bhow much\b|\bprices?\b|\bcosts?\b|\bpric(?:ed|ing)\b|\bexpensive\b|いくら|値段|価格|金額|料金|おいくら/],
  [
    'stock',
    /\b(?:in |out of )?stock\b|\bavailab|\bhow many (?:do you have|have you got|are (?:left|there)|of (?:it|them|those))\b|在庫|何(?:本|個|点|枚|台)(?:あり|ござい|残)/,
  ],
  [
    'details',
    /\bseason\b|\bload index\b|\bspeed (?:rating|index)\b|\brun[- ]?flat\b|\bwarranty\b|\bspec(?:s|ification)?\b|\bdetails?\b|\bbrand\b|\bmaker\b|季節|荷重指数|速度記号|ランフラット|保証|仕様|詳し|詳細|メーカー|ブランド/,
  ],
];

/** What is asked of a product, by its words alone. Nothing asked means: do you have it? */
export function wantedIn(utterance: string, locale: Locale, patterns: readonly CodePattern[]): Wanted {
  const aspects = aspectsNamedIn(utterance);
  if (!aspects.includes('price') && readValues(utterance, locale, patterns).some(({ kind }) => kind === 'price'))
    aspects.push('price');
  const quantity = quantityIn(utterance, locale, patterns);
  if (quantity !== null && aspects.length === 0) aspects.push('stock');
  return { aspects: aspects.length > 0 ? aspects : ['existence'], quantity };
}

const ASKS_TO_HAVE =
  /\b(?:do|does|did|have|has) (?:you|they|we|this|the)\b|\b(?:you|they)(?:'ve)? (?:have|got|carry|sell|stock|keep)\b|\b(?:is|are) there\b|\bgot (?:any|a|an|the)\b|あり|ござい|ある|置い|置か|扱|売っ|売ら|在庫|おいて/;

/** Whether a yes answers it: "225/60R15 is a winter tire, right?" is not answered by what is in stock. */
export function asksToHave(utterance: string): boolean {
  return ASKS_TO_HAVE.test(utterance.normalize('NFKC').toLowerCase());
}

export function aspectsNamedIn(utterance: string): Aspect[] {
  const words = utterance.normalize('NFKC').toLowerCase();
  return ASPECT_WORDS.filter(([, pattern]) => pattern.test(words)).map(([aspect]) => aspect);
}

/** Pieces that are counted as such: "four of them", 「4本」. A bare number may be the answer to our question. */
export function piecesIn(utterance: string, locale: Locale, patterns: readonly CodePattern[]): number | null {
  return amountOf(countsIn(utterance, locale, patterns).find((value) => value.kind === 'quantity'));
}

/** "have you got four?": a count that is no part of a code, a price or a time. */
function quantityIn(utterance: string, locale: Locale, patterns: readonly CodePattern[]): number | null {
  const counts = countsIn(utterance, locale, patterns);
  return amountOf(counts.find((value) => value.kind === 'quantity') ?? counts[0]);
}

const MOST_PIECES = 999;
/** "The 2nd one" counts no pieces. */
const OF_PLACE = /^\S{1,4}?(?:(?:st|nd|rd|th)\b|番|つ目|個目|本目)/;

function countsIn(utterance: string, locale: Locale, patterns: readonly CodePattern[]): Value[] {
  const codes = readCodes(utterance, locale, patterns);
  return readValues(utterance, locale, patterns).filter(
    (value) =>
      (value.kind === 'quantity' || value.kind === 'number') &&
      !OF_PLACE.test(utterance.slice(value.start)) &&
      !codes.some((code) => value.start < code.end && code.start < value.end),
  );
}

function amountOf(count: Value | undefined): number | null {
  const amount = Number(/\d+/.exec(count?.canonical ?? '')?.[0] ?? Number.NaN);
  return Number.isInteger(amount) && amount > 0 && amount <= MOST_PIECES ? amount : null;
}
