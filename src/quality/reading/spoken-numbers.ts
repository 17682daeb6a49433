/** Ways in which a number from 1 to 999 is said. Written apart from what reads them, so that neither hides the other's faults. */
const BELOW_TWENTY =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ',,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',');
const KANJI = [...'〇一二三四五六七八九'];
const TOLD = ['ゼロ', 'いち', 'にー', 'さん', 'よん', 'ごー', 'ろく', 'なな', 'はち', 'きゅう'];
const KANA = ['', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];
const HUNDREDS = [
  '',
  'ひゃく',
  'にひゃく',
  'さんびゃく',
  'よんひゃく',
  'ごひゃく',
  'ろっぴゃく',
  'ななひゃく',
  'はっぴゃく',
  'きゅうひゃく',
];

export type Said = (value: number) => string;

/** "sixty-five" without its hyphen. */
export const small: Said = (value) =>
  value < 20
    ? (BELOW_TWENTY[value] ?? '')
    : [TENS[Math.floor(value / 10)], value % 10 > 0 ? BELOW_TWENTY[value % 10] : ''].filter(Boolean).join(' ');

/** "two twenty-five", "two oh five". */
export const paired: Said = (value) =>
  value < 100
    ? small(value)
    : `${small(Math.floor(value / 100))} ${value % 100 < 10 ? 'oh ' : ''}${small(value % 100)}`;

/** "two hundred and twenty-five". */
export const full: Said = (value) =>
  value < 100
    ? small(value)
    : `${small(Math.floor(value / 100))} hundred${value % 100 > 0 ? ` and ${small(value % 100)}` : ''}`;

export const oneByOne: Said = (value) => [...String(value)].map((digit) => BELOW_TWENTY[Number(digit)]).join(' ');

export const kanji: Said = (value) => {
  const [hundreds = 0, tens = 0, ones = 0] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const place = (count: number, sign: string): string =>
    count === 0 ? '' : (count > 1 ? (KANJI[count] ?? '') : '') + sign;
  return place(hundreds, '百') + place(tens, '十') + (ones > 0 ? (KANJI[ones] ?? '') : '');
};

export const kanjiDigits: Said = (value) => [...String(value)].map((digit) => KANJI[Number(digit)]).join('');

export const kana: Said = (value) => {
  const tens = Math.floor(value / 10) % 10;
  const ten = tens === 0 ? '' : `${tens > 1 ? (KANA[tens] ?? '') : ''}じゅう`;
  return (HUNDREDS[Math.floor(value / 100)] ?? '') + ten + (KANA[value % 10] ?? '');
};

export const told: Said = (value) => [...String(value)].map((digit) => TOLD[Number(digit)]).join('');
