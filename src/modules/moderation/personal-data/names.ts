import { type Finder, matchesOf, type PersonalDatum } from './personal-datum.js';

const WORD = "[\\p{L}][\\p{L}'’.-]{0,24}";
const CAPITAL = "[\\p{Lu}][\\p{L}'’.-]{0,24}";
/** Before a name, however it is spelled. */
const ANNOUNCED = new RegExp(
  `(?<!\\p{L})(?:(?:my|his|her|their) (?:full |first |last |sur|maiden |middle )?name(?:'s| is|:)|the name(?:'s| is)|name is|name:|under the name(?: of)?)\\s(${WORD}(?: ${WORD}){0,3})`,
  'giu',
);
/** Before a name that is written with a capital. */
const CALLED = new RegExp(
  `(?<!\\p{L})(?:[Cc]all me|(?:I am|I'm|[Tt]his is|[Ii]t's)(?= ${CAPITAL}(?: ${CAPITAL}){0,2} (?:speaking|calling|here))|[Ww]as called|[Nn]amed (?:him|her)|(?:Mr|Mrs|Ms|Miss|Dr)\\.?) (?<datum>${CAPITAL}(?: ${CAPITAL}){0,3})`,
  'gu',
);
/** Words that end a name that was said in small letters. */
const NOT_A_NAME = new Set(
  (
    'a an the and or but is was are not my your i you we he she it they on in at of for from to with by as so please can could would do does did have has had ' +
    'this that there here what who when where how why just very and, speaking calling here hello hi thanks thank want need like already also now too ok okay yes no missing wrong correct required optional changed different'
  ).split(' '),
);
const KANA_KANJI = '[一-龠々ァ-ヶーぁ-ん]';
/** `田中と申します`, `名前は田中太郎です`. */
const INTRODUCED = new RegExp(
  `(?<![一-龠々ァ-ヶー])([一-龠々ァ-ヶー]{1,8}(?: [一-龠々ァ-ヶー]{1,6})?)(?:と|ともうし|って)(?:申し(?:ます|まして)|もうし(?:ます|まして))(?!か)|` +
    `(?:名前|氏名|名義|お名前|予約名)(?:は|が|:|：) ?(${KANA_KANJI}{1,10}?(?: ${KANA_KANJI}{1,6}?)?)(?=です|で予約|でお願い|になります|でございます|と申し|といいます|と言います|。|$)`,
  'g',
);
const ADDRESSED = /(?<![一-龠々ァ-ヶー])(?<datum>[一-龠々]{1,4}|[ァ-ヶー]{2,8})(?: |)(?:様|さま)(?![々一-龠])/g;
const NOT_A_PERSON =
  /(?:仕|種多|[0-9一二三四五六七八九十何]名|[0-9一二三四五六七八九十]人)$|^(?:お?客|名|子|孫|母|父|夫|妻|兄|弟|姉|妹|祖父|祖母|親御|配偶者|家族|友人|友達|幼児|乳児|大人|子供|神|皆|奥|旦那|何|王|殿|仏|上|同|有|模|仕|多|各|異|一|貴社|御社|店員|店長|業者|担当者?|誰|何方|両親|お子|取引先|何|外|逆|左|右|横|裏|表|縦|不|無|未|検討中|必要|初|普通|客|お(?:一人|二人|連れ)|ユーザー|スタッフ|オーナー|カスタマー|メーカー|何名|[一二三四五六七八九十]名?)$/;
const QUESTION_WORD = /^(?:何|なん|なに|誰|だれ|どなた|どう|どれ|どの|どちら|いくつ|必要|要り|いり|書|不要)/;

export const findNames: Finder = function* (text) {
  for (const match of text.matchAll(ANNOUNCED)) {
    const found = match[1] ?? '';
    const name = namePart(found);
    const start = match.index + match[0].length - found.length;
    if (name) yield { kind: 'name', start, end: start + name.length } satisfies PersonalDatum;
  }
  yield* matchesOf(text, CALLED, 'name');
  for (const match of text.matchAll(INTRODUCED)) {
    const found = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(found, match[1] === undefined ? 2 : 0);
    if (!QUESTION_WORD.test(found)) yield { kind: 'name', start, end: start + found.length };
  }
  yield* matchesOf(text, ADDRESSED, 'name', (found) => !NOT_A_PERSON.test(found));
};

/** The words that can be a name: all with capitals, or the first two in small letters. */
function namePart(found: string): string {
  const words = found.split(' ');
  const capitals = /^\p{Lu}/u.test(found);
  const end = words.findIndex(
    (word, at) => NOT_A_NAME.has(word.toLowerCase()) || (capitals ? !/^\p{Lu}/u.test(word) : at > 1),
  );
  return (end < 0 ? words : words.slice(0, end)).join(' ').replace(/[.'’-]+$/, '');
}
