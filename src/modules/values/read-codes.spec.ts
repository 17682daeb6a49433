import { describe, expect, it } from '@jest/globals';

import { BATTERY_PATTERNS, readCodes, TIRE_PATTERNS } from './index.js';

const DIGIT_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const KANJI = [...'〇一二三四五六七八九'];
const TOLD = ['ゼロ', 'いち', 'にー', 'さん', 'よん', 'ごー', 'ろく', 'なな', 'はち', 'きゅう'];
const ENGLISH_BELOW_20 =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ENGLISH_TENS = ',,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',');

type Size = readonly [width: number, aspect: number, rim: number];

/** Of cars, whose widths end in 5: 130-90-16 is a motorcycle's. */
function everySize(): Size[] {
  const sizes: Size[] = [];
  for (let width = 125; width <= 355; width += 10) {
    for (let aspect = 25; aspect <= 90; aspect += 5) {
      for (let rim = 10; rim <= 24; rim += 1) sizes.push([width, aspect, rim]);
    }
  }
  return sizes.filter((_, index) => index % 41 === 0);
}

function english(value: number): string {
  if (value < 20) return ENGLISH_BELOW_20[value] ?? '';
  const [tens = 0, ones = 0] = [Math.floor(value / 10), value % 10];
  return (ENGLISH_TENS[tens] ?? '') + (ones > 0 ? ` ${ENGLISH_BELOW_20[ones] ?? ''}` : '');
}

const hundred = (value: number, and = ''): string =>
  `${english(Math.floor(value / 100))} hundred${value % 100 ? ` ${and}${english(value % 100)}` : ''}`;
const grouped = (value: number): string =>
  value % 100 === 0
    ? hundred(value)
    : `${english(Math.floor(value / 100))} ${value % 100 < 10 ? 'oh ' : ''}${english(value % 100)}`;
const digits = (value: number): string => [...String(value)].map((digit) => DIGIT_WORDS[Number(digit)]).join(' ');
const ohDigits = (value: number): string => digits(value).replaceAll('zero', 'oh');
const kanjiDigits = (value: number): string => [...String(value)].map((digit) => KANJI[Number(digit)]).join('');
const told = (value: number): string => [...String(value)].map((digit) => TOLD[Number(digit)]).join('');

function kanji(value: number): string {
  const places = [
    [100, '百'],
    [10, '十'],
  ] as const;
  let rest = value;
  let written = '';
  for (const [size, sign] of places) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count > 0) written += (count > 1 ? KANJI[count] : '') + sign;
  }
  return written + (rest > 0 ? KANJI[rest] : '');
}

const READINGS: Readonly<Record<string, string>> = {
  一: 'いち',
  二: 'に',
  三: 'さん',
  四: 'よん',
  五: 'ご',
  六: 'ろく',
  七: 'なな',
  八: 'はち',
  九: 'きゅう',
  十: 'じゅう',
  百: 'ひゃく',
};
const kana = (value: number): string =>
  [...kanji(value)]
    .map((sign) => READINGS[sign] ?? '')
    .join('')
    .replace('さんひゃく', 'さんびゃく');
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const katakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0x60));

const ENGLISH: readonly ((size: Size) => string)[] = [
  ([w, a, r]) => `${w}/${a}R${r}`,
  ([w, a, r]) => `${w} ${a} ${r}`,
  ([w, a, r]) => `${w}${a}R${r}`,
  ([w, a, r]) => `${w}${a}${r}`,
  ([w, a, r]) => `${w}-${a}-${r}`,
  ([w, a, r]) => `${w}/${a}/${r}`,
  ([w, a, r]) => `${w}/${a} ZR ${r}`,
  ([w, a, r]) => `${w} by ${a} are ${r}`,
  ([w, a, r]) => `${w} slash ${a} r ${r}`,
  ([w, a, r]) => `${w}, ${a}, um, ${r}`,
  ([w, a, r]) => `${grouped(w)} ${english(a)} r ${english(r)}`,
  ([w, a, r]) => `${grouped(w).replaceAll(' ', '-')} ${english(a)} ${english(r)}`,
  ([w, a, r]) => `${hundred(w, 'and ')} ${english(a)} r ${english(r)}`,
  ([w, a, r]) => `${hundred(w, 'and ')}, ${english(a)}, romeo ${english(r)}`,
  ([w, a, r]) => `${digits(w)} ${digits(a)} ${digits(r)}`,
  ([w, a, r]) => `${ohDigits(w)} ${ohDigits(a)} r ${ohDigits(r)}`,
  ([w, a, r]) => `${grouped(w)} slash ${english(a)} rim ${english(r)}`,
  ([w, a, r]) => `do you carry ${grouped(w)} ${english(a)} ${english(r)} inch`,
];

