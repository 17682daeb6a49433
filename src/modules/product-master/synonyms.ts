/** Words of one meaning in both languages, lower case. A row that carries one of them is meant by any of them. */
export const SYNONYMS: readonly (readonly string[])[] = [
  ['winter', 'studless', 'snow', 'スタッドレス', '冬用', '冬タイヤ', 'ウインター', 'ウィンター', 'スノー'],
  ['summer', '夏用', '夏タイヤ', 'サマー', 'ノーマル'],
  ['all season', 'all-season', 'allseason', 'オールシーズン'],
  ['run flat', 'run-flat', 'runflat', 'ランフラット'],
  ['quiet', 'comfort', 'silent', '静か', '静粛', 'コンフォート'],
  ['eco', 'fuel saving', 'fuel-saving', 'low rolling resistance', 'エコ', '低燃費'],
  ['sport', 'sports', 'performance', 'スポーツ'],
  ['off road', 'off-road', 'all terrain', 'all-terrain', 'オフロード', 'オールテレーン'],
  ['van', 'commercial', 'バン', '商用'],
  ['suv', '4x4'],
  ['tire', 'tyre', 'タイヤ'],
  ['battery', 'バッテリー'],
  ['wheel', 'ホイール'],
  ['black', '黒', 'ブラック'],
  ['white', '白', 'ホワイト'],
  ['red', '赤', 'レッド'],
  ['blue', '青', 'ブルー'],
];

/** First words of groups of which a thing is one at most. */
export const OPPOSITES: readonly (readonly string[])[] = [
  ['winter', 'summer', 'all season'],
  ['black', 'white', 'red', 'blue'],
];

const AFFIRMATIVES = new Set('yes true y あり 有 有り ○ 〇 はい 対応'.split(' '));
const NEGATIVES = new Set('no false n なし 無 無し × ✕ いいえ 非対応'.split(' '));

/** A value of an attribute that says that the row has what the attribute is called. */
export function saysYes(value: string): boolean {
  return AFFIRMATIVES.has(value.trim().toLowerCase());
}

/** A value of an attribute that says that the row does not have what the attribute is called. */
export function saysNo(value: string): boolean {
  return NEGATIVES.has(value.trim().toLowerCase());
}

/** Which of the rows: by price, or by place in the order in which they were offered. */
export const SUPERLATIVES: Readonly<Record<'cheapest' | 'dearest', readonly string[]>> = {
  cheapest: [
    'cheapest',
    'least expensive',
    'lowest price',
    'lowest',
    '一番安い',
    'いちばん安い',
    '最安',
    '最も安い',
    'もっとも安い',
    '安い方',
    '安いほう',
    'cheaper',
  ],
  dearest: [
    'most expensive',
    'priciest',
    'highest price',
    '一番高い',
    'いちばん高い',
    '最も高い',
    '高い方',
    '高いほう',
    'more expensive',
  ],
};

export const ORDINALS: readonly (readonly string[])[] = [
  ['first', '1st', '最初', '一つ目', '1つ目', 'ひとつめ', 'ひとつ目', '一番目', '1番目', '一個目', '1個目'],
  ['second', '2nd', '二つ目', '2つ目', 'ふたつめ', 'ふたつ目', '二番目', '2番目', '二個目', '2個目'],
  ['third', '3rd', '三つ目', '3つ目', 'みっつめ', 'みっつ目', '三番目', '3番目', '三個目', '3個目'],
  ['fourth', '4th', '四つ目', '4つ目', 'よっつめ', 'よっつ目', '四番目', '4番目'],
  ['fifth', '5th', '五つ目', '5つ目', 'いつつめ', '五番目', '5番目'],
];

export const LAST: readonly string[] = ['last one', 'the last', '最後'];
