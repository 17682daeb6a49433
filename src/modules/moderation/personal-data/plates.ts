import { type Finder, matchesOf } from './personal-datum.js';

/** Place, class, a kana and up to four figures: `品川 300 あ 12-34`. */
const JAPANESE =
  /(?:[一-龠]{1,4}|つくば|いわき|とちぎ|なにわ) ?\d{2,3} ?[ぁ-ん] ?(?:\d{1,2}-?\d{2}|[・.]{1,3} ?\d{1,3})(?!\d)/g;
const NAMED =
  /\b(?:licen[cs]e plate|number plate|plate number|plates?|registration(?: number)?|licen[cs]e number)(?: number)?(?: is| are|:)? (?<datum>(?=[A-Z0-9 -]{0,9}\d)[A-Z0-9]{1,4}(?:[ -]?[A-Z0-9]{1,4}){1,2})\b/gi;

export const findPlates: Finder = function* (text) {
  yield* matchesOf(text, JAPANESE, 'plate');
  yield* matchesOf(text, NAMED, 'plate', (found) => /\d/.test(found) && /[A-Z]/i.test(found));
};
