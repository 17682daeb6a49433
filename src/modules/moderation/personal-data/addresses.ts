import { type Finder, matchesOf } from './personal-datum.js';

/** From the last sign of an area on: `区神南1-2-3`, `市中央二丁目3番4号`. */
const JAPANESE =
  /[都道府県市区町村郡][一-龠ぁ-んァ-ヶ々]{0,8}(?:[0-9一二三四五六七八九十]{1,3}(?:丁目[0-9]{1,4}(?:番地?|-)?(?:[0-9]{1,4}号?)?(?:-[0-9]{1,4})?|番地?[0-9]{0,4}号?)|[0-9]{1,4}-[0-9]{1,4}(?:-[0-9]{1,4}){0,2})(?:号室)?/g;
/** What may stand before that sign. */
const AREA_BEFORE = /(?:〒 ?\d{3}-?\d{4} ?)?[一-龠々ヶ]{1,14}$/;
const LONGEST_AREA = 26;
const JAPANESE_POSTCODE = /〒 ?\d{3}-?\d{4}/g;

const STREET =
  '(?:street|st|road|rd|avenue|ave|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|square|sq|terrace|way|highway|hwy|parkway|pkwy|crescent|close|alley|circle|trail|row)';
const UNIT = '(?:,? (?:apt\\.?|apartment|suite|unit|flat|room|box) ?#?[0-9a-z-]{1,6}){0,2}';
const ENGLISH = new RegExp(
  `(?<![\\p{L}\\d])[1-9]\\d{0,5}[a-z]?(?: [\\p{L}\\d][\\p{L}\\d'.-]{0,19}){1,4}? ${STREET}(?![\\p{L}])\\.?${UNIT}(?:, [\\p{Lu}][\\p{L} .'-]{1,30})?(?:,? [A-Z]{2} \\d{5}(?:-\\d{4})?)?`,
  'giu',
);
const POST_BOX =
  /(?<!\p{L})(?:p\.?o\.? ?box|psc|unit) \d{1,6}(?:,? box \d{1,6})?(?:[\n, ]{1,2}[ADF]PO [A-Z]{2} \d{5})?/giu;
const SAID =
  /\b(?:my|our|home|new|billing|shipping|delivery|mailing) address (?:is|to|:|has changed to) (?=[^\n.?!]{0,60}\d)(?<datum>[\p{L}\p{N}][^\n?!]{4,120}?)(?=[.?!]? *$|[?!]|\. |\n\n| for )/giu;
const LIVES =
  /\bi(?:'m| am)? (?:live|living|reside) (?:at|in|on) (?<datum>\d{1,6} [\p{L}][\p{L}\p{N} ,.'-]{2,80}?)(?=[.?!]? *$|[?!]|\. | and )/giu;
const JAPANESE_SAID =
  /(?:住所|住まい|自宅)は(?=[^。\n]{0,40}[0-9一二三四五六七八九])(?<datum>[^。、\n]{4,60}?)(?=です|でございます|になります|。|、|$)/g;

export const findAddresses: Finder = function* (text) {
  yield* matchesOf(text, JAPANESE_SAID, 'address');
  for (const match of text.matchAll(JAPANESE)) {
    const [area = ''] = AREA_BEFORE.exec(text.slice(Math.max(0, match.index - LONGEST_AREA), match.index)) ?? [];
    if (area) yield { kind: 'address', start: match.index - area.length, end: match.index + match[0].length };
  }
  yield* matchesOf(text, JAPANESE_POSTCODE, 'address');
  yield* matchesOf(text, SAID, 'address');
  yield* matchesOf(text, LIVES, 'address');
  yield* matchesOf(text, ENGLISH, 'address');
  yield* matchesOf(text, POST_BOX, 'address', (found) => /box/i.test(found));
};
