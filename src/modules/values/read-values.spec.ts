import { describe, expect, it } from '@jest/globals';

import { readValues, TIRE_PATTERNS } from './index.js';

const read = (text: string): string[] =>
  readValues(text, 'ja', TIRE_PATTERNS).map(({ kind, canonical }) => `${kind} ${canonical}`);

describe('the values of a sentence', () => {
  it.each([
    [
      'price JPY:12800',
      [
        '12,800円',
        '¥12,800',
        '￥１２，８００',
        '12800 yen',
        '一万二千八百円',
        '1万2800円',
        '1万2千8百円',
        'いちまんにせんはっぴゃくえん',
        'twelve thousand eight hundred yen',
        'JPY 12,800',
        '12.8 thousand yen',
      ],
    ],
    ['price JPY:15000', ['1.5万円', '15,000円', '一万五千円', 'fifteen thousand yen']],
    ['price USD:19.99', ['$19.99', 'nineteen dollars and ninety-nine cents', '19.99ドル', '19.99 dollars']],
    [
      'price USD:75.63',
      ['$75.63', 'seventy-five dollars sixty-three', 'seventy five united states dollars and 63 cents'],
    ],
    ['price USD:1840000000', ['1.84 billion dollars', 'one point eight four billion dollars']],
    ['price USD:20', ['$20', '$20.00', 'twenty dollars']],
    [
      'time 10:00',
      ['10時', '10:00', '10:00 a.m.', 'ten a.m.', '午前10時', '十時', 'じゅうじ', "ten o'clock", '10 am', '朝10時'],
    ],
    ['time 10:30', ['午前10時半', '10:30', 'half past ten', 'ten thirty a.m.', '10時30分', 'じゅうじさんじゅっぷん']],
    ['time 08:30', ['at eight thirty', 'until about eight thirty', '8:30', 'half past eight', '8時半']],
    ['time 09:15', ['until nine fifteen', 'by nine fifteen', 'quarter past nine', 'nine fifteen a.m.']],
    ['time 09:05', ['from nine oh five', '9:05', 'five past nine']],
    ['time 09:45', ['quarter to ten', 'a quarter to ten', 'quarter till ten', '9:45']],
    ['time 12:45', ['quarter to one', '12:45']],
    [
      'time 19:00',
      ['19時', '午後7時', '7 p.m.', 'seven pm', '夜7時', '19:00', '7 in the evening', "7 o'clock in the evening"],
    ],
    ['time 12:00', ['正午', 'noon', '12:00', 'twelve p.m.']],
    [
      'quantity 4',
      ['4本', 'four in stock', '4 tires', '四本', 'よんほん', '4個', '四つ', 'よっつ', 'two pairs', 'a set of four'],
    ],
    ['quantity 12', ['a dozen', 'one dozen', '12本', 'twelve tires']],
    ['quantity 2', ['a pair', '二本', 'ふたつ']],
    ['duration PT30M', ['30分', '30 minutes', 'thirty minutes', '三十分', 'さんじゅっぷん', '30分間']],
    [
      'duration PT90M',
      [
        '1時間半',
        '90分',
        'one and a half hours'.replace('one and a half hours', '1 hour and 30 minutes'),
        '1時間30分',
        'ninety minutes',
      ],
    ],
    ['duration P3Y', ['3年', '3 years', '三年間']],
    ['percentage 50%', ['50%', '５０％', '50パーセント', 'fifty percent', '五割', '5割引']],
    ['measure 5000km', ['5,000 km', '5000キロ', '五千キロ', 'five thousand kilometers', '5,000㎞']],
    ['measure 2.4bar', ['2.4 bar', 'two point four bar', '2.4バール']],
    ['measure 0.5bar', ['0.5 bar', '.5 bar', 'point five bar', 'zero point five bar']],
    ['measure 210km/h', ['210 km/h', 'two hundred ten kilometers per hour']],
    ['measure 72°F', ['72 °F', 'seventy-two degrees fahrenheit']],
    [
      'phone 0312345678',
      [
        '03-1234-5678',
        '０３－１２３４－５６７８',
        '03ー1234ー5678',
        '+81 3 1234 5678',
        'ゼロさん、いちにーさんよん、ごーろくななはち',
        'zero three one two three four five six seven eight',
      ],
    ],
    [
      'date 11-20',
      ['11月20日', 'November 20', 'November 20th', 'the twentieth of November', '十一月二十日', 'じゅういちがつはつか'],
    ],
    [
      'date 2026-11-20',
      ['2026年11月20日', '2026-11-20', '2026/11/20', 'November 20, 2026', 'November twentieth, twenty twenty-six'],
    ],
    ['date 1905-10', ['October 1905', 'october nineteen oh five', '1905年10月']],
    ['date mon', ['月曜日', '月曜', 'Monday', 'Mondays']],
    [
      'number 225',
      ['225', '225', '二百二十五', 'two hundred and twenty-five', 'two twenty-five', 'にひゃくにじゅうご'],
    ],
    [
      'code 225/60R15',
      [
        '225/60R15',
        'two twenty-five, sixty, R fifteen',
        '225の60のR15',
        'にひゃくにじゅうご、ろくじゅう、アールじゅうご',
      ],
    ],
    ['number 121', ['121', 'one hundred twenty-first', 'the one hundred twenty first']],
    ['number 7', ['7', '第七', '七']],
    ['code HX200', ['HX-200', 'ＨＸ－２００']],
  ])('%s in every form', (value, forms) => {
    for (const form of forms) expect([form, ...read(form)]).toEqual([form, value]);
  });

  it.each([
    ['営業時間は10時〜19時、土日は9:00からです。', ['time 10:00', 'time 19:00', 'date weekend', 'time 09:00']],
    ['月〜金は営業、土・日・祝日は休みです', ['date mon', 'date fri', 'date sat', 'date sun', 'date holidays']],
    ['225/60R15 96Hは4本で51,200円です', ['code 225/60R15', 'code 96H', 'quantity 4', 'price JPY:51200']],
    ['We have 4 left, from 8,900 yen to 12,800 yen.', ['quantity 4', 'price JPY:8900', 'price JPY:12800']],
    ['残り4、型番は3です', ['number 4', 'number 3']],
    ['作業は一本10分、四本で40分です', ['quantity 1', 'duration PT10M', 'quantity 4', 'duration PT40M']],
    ['保証は3年または50,000kmです', ['duration P3Y', 'measure 50000km']],
    ['We open from eight thirty to five fifteen.', ['time 08:30', 'time 05:15']],
    ['at eight thirty dollars', ['price USD:830']],
    ['two by two fifty', ['number 2', 'number 250']],
    ['half a dozen bolts and two dozen nuts', ['quantity 6', 'quantity 24']],
    ['a pair of 225/60R15', ['quantity 2', 'code 225/60R15']],
    ['いつかに届きますか、いつかまでですか', ['date ---05', 'date ---05']],
    ['The 2nd store opens on the 3rd of May.', ['number 2', 'date 05-03']],
    ['-5℃でも使えます', ['measure -5°C']],
  ])('lists all of them: %s', (text, values) => {
    expect(read(text)).toEqual(values);
  });

  it.each([
    'これは一番安いタイヤです',
    '千葉の店と三菱と九州',
    '十分に空気を入れてください',
    'the cheapest one',
    'one of them',
    'こちらにございます',
    'お客さんに聞いてください',
    'いつかまた来てください',
    'いつかは行きます',
    'いつかにほんに行きます',
    'いつかの店',
    '何本ありますか、何円ですか、何時までですか',
    '何万円ですか、何十本ですか、何百何十円ですか',
    '数千円、二十数本、一万数千円、数百キロ',
    'にくと野菜',
    'この他に質問はありますか',
    'いちごが好きです',
    'May I help you?',
    'the sun is out',
  ])('sees none where there is none: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('takes no question for a counter, and no fraction for minutes', () => {
    expect(read('16はいくらですか')).toEqual(['number 16']);
    expect(read('3はいください')).toEqual(['quantity 3']);
    expect(read('三分の一')).toEqual(['number 3', 'number 1']);
    expect(read('三分の休憩')).toEqual(['duration PT3M']);
    expect(read('the 65 one')).toEqual(['number 65']);
  });

  it('gives the place and the text as it was given', () => {
    const text = '価格は１２，８００円、在庫は 4 本です';
    const values = readValues(text, 'ja', TIRE_PATTERNS);
    expect(values.map(({ raw }) => raw)).toEqual(['１２，８００円', '4 本']);
    expect(values.map(({ start, end }) => text.slice(start, end))).toEqual(values.map(({ raw }) => raw));
  });
});
