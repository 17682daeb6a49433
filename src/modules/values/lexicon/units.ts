import type { ValueKind } from '../value.js';

/** How a Japanese counter and the number before it change each other's sound. */
export type Sound =
  'plain' | 'hon' | 'fun' | 'ko' | 'kai' | 'sai' | 'ten' | 'percent' | 'ji' | 'jikan' | 'nen' | 'gatsu' | 'nin';

export interface Unit {
  readonly name: string;
  readonly kind: ValueKind;
  /** As it stands behind a number, lower case. */
  readonly written: readonly string[];
  /** How it is said; English: singular and plural. Without it the written form stays. */
  readonly english?: readonly [string, string];
  /** Reading behind a number; further entries are its voiced and its p-form. */
  readonly kana?: readonly string[];
  readonly sound?: Sound;
}

const quantity = (written: string, kana: string, sound: Sound = 'plain'): Unit => ({
  name: 'piece',
  kind: 'quantity',
  written: written.split(' '),
  kana: kana.split(' '),
  sound,
});

const money = (name: string, written: string, english: readonly [string, string], kana: string): Unit => ({
  name,
  kind: 'price',
  written: written.split('|'),
  english,
  kana: [kana],
});

const of = (
  kind: ValueKind,
  name: string,
  written: string,
  english: readonly [string, string],
  kana: string,
  sound: Sound = 'plain',
): Unit => ({ name, kind, written: written.split('|'), english, kana: kana.split(' '), sound });

