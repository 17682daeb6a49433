import { describe, expect, it } from '@jest/globals';

import { TIRE_PATTERNS } from '../values/index.js';
import { chooseAmong } from './choose-among.js';
import type { ProductRow } from './product-row.js';

const aProduct = (
  productNumber: string,
  size: string,
  brand: string,
  minor: number,
  attributes: Record<string, string> = {},
): ProductRow => ({
  id: productNumber,
  productNumber,
  name: `${brand} ${productNumber}`,
  size,
  brand,
  category: 'tire',
  price: { minor, currency: 'JPY' },
  attributes,
  stock: { quantity: 4, asOf: new Date(0) },
});

const CANDIDATES = [
  aProduct('AR-100', '225/60R15', 'Hayate', 8900, { season: 'summer' }),
  aProduct('FR-200', '225/65R15', 'Hayate', 12800, { season: 'winter' }),
  aProduct('QT-300', '225/60R16', 'かざね', 15800, { season: 'オールシーズン', run_flat: 'yes' }),
];

const chosen = (utterance: string): string[] =>
  chooseAmong(CANDIDATES, utterance, 'ja', TIRE_PATTERNS).map((row) => row.productNumber);
const ALL = ['AR-100', 'FR-200', 'QT-300'];

describe('choosing among candidates', () => {
  it.each([
    ['65', ['FR-200']],
    ['65の方', ['FR-200']],
    ['sixty-five please', ['FR-200']],
    ['the 16 inch one', ['QT-300']],
    ['225/60R16', ['QT-300']],
    ['QT-300で', ['QT-300']],
    ['the winter one', ['FR-200']],
    ['スタッドレスがいいです', ['FR-200']],
    ['not the winter one', ['AR-100', 'QT-300']],
    ['冬タイヤ以外で', ['AR-100', 'QT-300']],
    ['all-season', ['QT-300']],
    ['ランフラットはどれ', ['QT-300']],
    ['カザネのがいい', ALL],
    ['かざねのがいい', ['QT-300']],
    ['Hayate', ['AR-100', 'FR-200']],
    ['the cheapest Hayate', ['AR-100']],
    ['一番安いのは', ['AR-100']],
    ['the most expensive', ['QT-300']],
    ['the second one', ['FR-200']],
    ['二つ目', ['FR-200']],
    ['最初の', ['AR-100']],
    ['the last one', ['QT-300']],
    ['hello', ALL],
    ['4本ください', ALL],
  ])('%s', (utterance, numbers) => {
    expect(chosen(utterance)).toEqual(numbers);
  });
});