const JAPANESE: readonly ((size: Size) => string)[] = [
  ([w, a, r]) => `${w}の${a}のR${r}`,
  ([w, a, r]) => `${w}の${a}の${r}ありますか`,
  ([w, a, r]) => wide(`${w}/${a}R${r}`),
  ([w, a, r]) => wide(`${w} ${a} ${r}`),
  ([w, a, r]) => `${w}の${a}アール${r}`,
  ([w, a, r]) => `${w}／${a}アール${r}インチはいくらですか`,
  ([w, a, r]) => `${w}スラッシュ${a}アール${r}`,
  ([w, a, r]) => `${kanji(w)}の${kanji(a)}の${kanji(r)}`,
  ([w, a, r]) => `${kanji(w)}の${kanji(a)}のアール${kanji(r)}`,
  ([w, a, r]) => `${kanjiDigits(w)}の${kanjiDigits(a)}のR${kanjiDigits(r)}`,
  ([w, a, r]) => `${kanjiDigits(w)}/${kanjiDigits(a)}R${kanjiDigits(r)}`,
  ([w, a, r]) => `${told(w)}の${told(a)}のアール${told(r)}`,
  ([w, a, r]) => katakana(`${told(w)}、${told(a)}、アール${told(r)}です`),
  ([w, a, r]) => `${told(w)}、${told(a)}、あーる${told(r)}`,
  ([w, a, r]) => `${kana(w)}の${kana(a)}のアール${kana(r)}`,
  ([w, a, r]) => `${kana(w)}、えっと、${kana(a)}アール${kana(r)}`,
  ([w, a, r]) => `タイヤは${w}の${a}扁平の${r}インチで`,
  ([w, a, r]) => `えっと${w}、${a}のリム${r}です`,
  ([w, a, r]) => `${w}/${a}R${r}はいくらですか`,
  ([w, a, r]) => `${kana(w)} ${kana(a)} ${kana(r)}インチはありますか`,
  ([w, a, r]) => `すみません、${kanji(w)}の${kanji(a)}の${kanji(r)}はいくつありますか`,
];

const written = (text: string, locale: 'en' | 'ja' = 'en'): unknown[] =>
  readCodes(text, locale, TIRE_PATTERNS).map((code) => code.written ?? code.parts);

