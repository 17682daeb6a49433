/** Which words of numbers are taken for which, with the share in which one who hears the first was told the second. */
type Confusion = readonly [word: string, other: string, weight: number];

const ENGLISH: readonly Confusion[] = [
  ['thirteen', 'thirty', 0.5],
  ['fourteen', 'forty', 0.5],
  ['fifteen', 'fifty', 0.5],
  ['sixteen', 'sixty', 0.5],
  ['seventeen', 'seventy', 0.5],
  ['eighteen', 'eighty', 0.5],
  ['nineteen', 'ninety', 0.5],
  ['five', 'nine', 0.3],
  ['fifteen', 'sixteen', 0.1],
  ['fifty', 'sixty', 0.2],
  ['forty', 'fourteen', 0.5],
  ['forty', 'fifty', 0.1],
  ['sixty', 'seventy', 0.1],
  ['five', 'four', 0.1],
  ['two', 'three', 0.05],
  ['six', 'sixty', 0.1],
  ['seven', 'seventy', 0.1],
  ['eight', 'eighty', 0.2],
  ['nine', 'ninety', 0.1],
];

const JAPANESE: readonly Confusion[] = [
  ['いち', 'しち', 0.4],
  ['しち', 'はち', 0.3],
  ['いち', 'はち', 0.2],
  ['し', 'しち', 0.2],
  ['し', 'に', 0.1],
  ['さん', 'よん', 0.2],
  ['ろく', 'く', 0.2],
  ['ろく', 'はち', 0.1],
  ['ご', 'ろく', 0.1],
  ['に', 'ご', 0.1],
  ['じゅう', 'きゅう', 0.3],
  ['じゅう', 'ひゃく', 0.05],
];

/** Other readings of one numeral. */
export const OTHER_READINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['よん', ['し']],
  ['なな', ['しち']],
  ['きゅう', ['く']],
]);

/** The weight of one word taken for another; undefined where nobody takes them for each other. */
export const CONFUSIONS: ReadonlyMap<string, number> = new Map(
  [...ENGLISH, ...JAPANESE].flatMap(([word, other, weight]): [string, number][] => [
    [`${word} ${other}`, weight],
    [`${other} ${word}`, weight],
  ]),
);

/** A word that was not heard, or was heard twice; the last of a number is lost most easily. */
export const LOST_WORD = 0.05;
export const LOST_LAST_WORD = 0.2;
/** じゅうろく and ろくじゅう. */
export const SWAPPED_WORDS = 0.15;