export const UNITS: readonly Unit[] = [
  money('JPY', '円|yen|jpy', ['yen', 'yen'], 'えん'),
  money(
    'USD',
    'dollars|dollar|ドル|usd|us dollars|us dollar|united states dollars|united states dollar|bucks',
    ['dollar', 'dollars'],
    'どる',
  ),
  money('EUR', 'euros|euro|ユーロ|eur', ['euro', 'euros'], 'ゆーろ'),
  money('GBP', 'pounds sterling|gbp|英ポンド', ['pound sterling', 'pounds sterling'], 'えいぽんど'),

  quantity('本 本入り 本組 本セット', 'ほん ぼん ぽん', 'hon'),
  quantity('匹', 'ひき びき ぴき', 'hon'),
  quantity('杯', 'はい ばい ぱい', 'hon'),
  quantity('個 箇', 'こ', 'ko'),
  quantity('回', 'かい', 'ko'),
  quantity('階', 'かい がい', 'kai'),
  quantity('箇所 か所 ヶ所 カ所 ヵ所', 'かしょ', 'ko'),
  quantity('台', 'だい'),
  quantity('枚', 'まい'),
  quantity('名', 'めい'),
  quantity('番', 'ばん'),
  quantity('号', 'ごう'),
  quantity('組', 'くみ'),
  quantity('輪', 'りん'),
  quantity('倍', 'ばい'),
  quantity('種類', 'しゅるい', 'sai'),
  quantity('社', 'しゃ', 'sai'),
  quantity('セット', 'せっと', 'percent'),
  quantity('足', 'そく', 'sai'),
  quantity('冊', 'さつ', 'sai'),
  quantity('点', 'てん', 'ten'),
  quantity('店舗', 'てんぽ', 'ten'),
  quantity('頭', 'とう', 'ten'),
  quantity('件', 'けん', 'ko'),
  quantity('箱', 'はこ'),
  quantity('人', 'にん', 'nin'),
  quantity('つ', 'つ'),
  quantity('本目', 'ほんめ ぼんめ ぽんめ', 'hon'),
  quantity('番目', 'ばんめ'),
  quantity('年式', 'ねんしき', 'nen'),
  {
    name: 'piece',
    kind: 'quantity',
    written: (
      'tires|tire|tyres|tyre|wheels|wheel|pieces|piece|pcs|pc|units|unit|items|item|sets|set|pairs|pair|in stock|left|' +
      'available|remaining|more|products|product|kinds|kind|makes|make|brands|brand|people|persons|person|customers|' +
      'of them|cars|car|stores|store|shops|shop|times|seats|seat|bays|bay'
    ).split('|'),
  },

  of('percentage', '%', '%|percent|per cent|パーセント|プロセント', ['percent', 'percent'], 'ぱーせんと', 'percent'),
  { name: '割', kind: 'percentage', written: ['割引', '割'], kana: ['わり'], sound: 'plain' },

  of('duration', 's', 'seconds|second|secs|sec|秒間|秒', ['second', 'seconds'], 'びょう'),
  of('duration', 'min', 'minutes|minute|mins|min|分間|分', ['minute', 'minutes'], 'ふん ぷん', 'fun'),
  of('duration', 'h', 'hours|hour|hrs|hr|時間', ['hour', 'hours'], 'じかん', 'jikan'),
  of('duration', 'd', 'days|day|日間', ['day', 'days'], 'にちかん'),
  of('duration', 'w', 'weeks|week|週間', ['week', 'weeks'], 'しゅうかん', 'sai'),
  of('duration', 'mo', 'months|month|か月間|ヶ月間|か月|ヶ月|カ月|ヵ月|ケ月|箇月', ['month', 'months'], 'かげつ', 'ko'),
  of('duration', 'y', 'years|year|年間|年', ['year', 'years'], 'ねん ねんかん', 'nen'),

  of(
    'measure',
    'km/h',
    'km/h|kph|kilometers per hour|kilometer per hour|kilometres per hour|kilometre per hour|キロ毎時',
    ['kilometers per hour', 'kilometers per hour'],
    'きろまいじ',
    'percent',
  ),
  of(
    'measure',
    'km',
    'km|kilometers|kilometer|kilometres|kilometre|キロメートル|キロ',
    ['kilometer', 'kilometers'],
    'きろめーとる',
    'percent',
  ),
  of('measure', 'mph', 'mph|miles per hour|mile per hour', ['mile per hour', 'miles per hour'], 'まいるまいじ'),
  of('measure', 'mi', 'miles|mile|mi|マイル', ['mile', 'miles'], 'まいる'),
  of(
    'measure',
    'mm',
    'mm|millimeters|millimeter|millimetres|millimetre|ミリメートル|ミリ',
    ['millimeter', 'millimeters'],
    'みりめーとる',
  ),
  of(
    'measure',
    'cm',
    'cm|centimeters|centimeter|centimetres|centimetre|センチメートル|センチ',
    ['centimeter', 'centimeters'],
    'せんちめーとる',
    'percent',
  ),
  of('measure', 'm', 'm|meters|meter|metres|metre|メートル', ['meter', 'meters'], 'めーとる'),
  of('measure', 'in', 'inches|inch|インチ|"|″', ['inch', 'inches'], 'いんち'),
  of('measure', 'ft', 'feet|foot|ft|フィート', ['foot', 'feet'], 'ふぃーと'),
  of(
    'measure',
    'kg',
    'kg|kilograms|kilogram|kilos|kilo|キログラム',
    ['kilogram', 'kilograms'],
    'きろぐらむ',
    'percent',
  ),
  of('measure', 'g', 'g|grams|gram|グラム', ['gram', 'grams'], 'ぐらむ'),
  of('measure', 't', 'tons|ton|tonnes|tonne|トン', ['ton', 'tons'], 'とん', 'percent'),
  of('measure', 'lb', 'lbs|lb|pounds|pound|ポンド', ['pound', 'pounds'], 'ぽんど', 'percent'),
  of('measure', 'bar', 'bars|bar|バール', ['bar', 'bar'], 'ばーる'),
  of('measure', 'psi', 'psi', ['P S I', 'P S I'], 'ぴーえすあい', 'percent'),
  of(
    'measure',
    'kPa',
    'kpa|kilopascals|kilopascal|キロパスカル',
    ['kilopascals', 'kilopascals'],
    'きろぱすかる',
    'percent',
  ),
  of('measure', 'L', 'l|liters|liter|litres|litre|リットル|リッター', ['liter', 'liters'], 'りっとる'),
  of('measure', 'mL', 'ml|milliliters|milliliter|ミリリットル', ['milliliter', 'milliliters'], 'みりりっとる'),
  of('measure', 'W', 'w|watts|watt|ワット', ['watt', 'watts'], 'わっと'),
  of('measure', 'V', 'v|volts|volt|ボルト', ['volt', 'volts'], 'ぼると'),
  of(
    'measure',
    '°F',
    '°f|degrees fahrenheit|degree fahrenheit|華氏',
    ['degree Fahrenheit', 'degrees Fahrenheit'],
    'どかし',
  ),
  of('measure', '°C', '℃|°c|degrees celsius|degrees|degree|度', ['degree', 'degrees'], 'ど'),
  of('measure', 'age', '歳|才|years old|year old', ['year old', 'years old'], 'さい', 'sai'),
];

/** Units by every written form and reading, lower case. */
export const UNITS_BY_FORM: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap((unit) =>
    [...unit.written, ...(unit.kana ?? [])].map((form): [string, Unit] => [form.normalize('NFKC'), unit]),
  ),
);

/** Readings of counters, in hiragana: what may follow a number that is written as it is said. */
export const KANA_COUNTERS: ReadonlySet<string> = new Set([
  ...UNITS.flatMap((unit) => unit.kana ?? []),
  'じ',
  'がつ',
  'にち',
  'ねん',
  'じはん',
]);

export const LONGEST_UNIT = Math.max(...[...UNITS_BY_FORM.keys()].map((form) => form.length));

export const LONGEST_KANA_COUNTER = Math.max(...[...KANA_COUNTERS].map((kana) => kana.length));

export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['¥', 'JPY'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
]);
