import { type Finder, matchesOf, type PersonalDatum } from './personal-datum.js';

/** Digits in groups, as telephone numbers are written all over the world. */
const GROUPS = /(?<![a-z\d.,/+-])(?:\+ ?|\()?\d[\d ().-]{5,24}\d(?: ?(?:x|ext\.?) ?\d{1,6})?(?![a-z\d/]|-\d|[.,]\d)/gi;
const JAPANESE = /^0(?:[5789]0\d{8}|[36]\d{8}|\d{1,4}-\d{1,4}-\d{3,4}|\d{1,4}\(\d{1,4}\)\d{4}|\d{1,4} \d{2,4} \d{4})$/;
const NORTH_AMERICAN =
  /^(?:(?:\+ ?|00)?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?: ?(?:x|ext\.?) ?\d{1,6})?$/i;
const INTERNATIONAL = /^(?:\+ ?|00)[1-9]/;
/** A word of telephones stands shortly before, or after. */
const NAMED_BEFORE =
  /(?:phone|telephone|mobile|cell|cellphone|call|calling|called|dial|reach|answering|ring|fax|tel|text|texts|messages?|sms|contact|number|電話|携帯|けいたい|番号|連絡先|ファックス|ＴＥＬ|かけ|折り返し)[^0-9.!?。]{0,24}$/i;
const NAMED_AFTER = /^ ?-? ?(?:office|fax|mobile|home|cell|phone)/i;
const DATE = /^(?:\d{4}[-. ]\d{1,2}[-. ]\d{1,2}|\d{1,2}[-. ]\d{1,2}[-. ]\d{2,4})$/;
/** Words around numbers that are another thing's. */
const OTHER_BEFORE =
  /(?:size|tyres?|tires?|order|orders|part|parts|product|products|article|item|items|model|code|invoice|bar ?code|serial|reference|ref|zip|postal|card|サイズ|品番|型番|型式|注文|商品|製品|伝票|バーコード|シリアル|お問い合わせ|郵便|カード)[^0-9.!?。\n]{0,16}$/i;

const SPOKEN_DIGIT = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)';
const SPOKEN_EN = new RegExp(`(?<![a-z])${SPOKEN_DIGIT}(?:[ ,.-]{1,3}${SPOKEN_DIGIT}){8,14}(?![a-z])`, 'gi');
const SPOKEN_JA =
  /(?:ゼロ|れい|零|〇|まる)[、・のー\s-]{0,2}(?:(?:ゼロ|れい|零|まる|いち|一|にー?|二|さん|三|よん|四|ごー?|五|ろく|六|なな|七|はち|八|きゅう|きゅー|九|[0-9〇])[、・のー\s-]{0,2}){9,10}/g;

export const findPhones: Finder = function* (text) {
  for (const match of text.matchAll(GROUPS)) {
    const [found] = match;
    if (
      isPhone(
        found,
        text.slice(Math.max(0, match.index - 40), match.index),
        text.slice(match.index + found.length, match.index + found.length + 12),
      )
    )
      yield { kind: 'phone', start: match.index, end: match.index + found.length } satisfies PersonalDatum;
  }
  yield* matchesOf(text, SPOKEN_EN, 'phone');
  yield* matchesOf(text, SPOKEN_JA, 'phone');
};

function isPhone(found: string, before: string, after: string): boolean {
  const isNamed = NAMED_BEFORE.test(before) || NAMED_AFTER.test(after);
  const digits = found.replace(/(?:x|ext).*$/i, '').replace(/\D/g, '').length;
  if (digits < 7 || digits > 15 || DATE.test(found)) return false;
  if (INTERNATIONAL.test(found)) return digits >= 9;
  if (isNamed) return true;
  if (OTHER_BEFORE.test(before)) return false;
  return JAPANESE.test(found) || NORTH_AMERICAN.test(found);
}
