import { describe, expect, it } from '@jest/globals';

import { changedCells, type ProductState } from './import-report.js';

const tire: ProductState = {
  name: 'Fjord 2',
  size: '225/60R15',
  brand: 'Norda',
  category: null,
  price: { minor: 12_800, currency: 'JPY' },
  attributes: { season: 'winter' },
  stocks: [{ store: 'harbor', quantity: 4 }],
};

describe('what an import would change of a product', () => {
  it('is told cell by cell, and only where it is not as it was', () => {
    const after = { ...tire, price: { minor: 11_900, currency: 'JPY' }, stocks: [{ store: 'harbor', quantity: null }] };
    expect(changedCells({ productNumber: 'F2', before: tire, after })).toEqual([
      { name: 'price', before: '12800 JPY', after: '11900 JPY' },
      { name: 'stock: harbor', before: '4', after: '?' },
    ]);
  });

  it('names an attribute that comes and one that goes', () => {
    const after = { ...tire, attributes: { load: '96' } };
    expect(changedCells({ productNumber: 'F2', before: tire, after })).toEqual([
      { name: 'season', before: 'winter', after: null },
      { name: 'load', before: null, after: '96' },
    ]);
  });

  it('is every cell of a product that is new', () => {
    expect(changedCells({ productNumber: 'F2', before: null, after: tire }).map(({ name }) => name)).toEqual([
      'name',
      'size',
      'brand',
      'price',
      'season',
      'stock: harbor',
    ]);
  });
});
