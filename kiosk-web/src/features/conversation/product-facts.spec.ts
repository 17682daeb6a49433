import { describe, expect, it } from '@jest/globals';

import { en } from '../../words/en.js';
import { ja } from '../../words/ja.js';
import { factsOf, priceOf } from './product-facts.js';

const lastYear = new Date().getFullYear() - 1;
const noonOf = (year: number) => new Date(year, 10, 3, 12, 5).toISOString();

describe('the facts on a product card', () => {
  it('are named in the language of the answer, those first that have a name', () => {
    const attributes = { tread: 'V', price: 8900, currency: 'JPY', stock: 4, run_flat: false };
    expect(factsOf(attributes, en.product, 'en')).toEqual([
      { label: 'In stock', value: '4' },
      { label: 'Run-flat', value: 'No' },
      { label: 'tread', value: 'V' },
    ]);
    expect(factsOf({ stock: 4 }, ja.product, 'ja')).toEqual([{ label: '在庫', value: '4' }]);
  });

  it('say when the stock was counted, with the year where it is not this one', () => {
    const [now] = factsOf({ stockAsOf: noonOf(lastYear + 1) }, en.product, 'en');
    expect(now?.value).toBe('Nov 3, 12:05');
    const [before] = factsOf({ stockAsOf: noonOf(lastYear) }, ja.product, 'ja');
    expect(before?.value).toBe(`${lastYear}年11月3日 12:05`);
  });

  it('leave out what nobody could read', () => {
    expect(factsOf({ a: null, b: '', c: { d: 1 }, e: [] }, en.product, 'en')).toEqual([]);
  });
});

describe('the price on a product card', () => {
  it.each([
    [{ price: 12800, currency: 'JPY' }, 'en', '¥12,800'],
    [{ price: 12800, currency: 'JPY' }, 'ja', '￥12,800'],
    [{ price: 99.5, currency: 'EUR' }, 'en', '€99.50'],
    [{ price: 5, currency: 'no currency' }, 'en', '5 no currency'],
    [{ price: 'on request' }, 'en', 'on request'],
    [{ price: '' }, 'en', null],
    [{}, 'en', null],
  ] as const)('of %j in %s is %s', (attributes, locale, written) => {
    expect(priceOf(attributes, locale)).toBe(written);
  });
});
