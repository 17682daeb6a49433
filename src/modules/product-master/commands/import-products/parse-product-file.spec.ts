import { describe, expect, it } from '@jest/globals';

import { parseProductFile } from './parse-product-file.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** タイヤ as a Japanese spreadsheet writes it. */
const TIRE_IN_CP932 = [0x83, 0x5e, 0x83, 0x43, 0x83, 0x84];

const refusals = (text: string): string[] =>
  parseProductFile(utf8(text)).refused.map(({ line, code }) => `${line} ${code}`);

describe('a product file', () => {
  it('is read with its numbers in minor units and unknown columns as attributes', () => {
    const { entries, refused } = parseProductFile(
      utf8(
        'product_number,name,size,price,currency,stock,store,Season\nA-1,Arrow,225/60R15,"12,800",,4,kita,winter\nA-2,Bolt,,19.99,usd,,,\n',
      ),
    );
    expect(refused).toEqual([]);
    expect(entries).toMatchObject([
      {
        productNumber: 'A-1',
        price: { minor: 12800, currency: 'JPY' },
        stock: 4,
        store: 'kita',
        attributes: { Season: 'winter' },
      },
      {
        productNumber: 'A-2',
        size: null,
        price: { minor: 1999, currency: 'USD' },
        stock: null,
        store: null,
        attributes: {},
      },
    ]);
  });

  it.each([
    ['UTF-8', utf8('product_number,name\nA-1,タイヤ\n')],
    ['UTF-8 with its mark', utf8('\ufeffproduct_number,name\r\nA-1,タイヤ\r\n')],
    ['tabs', utf8('product_number\tname\nA-1\tタイヤ\n')],
    ['CP932', new Uint8Array([...utf8('product_number,name\r\nA-1,'), ...TIRE_IN_CP932, 13, 10])],
  ])('is read from %s', (_, content) => {
    expect(parseProductFile(content).entries).toMatchObject([{ productNumber: 'A-1', name: 'タイヤ', line: 2 }]);
  });

  it('tells the line of each refused row and why', () => {
    const rows = [
      'product_number,name,price,currency,stock',
      ',Arrow,1,JPY,1',
      'A-2,,1,JPY,1',
      'A-3,Arrow,cheap,JPY,1',
      'A-4,Arrow,1.5,JPY,1',
      'A-5,Arrow,-1,JPY,1',
      'A-6,Arrow,1,YEN,1',
      'A-7,Arrow,1,JPY,few',
      'A-8,Arrow,1,JPY,-1',
      'A-9,Arrow,1,JPY',
      'A\u200b-10,Arrow,1,JPY,1',
      `A-11,${'x'.repeat(201)},1,JPY,1`,
      'A-12,"Arrow',
      ' of two lines",1,JPY,1',
      'A-13,Arrow,1,JPY,x',
    ];
    expect(refusals(rows.join('\n'))).toEqual([
      '2 product_number_missing',
      '3 name_missing',
      '4 price_invalid',
      '5 price_invalid',
      '6 price_invalid',
      '7 currency_unknown',
      '8 stock_invalid',
      '9 stock_invalid',
      '10 wrong_field_count',
      '11 invisible_character',
      '12 field_too_long',
      '15 stock_invalid',
    ]);
  });

  it.each([
    ['', '1 empty_file'],
    ['product_number,name\n', '1 empty_file'],
    ['number,name\nA,B\n', '1 missing_column'],
    ['product_number,name,name\nA,B,C\n', '1 duplicate_column'],
  ])('without what it needs is refused as a whole: %j', (text, refusal) => {
    expect(refusals(text)).toEqual([refusal]);
    expect(parseProductFile(utf8(text)).readable).toBe(false);
  });

  it('is refused as a whole when its bytes are no text, or a quote stays open', () => {
    expect(parseProductFile(new Uint8Array([0xff, 0xff, 0x00]))).toMatchObject({
      readable: false,
      refused: [{ code: 'encoding_unknown' }],
    });
    expect(parseProductFile(utf8('product_number,name\nA-1,"Arrow\n'))).toMatchObject({
      readable: false,
      refused: [{ code: 'malformed_file' }],
    });
  });

  it('may say one product for several stores, but not two things of it', () => {
    const head = 'product_number,name,stock,store\n';
    expect(parseProductFile(utf8(`${head}A,Arrow,1,kita\nA,Arrow,2,minami\nA,Arrow,2,minami\n`)).entries).toHaveLength(
      2,
    );
    expect(refusals(`${head}A,Arrow,1,kita\nA,Bolt,2,minami\n`)).toEqual(['3 product_number_conflict']);
    expect(refusals(`${head}A,Arrow,1,kita\nA,Arrow,2,kita\n`)).toEqual(['3 stock_conflict']);
  });
});