describe('a tire size is read however it is said', () => {
  it.each([
    ['en', ENGLISH],
    ['ja', JAPANESE],
  ] as const)('in every rendering of every size: %s', (locale, renderings) => {
    const misread: string[] = [];
    for (const size of everySize()) {
      for (const render of renderings) {
        const text = render(size);
        const [code, ...others] = written(text, locale);
        if (code !== `${size[0]}/${size[1]}R${size[2]}` || others.length > 0)
          misread.push(`${text}: ${JSON.stringify([code, ...others])}`);
      }
    }
    expect(misread).toEqual([]);
  });

  it.each([
    ['31x10.50R15', '31x10.50R15'],
    ['thirty-one by ten fifty r fifteen', '31x10.50R15'],
    ['thirty one ten point five fifteen', '31x10.50R15'],
    ['31かける10.50のR15', '31x10.50R15'],
    ['145R12 6PR', '145R12'],
    ['one forty-five r twelve', '145R12'],
    ['165R13C', '165R13C'],
    ['195/80R15C 107/105N', '195/80R15C'],
    ['LT265/70R17', 'LT265/70R17'],
    ['L T two sixty-five seventy r seventeen', 'LT265/70R17'],
    ['225/45ZR17 94W', '225/45R17'],
    ['120/70ZR17M/C (58W)', '120/70R17'],
    ['one twenty seventy z r seventeen', '120/70R17'],
    ['ひゃくにじゅうのななじゅうのじゅうなな', '120/70R17'],
    ['110/90-19', '110/90-19'],
    ['one ten ninety dash nineteen', '110/90-19'],
    ['百十の九十ハイフン十九', '110/90-19'],
    ['3.00-18', '3.00-18'],
    ['three point zero zero dash eighteen', '3.00-18'],
    ['さんてんゼロゼロのじゅうはち', '3.00-18'],
    ['two seventy-five dash seventeen', '2.75-17'],
    ['7.50R16LT', '7.50R16LT'],
    ['seven fifty r sixteen', '7.50R16'],
    ['700R16LT 12PR', '7.00R16LT'],
    ['5.00-12', '5.00-12'],
    ['11R22.5', '11R22.5'],
    ['eleven r twenty-two point five', '11R22.5'],
    ['じゅういちアールにじゅうにてんご', '11R22.5'],
    ['295/80R22.5', '295/80R22.5'],
    ['two ninety five eighty r twenty two point five', '295/80R22.5'],
    ['295の80の22.5', '295/80R22.5'],
    ['31バイ10.50R15', '31x10.50R15'],
  ])('reads other kinds of tires: %s', (text, code) => {
    expect(written(text)).toEqual([code]);
  });

  it.each([
    ['225... no, 235 60 R15', '235/60R15'],
    ['225/60R15, sorry, I mean 235/60R15', '235/60R15'],
    ['225/60R15 no wait R16', '225/60R16'],
    ['225 60, no, 65 R15', '225/65R15'],
    ['225、いや、235の60のR15', '235/60R15'],
    ['225/60R15、間違えた、235の60のR15', '235/60R15'],
    ['225の60のR15、じゃなくてR16', '225/60R16'],
  ])('takes the corrected value: %s', (text, code) => {
    const codes = readCodes(text, 'ja', TIRE_PATTERNS);
    expect(codes.map((each) => each.written)).toEqual([code]);
    expect(codes[0]?.corrected).toBe(true);
  });

  it.each([
    ['40B19L', '40B19L'],
    ['forty B nineteen L', '40B19L'],
    ['a forty bravo nineteen lima battery', '40B19L'],
    ['よんじゅうビーじゅうきゅうエル', '40B19L'],
    ['55D23Rのバッテリー', '55D23R'],
    ['M-42R', 'M-42R'],
    ['エム42', 'M-42'],
    ['キューはちじゅうご', 'Q-85'],
  ])('reads batteries: %s', (text, code) => {
    expect(readCodes(text, 'ja', BATTERY_PATTERNS).map((each) => each.written)).toEqual([code]);
  });

  it.each([
    ['225/16R15', { width: '225', rim: '15' }, { aspect: '16' }],
    ['225の16のR15', { width: '225', rim: '15' }, { aspect: '16' }],
    ['two twenty five sixteen r fifteen', { width: '225', rim: '15' }, { aspect: '16' }],
    ['two twenty five sixty r fifty', { width: '225', aspect: '60' }, { rim: '50' }],
    ['222/60R15', { aspect: '60', rim: '15' }, { width: '222' }],
  ])('keeps a number apart that no tire has but that sounds like one: %s', (text, parts, heard) => {
    const [code, ...others] = readCodes(text, 'en', TIRE_PATTERNS);
    expect(others).toEqual([]);
    expect(code).toMatchObject({ complete: false, written: null, heard });
    expect(code?.parts).toEqual(parts);
  });

  it('needs the R or a likely sound to take a number that no tire has for a part', () => {
    const heard = (text: string): unknown => readCodes(text, 'en', TIRE_PATTERNS).map((code) => code.heard);
    expect(heard('225/12R15')).toEqual([{ aspect: '12' }]);
    expect(heard('225/60/12/31')).toEqual([undefined]);
    expect(heard('225, 60, 31')).toEqual([undefined]);
  });

  it('says when nothing but the numbers was told, so that what stands between them is open', () => {
    const onlyNumbers = (text: string): unknown => readCodes(text, 'en', TIRE_PATTERNS)[0]?.onlyNumbers;
    expect(onlyNumbers('110 90 19')).toBe(true);
    expect(onlyNumbers('百十の九十の十九')).toBe(true);
    expect(onlyNumbers('110/90-19')).toBeUndefined();
    expect(onlyNumbers('one ten ninety r nineteen')).toBeUndefined();
  });

  it('tells what is known of a code that was not finished', () => {
    expect(readCodes('two twenty five sixty', 'en', TIRE_PATTERNS)).toMatchObject([
      { pattern: 'tire-metric', complete: false, written: null, parts: { width: '225', aspect: '60' } },
    ]);
    expect(written('225、いや、235の60')).toEqual([{ width: '235', aspect: '60' }]);
    expect(written('60アール15')).toEqual([{ aspect: '60', rim: '15' }]);
  });

  it.each([
    ['195 in sixteen inches', 'en'],
    ['one ninety-five, sixteen inch', 'en'],
    ['sixteen inch one ninety-five', 'en'],
    ['195の16インチ', 'ja'],
    ['16インチの195', 'ja'],
    ['16インチで195ありますか', 'ja'],
    ['じゅうろくインチのひゃくきゅうじゅうご', 'ja'],
    ['16インチの225、いや195', 'ja'],
  ] as const)('knows the rim by its inches, and what is missing: %s', (text, locale) => {
    expect(readCodes(text, locale, TIRE_PATTERNS)).toMatchObject([
      { pattern: 'tire-metric', complete: false, written: null, parts: { width: '195', rim: '16' } },
    ]);
  });

  it('prefers the whole code to a beginning that runs into it', () => {
    expect(written('7と24x6.50R14')).toEqual(['24x6.50R14']);
    expect(written('ななと にじゅうよん かける ろくてんごーゼロ、アールじゅうよん')).toEqual(['24x6.50R14']);
  });

  it('takes no letter of the next code for a speed symbol', () => {
    expect(written('225/60R15とエルティー225/75R16', 'ja')).toEqual(['225/60R15', 'LT225/75R16']);
  });

  it('puts a rim that was told first in its place', () => {
    expect(written('16インチの195/65')).toEqual(['195/65R16']);
  });

  it.each(['はありますか', 'はいくらですか', 'ってありますか', 'インチはありますか'])(
    'reads a number in kana up to its last digit, which is a particle elsewhere: %s',
    (asked) => {
      expect(written(`にひゃくごじゅうごのよんじゅうのにじゅうに${asked}`)).toEqual(['255/40R22']);
    },
  );

  it('takes a rim that leads the next size for none of this one', () => {
    expect(written('15インチの135の70と14インチの165の80はありますか')).toEqual(['135/70R15', '165/80R14']);
    expect(written('16 inch 195 65 or 17 inch 225 45')).toEqual(['195/65R16', '225/45R17']);
  });

  it('takes a size without its aspect for whole only when the R is said', () => {
    expect(written('195のR16', 'ja')).toEqual(['195R16']);
    expect(written('195の16', 'ja')).toEqual([{ width: '195', rim: '16' }]);
  });

  it('reads each of several codes, with its place in the text as it was given', () => {
    const text = 'Ｉ ｎｅｅｄ ２２５／６０Ｒ１５ and 31x10.50R15.';
    expect(readCodes(text, 'en', TIRE_PATTERNS).map(({ start, end }) => text.slice(start, end))).toEqual([
      '２２５／６０Ｒ１５',
      '31x10.50R15',
    ]);
  });

  it.each([
    'four tires',
    "at 10 o'clock",
    '2000 yen',
    '03-1234-5678',
    'zero three one two three four five six seven eight',
    'call 080-2256-0015 please',
    'from 10:00 to 19:00',
    'タイヤを4本、12,800円で',
    '2026年11月20日の10時半',
    'I have 225 of them',
    'わたしは二十五歳です',
    'are you open on 12/25',
    'order 1225601599',
    '16インチのタイヤ交換の工賃',
    '16インチと17インチの違いは何ですか',
    'fitting four 16 inch tires',
    '16インチ4本の工賃',
    '16 inch, 200 yen',
    'open 9.00-18.00',
    '9-18',
    'that was 3-18 in total',
    '三月十八日',
    '7と14です',
    '7時と14:00',
    'multiply 45 by 23',
    'what is 15% of 3143',
  ])('takes no other number for a code: %s', (text) => {
    expect(readCodes(text, 'en', TIRE_PATTERNS)).toEqual([]);
  });
});
