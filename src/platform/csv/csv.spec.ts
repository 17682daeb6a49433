import { describe, expect, it } from '@jest/globals';

import { csvLine } from './csv.js';

describe('a line of CSV', () => {
  it('quotes what would end a cell, and leaves out what is not there', () => {
    expect(csvLine(['a', null, 3, 'b,c', 'say "no"', '二\n行'])).toBe('a,,3,"b,c","say ""no""","二\n行"\r\n');
  });

  it.each(['=1+1', '+81', '-2', '@SUM(A1)', '\t=1', ' =1', '＝HYPERLINK()'])('lets no spreadsheet run %j', (cell) => {
    expect(csvLine([cell])).toMatch(/^"?'/);
  });

  it('leaves numbers as numbers', () => {
    expect(csvLine([-2])).toBe('-2\r\n');
  });
});
