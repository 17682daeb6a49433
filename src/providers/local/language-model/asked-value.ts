import { normalForm } from '../../../platform/words/index.js';

type AskedValue = 'phone' | 'money' | 'time' | 'number';

const ASKS: readonly [AskedValue, RegExp][] = [
  ['phone', /\b(?:phone|telephone) number\b|\bwhat(?:'s| is) your (?:phone|number)\b|電話番号|何番/],
  [
    'money',
    /\bhow much (?:is|are|does|do|will|would|for)\b|\b(?:prices?|costs?|fees?|charges?)\b|いくら|料金|値段|価格|費用|何円|代金|工賃/,
  ],
  [
    'time',
    /\bhow (?:long|soon|often)\b|\bwhen\b|\bwhat time\b|\bopen\b|\bhours\b|何時|いつ|何分|何日|何曜|何ヶ月|何か月|何年|営業時間|どのくらいかか|どれくらいかか/,
  ],
  ['number', /\bhow (?:many|much|far|old|wide|deep)\b|何[本枚回台個つ%]|どのくらい|どれくらい/],
];

const HOLDS: Readonly<Record<AskedValue, RegExp>> = {
  phone: /\d{2,4}-\d{2,4}-\d{3,4}/,
  money: /[¥$€£] ?\d|\d ?(?:円|万|yen\b|dollars?\b|euros?\b)|無料|\bfree\b/,
  time: /\d ?(?::\d|時|分|日|週|年|月|か月|ヶ月|カ月|am\b|pm\b|a\.m|p\.m|minutes?\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b)|曜|年中無休|\bhalf an hour\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/,
  number: /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b|[一二三四五六七八九十]/,
};

/** Tells of a sentence whether it holds the kind of value that the question asks for; null when it asks for none. */
export function askedValueOf(question: string): ((sentence: string) => boolean) | null {
  const normal = normalForm(question);
  const asked = ASKS.find(([, words]) => words.test(normal))?.[0];
  return asked ? (sentence) => HOLDS[asked].test(normalForm(sentence)) : null;
}
