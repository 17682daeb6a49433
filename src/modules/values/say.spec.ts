import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Locale } from '../../contracts/index.js';
import { readValues, say, TIRE_PATTERNS } from './index.js';

const canonicals = (text: string, locale: Locale): string[] =>
  readValues(text, locale, TIRE_PATTERNS).map(
    ({ kind, canonical }) => `${kind === 'quantity' ? 'number' : kind} ${canonical}`,
  );

const metric = fc
  .tuple(
    fc.constantFrom('', 'LT', 'P'),
    fc.integer({ min: 25, max: 71 }).map((step) => step * 5),
    fc.integer({ min: 5, max: 18 }).map((step) => step * 5),
    fc.constantFrom('R', 'ZR'),
    fc.integer({ min: 10, max: 24 }),
    fc.constantFrom('', 'C', ' 96H', ' 107/105N'),
  )
  .map(([use, width, aspect, r, rim, rest]) => `${use}${width}/${aspect}${r}${rim}${rest}`);
const flotation = fc
  .tuple(fc.integer({ min: 24, max: 42 }), fc.integer({ min: 13, max: 33 }), fc.integer({ min: 14, max: 24 }))
  .map(([diameter, half, rim]) => `${diameter}x${(half / 2).toFixed(2)}R${rim}`);
const van = fc
  .tuple(fc.integer({ min: 25, max: 47 }), fc.integer({ min: 10, max: 16 }), fc.constantFrom('', 'C', ' 6PR', 'LT 8PR'))
  .map(([step, rim, rest]) => `${step * 5}R${rim}${rest}`);
const code = fc.oneof(metric, flotation, van);
const count = fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 99_999_999 }));
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 9 }))
  .map(([whole, tenth]) => `${whole}.${tenth}`);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${hour}:${String(minute).padStart(2, '0')}`);
const phone = fc
  .tuple(
    fc.constantFrom('03', '06', '090', '0120'),
    fc.integer({ min: 100, max: 999 }),
    fc.integer({ min: 1000, max: 9999 }),
  )
  .map(([area, middle, last]) =>
    area === '0120'
      ? `${area}-${middle}-${String(last).slice(1)}`
      : `${area}-${middle}${area.length === 2 ? '1' : '0'}-${last}`,
  );

const english = fc.oneof(
  code,
  count.map((value) => `${value.toLocaleString('en')} yen`),
  fc.integer({ min: 0, max: 99_999 }).map((cents) => `$${(cents / 100).toFixed(2)}`),
  clock,
  phone,
  count.map((value) => `${value} tires`),
  count.map((value) => `${value} in stock`),
  count.map(String),
  decimal.map((value) => `${value} bar`),
  fc.integer({ min: 1, max: 300 }).map((value) => `${value} minutes`),
  fc.integer({ min: 0, max: 100 }).map((value) => `${value}%`),
  fc.integer({ min: 1, max: 31 }).map((day) => `November ${day}`),
  fc.constantFrom('Monday', 'Sundays', '2026-04-01', '5,000 km'),
);
const japanese = fc.oneof(
  code,
  count.map((value) => `${value.toLocaleString('en')}円`),
  count.map((value) => `¥${value}`),
  clock,
  fc.integer({ min: 0, max: 23 }).map((hour) => `${hour}時`),
  phone,
  fc
    .tuple(count, fc.constantFrom('本', '個', '台', '枚', '回', '人', '名', '点', '種類', '店舗', '階'))
    .map(([value, counter]) => `${value}${counter}`),
  fc.integer({ min: 1, max: 9 }).map((value) => `${value}つ`),
  count.map(String),
  decimal.map((value) => `${value}キロ`),
  fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.constantFrom('分', '時間', '秒', '日間', '週間', 'か月', '年'))
    .map(([value, unit]) => `${value}${unit}`),
  fc.integer({ min: 0, max: 100 }).map((value) => `${value}%`),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([month, day]) => `${month}月${day}日`),
  fc.constantFrom('月曜日', '2026年4月1日', '5,000km'),
);
const sentences = {
  en: fc
    .tuple(
      fc.constantFrom('It is ', 'We have ', ''),
      english,
      fc.constantFrom(' or ', ', then '),
      english,
      fc.constantFrom('.', ' today', ''),
    )
    .map((parts) => parts.join('')),
  ja: fc
    .tuple(
      fc.constantFrom('こちらは', '価格は', 'タイヤ', ''),
      japanese,
      fc.constantFrom('と', 'で、', 'または'),
      japanese,
      fc.constantFrom('です。', 'になります', ''),
    )
    .map((parts) => parts.join('')),
};

describe('saying a sentence', () => {
  it.each(['en', 'ja'] as const)('keeps every value: %s', (locale) => {
    fc.assert(
      fc.property(sentences[locale], (sentence) => {
        expect([sentence, canonicals(say(sentence, locale, TIRE_PATTERNS), locale)]).toEqual([
          sentence,
          canonicals(sentence, locale),
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['225/60R15 is 12,800 yen.', 'two twenty-five, sixty, R fifteen is twelve thousand eight hundred yen.'],
    ['205/55R16 and LT265/70R17', 'two oh five, fifty-five, R sixteen and L T two sixty-five, seventy, R seventeen'],
    ['31x10.50R15', 'thirty-one by ten fifty, R fifteen'],
    ['Open 10:00-19:00.', 'Open ten a.m. to seven p.m.'],
    ['Call 03-1234-5678', 'Call zero three, one two three four, five six seven eight'],
    ['Keep it at 2.4 bar, 50% at 5,000 km', 'Keep it at two point four bar, fifty percent at five thousand kilometers'],
    ['on November 20, 2026', 'on November twentieth, twenty twenty-six'],
    ['$19.99 or $1', 'nineteen dollars and ninety-nine cents or one dollar'],
    ['HX-200 has no values', 'HX-200 has no values'],
    ['A dozen until half past nine', 'A dozen until half past nine'],
  ])('in English: %s', (written, spoken) => {
    expect(say(written, 'en', TIRE_PATTERNS)).toBe(spoken);
  });

  it.each([
    ['225/60R15', 'にひゃくにじゅうご、ろくじゅう、アールじゅうご'],
    ['1本 3本 6本 8本 10本 4本', 'いっぽん さんぼん ろっぽん はっぽん じゅっぽん よんほん'],
    [
      '300円、600円、800円、8000円、8600円',
      'さんびゃくえん、ろっぴゃくえん、はっぴゃくえん、はっせんえん、はっせんろっぴゃくえん',
    ],
    ['10分、3分、8分', 'じゅっぷん、さんぷん、はっぷん'],
    ['4時、7時、9時', 'よじ、しちじ、くじ'],
    ['4月1日、9月20日', 'しがつついたち、くがつはつか'],
    ['1人、2人、4人', 'ひとり、ふたり、よにん'],
    ['3階、1個、100個、1000本', 'さんがい、いっこ、ひゃっこ、せんぼん'],
    ['価格は12,800円です', '価格は いちまんにせんはっぴゃくえんです'],
    ['ひとつ、ふたりで', 'ひとつ、ふたりで'],
    ['0120-123-456', 'ゼロいちにーゼロ、いちにーさん、よんごーろく'],
    ['2.4キロ、50%', 'にてんよんキロメートル、ごじゅっパーセント'],
    ['10:00〜19:30', 'じゅうじからじゅうくじさんじゅっぷん'],
  ])('in Japanese: %s', (written, spoken) => {
    expect(say(written, 'ja', TIRE_PATTERNS)).toBe(spoken);
  });
});
