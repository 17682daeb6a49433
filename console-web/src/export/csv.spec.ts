import { describe, expect, it } from '@jest/globals';

import { writeCsv } from './csv.js';

const lineOf = (...cells: Parameters<typeof writeCsv>[1][number]) => writeCsv(['a'], [cells]).split('\r\n')[1];

describe('a list for a spreadsheet', () => {
  it('begins with the mark of UTF-8, and ends each line as spreadsheets do', () => {
    expect(writeCsv(['質問', 'n'], [['タイヤ', 1]])).toBe('\uFEFF質問,n\r\nタイヤ,1\r\n');
  });

  it.each(['=1+1', '+81 90', '-2', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")'])(
    'makes no formula of what somebody said: %j',
    (said) => {
      const written = lineOf(said) ?? '';
      expect(written.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it('quotes what would break a line or a column', () => {
    expect(lineOf('a,b', 'say "hi"', 'two\nlines')).toBe('"a,b","say ""hi""","two\nlines"');
  });

  it('leaves numbers as numbers, below zero too, and nothing as nothing', () => {
    expect(lineOf(-5, 0.25, null, undefined, Number.NaN, true)).toBe('-5,0.25,,,,true');
  });
});
