import { describe, expect, it } from '@jest/globals';

import { PAGE_ROWS, readPage, turnTo, withoutPage } from './page.js';

describe('a page of a list', () => {
  it('is told by its address alone, whichever way it was come to', () => {
    expect(turnTo(readPage({}))).toEqual({ first: PAGE_ROWS, after: null, last: null, before: null });
    expect(turnTo(readPage({ after: 'c50' }))).toEqual({ first: PAGE_ROWS, after: 'c50', last: null, before: null });
    expect(turnTo(readPage({ before: 'c51' }))).toEqual({
      first: PAGE_ROWS,
      after: null,
      last: PAGE_ROWS,
      before: 'c51',
    });
  });

  it('is read one way, although an address says both', () => {
    expect(readPage({ after: 'c50', before: 'c51' })).toEqual({ after: 'c50' });
  });

  it('is left for another filter', () => {
    expect(withoutPage({ locale: 'ja', before: 'c51' })).toEqual({ locale: 'ja' });
  });
});
