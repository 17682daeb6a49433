import { describe, expect, it } from '@jest/globals';

import { vocabularyOf } from './vocabulary-of.js';

describe('vocabularyOf', () => {
  it('gives the words of titles, the most frequent first', () => {
    expect(vocabularyOf(['How to store Tires', 'Tires and wheels', 'タイヤの保管料金'], 3)).toEqual([
      'tires',
      'store',
      'wheels',
    ]);
  });

  it('keeps Japanese compounds whole and leaves out numbers', () => {
    expect(vocabularyOf(['スタッドレスタイヤの保管料金 2026'], 9)).toEqual(['スタッドレスタイヤ', '保管料金']);
  });
});
