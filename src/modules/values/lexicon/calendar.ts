export const ENGLISH_MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sep sept',
    'october oct',
    'november nov',
    'december dec',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** Months that are months even without a day: "may" and "march" are words too. */
export const MONTHS_ALONE: ReadonlySet<string> = new Set(
  'january february april june july august september october november december'.split(' '),
);

export const WEEKDAY_WORDS: ReadonlyMap<string, string> = new Map(
  [
    'mon monday mondays 月曜日 月曜 げつようび げつよう',
    'tue tuesday tuesdays tues 火曜日 火曜 かようび かよう',
    'wed wednesday wednesdays 水曜日 水曜 すいようび すいよう',
    'thu thursday thursdays thur thurs 木曜日 木曜 もくようび もくよう',
    'fri friday fridays 金曜日 金曜 きんようび きんよう',
    'sat saturday saturdays 土曜日 土曜 どようび どよう',
    'sun sunday sundays 日曜日 日曜 にちようび にちよう',
    'weekdays weekday 平日 へいじつ',
    'weekend weekends 週末 しゅうまつ 土日 どにち',
    'holidays 祝日 しゅくじつ 祝祭日',
  ].flatMap((names) => {
    const [name = '', ...others] = names.split(' ');
    return [name, ...others].map((word): [string, string] => [word, name]);
  }),
);

/** Weekday names that are other words too; weekdays only beside another weekday. */
export const AMBIGUOUS_WEEKDAYS: ReadonlySet<string> = new Set(['sat', 'sun', 'mon', 'wed']);

export const KANJI_WEEKDAYS = '月火水木金土日';

/** The days of a month whose readings are words of their own. */
export const DAY_READINGS: ReadonlyMap<string, number> = new Map([
  ['ついたち', 1],
  ['ふつか', 2],
  ['みっか', 3],
  ['よっか', 4],
  ['いつか', 5],
  ['むいか', 6],
  ['なのか', 7],
  ['ようか', 8],
  ['ここのか', 9],
  ['とおか', 10],
  ['じゅうよっか', 14],
  ['はつか', 20],
  ['にじゅうよっか', 24],
]);

/** Things counted with native numbers. */
export const NATIVE_COUNTS: ReadonlyMap<string, number> = new Map([
  ['ひとつ', 1],
  ['ふたつ', 2],
  ['みっつ', 3],
  ['よっつ', 4],
  ['いつつ', 5],
  ['むっつ', 6],
  ['ななつ', 7],
  ['やっつ', 8],
  ['ここのつ', 9],
  ['ひとり', 1],
  ['ふたり', 2],
]);
