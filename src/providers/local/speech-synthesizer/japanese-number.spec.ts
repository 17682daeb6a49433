import { describe, expect, it } from '@jest/globals';

import { readJapaneseNumber } from './japanese-number.js';

describe('readJapaneseNumber', () => {
  it.each([
    ['0', 'ゼロ'],
    ['10', 'じゅう'],
    ['225', 'にひゃくにじゅうご'],
    ['300', 'さんびゃく'],
    ['8600', 'はっせんろっぴゃく'],
    ['3000', 'さんぜん'],
    ['12800', 'いちまんにせんはっぴゃく'],
    ['10000000', 'いっせんまん'],
    ['100000000', 'いちおく'],
  ])('reads %s as %s', (digits, reading) => {
    expect(readJapaneseNumber(digits)).toBe(reading);
  });

  it('says digits one by one when they are no quantity', () => {
    expect(readJapaneseNumber('0120')).toBe('ゼロ いち に ゼロ');
  });
});
