import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { CodePattern, Locale } from '../../contracts/index.js';
import { AuditTrail } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { newId } from '../../platform/ids/index.js';
import { TIRE_PATTERNS } from '../values/index.js';
import { ImportProductsCommand } from './commands/import-products/import-products.command.js';
import { ImportProductsHandler } from './commands/import-products/import-products.handler.js';
import { ProductMaster } from './product-master.js';
import { ProductsRepository } from './products.repository.js';
import type { Resolution } from './resolution.js';

const MASTER = `product_number,name,size,brand,category,price,stock,store,season
HY-2256015,Hayate Arrow,225/60R15,Hayate,tire,12800,8,kita,summer
KZ-2256015,Kazane Quiet,225/60R15 96H,Kazane,tire,8900,4,kita,all-season
HY-W2356015,Hayate Frost,235/60R15,Hayate,tire,14800,2,kita,winter
HY-2256016,Hayate Arrow,225/60R16,Hayate,tire,13800,2,kita,summer
HY-2256516,Hayate Arrow,225/65R16,Hayate,tire,13900,,kita,summer
LT-2657017,Iwane Trail,LT265/70R17,Iwane,tire,24800,4,kita,all-season
IW-311050,Iwane Trail,31x10.50R15,Iwane,tire,21800,4,,all-season
VN-14512,Hakobi Van,145R12 6PR,Hakobi,tire,5800,4,,summer
MN-1956515,Minami Only,195/65R15,Hayate,tire,7800,4,minami,summer
6204-2RS,Deep groove bearing,6204-2RS,Maru,bearing,480,40,,
6204-ZZ,Deep groove bearing,6204-ZZ,Maru,bearing,450,40,,
BT-40B19L,Car battery,40B19L,Denki,battery,6800,3,,
CY-70025,Road tube,700x25C,Hashiri,bicycle,980,9,,
WINTER,Winter mat,,Hayate,mat,980,9,,
204,Small cap,,Hayate,cap,90,9,,
BELT-1,Wedge belt,SPB990,Obi,belt,1500,9,kita,
BELT-2,Wedge belt,SPB1250,Obi,belt,1900,9,kita,
BELT-3,Wedge belt,SPB1400,Obi,belt,2100,9,kita,
BELT-6,Wedge belt,IT700,Obi,belt,1900,9,kita,
BELT-4,Wedge belt,SPA1300,Obi,belt,1700,9,kita,
BELT-5,Wedge belt,SPC1300,Obi,belt,1700,9,minami,
HX-200,Hose,,Kuda,hose,600,9,,
HX-250,Hose,,Kuda,hose,700,9,,
HX-9000,Hose,,Kuda,hose,700,9,,
`;

const PATTERNS: readonly CodePattern[] = [
  ...TIRE_PATTERNS,
  {
    name: 'belt',
    written: '{section}{length}',
    parts: [
      {
        name: 'section',
        kind: 'letters',
        oneOf: ['SPA', 'SPB', 'SPC', 'XL', 'IT'],
        label: { en: 'section', ja: '断面' },
      },
      { name: 'length', kind: 'number', min: 500, max: 5000, step: 1, label: { en: 'length', ja: '長さ' } },
    ],
  },
];

let database: TestDatabase;
let master: ProductMaster;
const stores = { kita: newId(), minami: newId() };

beforeAll(async () => {
  database = await openTestDatabase();
  const { dataSource } = database;
  for (const [code, id] of Object.entries(stores)) {
    await dataSource.query('INSERT INTO stores (id, code, name) VALUES ($1, $2, $3)', [id, code, `Store ${code}`]);
  }
  const clock = new Clock();
  const handler = new ImportProductsHandler(dataSource, new AuditTrail(clock), clock, PATTERNS);
  const content = new TextEncoder().encode(MASTER);
  const report = await handler.execute(
    new ImportProductsCommand({ content, replace: false, partial: false, actor: 'system' }),
  );
  expect(report).toEqual({ applied: true, added: 24, changed: 0, unchanged: 0, removed: 0, refused: [] });
  master = new ProductMaster(new ProductsRepository(dataSource), PATTERNS);
}, 60_000);
afterAll(() => database.close());

async function resolved(utterance: string, locale: Locale = 'en', storeId = stores.kita): Promise<unknown> {
  return inShort(await master.resolve({ utterance, locale, storeId }));
}

function inShort(resolution: Resolution): unknown {
  switch (resolution.kind) {
    case 'none':
      return 'none';
    case 'settled':
      return { settled: resolution.code, numbers: resolution.products.map((row) => row.productNumber) };
    case 'doubtful':
      return { asks: resolution.question.part, options: resolution.question.options.map((option) => option.written) };
    case 'unknown':
      return { unknown: resolution.code, nearest: resolution.nearest.map((row) => row.size ?? row.productNumber) };
  }
}

describe('what a visitor says is matched with the master', () => {
  it.each([
    ['do you have two twenty-five sixty r fifteen', 'en'],
    ['225の60のR15ありますか', 'ja'],
    ['225/60R15 is how much?', 'en'],
  ] as const)('settles a size that several products share: %s', async (utterance, locale) => {
    expect(await resolved(utterance, locale)).toEqual({ settled: '225/60R15', numbers: ['KZ-2256015', 'HY-2256015'] });
  });

  it('narrows by a load index that was said', async () => {
    expect(await resolved('225/60R15 96H')).toEqual({ settled: '225/60R15', numbers: ['KZ-2256015'] });
  });

  it('asks by the part that splits best when a part is missing', async () => {
    expect(await resolved('I need two twenty five sixty')).toEqual({ asks: 'rim', options: ['15', '16'] });
    expect(await resolved('225のR16', 'ja')).toEqual({ asks: 'aspect', options: ['60', '65'] });
    expect(await resolved('225 in sixteen inches')).toEqual({ asks: 'aspect', options: ['60', '65'] });
    expect(await resolved('16インチの225はありますか', 'ja')).toEqual({ asks: 'aspect', options: ['60', '65'] });
    expect(await resolved('145の12インチ', 'ja')).toEqual({ asks: 'code', options: ['145R12'] });
  });

  it('asks for confirmation where only another kind of the size is sold', async () => {
    expect(await resolved('265/70R17')).toEqual({ asks: 'code', options: ['LT265/70R17'] });
  });

  it('says that a size is unknown, with the nearest real ones', async () => {
    expect(await resolved('225/55R15')).toMatchObject({
      unknown: '225/55R15',
      nearest: expect.arrayContaining(['225/60R15']),
    });
  });

  it.each([
    ['SPB1310', ['SPB1250', 'SPB1400', 'SPB990']],
    ['S P B thirteen ten', ['SPB1250', 'SPB1400', 'SPB990']],
    ['SPB 1000 belts', ['SPB990', 'SPB1250', 'SPB1400']],
    ['SPBの980はありますか', ['SPB990', 'SPB1250', 'SPB1400']],
    ['SPC1290', ['SPA1300', 'SPB1250', 'SPB1400']],
  ])(
    'offers the nearest numbers of a code with one number, of the same letters where there are any: %s',
    async (utterance, nearest) => {
      expect(await resolved(utterance)).toMatchObject({ nearest });
    },
  );

  it.each([
    ['do you have a 6299-2RS?', '6299-2RS', ['6204-2RS']],
    ['40B20L', '40B20L', ['40B19L']],
    ['a 41 B 19 L battery', '41 B 19 L', ['40B19L']],
    ['40D19Lのバッテリー', '40D19L', ['40B19L']],
    ['have you got the NX-200?', 'NX-200', ['HX-200']],
    ['HX-240', 'HX-240', ['HX-250', 'HX-200']],
    ['H X two hundred and ten', 'H X two hundred and ten', ['HX-200', 'HX-250']],
    ['HX-99999', 'HX-99999', []],
  ])('offers what comes near a code of no pattern: %s', async (utterance, code, nearest) => {
    expect(await resolved(utterance)).toEqual({ unknown: code, nearest });
  });

  it.each([
    'the movie from 2019',
    'it was 4 of us',
    'COVID19',
    'my phone is an S22',
    'platform 9B',
    'are 2256 ok',
    'B2B',
    'MP3プレーヤー',
    'section SPB',
  ])('takes nothing for an unknown code that is like none of this shop: %s', async (utterance) => {
    expect(await resolved(utterance)).toBe('none');
  });

  it('does not know what another store carries', async () => {
    expect(await resolved('195/65R15')).toMatchObject({ unknown: '195/65R15' });
    expect(await resolved('195/65R15', 'en', stores.minami)).toEqual({ settled: '195/65R15', numbers: ['MN-1956515'] });
  });

  it('offers two sizes that were said in one breath', async () => {
    expect(await resolved('225/60R15 or 235/60R15')).toEqual({ asks: 'code', options: ['225/60R15', '235/60R15'] });
  });

  it.each([
    ['sixty-two oh four two R S', '6204-2RS'],
    ['do you have a 6204 2RS bearing', '6204-2RS'],
    ['40B19L', '40B19L'],
    ['forty B nineteen L', '40B19L'],
    ['seven hundred by twenty-five C', '700x25C'],
    ['HY-2256016', 'HY-2256016'],
    ['エイチワイの2256016', 'HY-2256016'],
  ])('finds any code of the master by its skeleton: %s', async (utterance, code) => {
    expect(await resolved(utterance)).toMatchObject({ settled: code });
  });

  it('asks for the rest of a part number that was begun', async () => {
    expect(await resolved('sixty-two oh four')).toEqual({ asks: 'code', options: ['6204-2RS', '6204-ZZ'] });
  });

  it.each([
    'four',
    '2000 yen',
    'four tires please',
    'winter',
    'at 10 o clock',
    '204',
    'call 03-6204-1234',
    'hello',
    '16インチのタイヤ交換の工賃',
  ])('takes no plain number or word for a code: %s', async (utterance) => {
    expect(await resolved(utterance)).toBe('none');
  });

  it.each([
    ['Do you have an SPB belt?', 'en', { asks: 'length', options: ['990', '1250', '1400'] }],
    ['エスピービーのベルトはありますか', 'ja', { asks: 'length', options: ['990', '1250', '1400'] }],
    ['the cheapest SPB belt', 'en', { asks: 'code', options: ['SPB990'] }],
    ['SPA or SPB', 'en', { asks: 'length', options: ['990', '1250', '1300', '1400'] }],
    ['SPA belts', 'en', { asks: 'code', options: ['SPA1300'] }],
    ['SPC belts', 'en', 'none'],
    ['an XL t-shirt', 'en', 'none'],
    ['the belt for a car', 'en', 'none'],
    ['do you have it', 'en', 'none'],
    ['an I T belt', 'en', { asks: 'code', options: ['IT700'] }],
  ] as const)(
    'asks for the rest when the leading letters were said alone and this store has such codes: %s',
    async (utterance, locale, asked) => {
      expect(inShort(await master.resolveLeadingLetters({ utterance, locale, storeId: stores.kita }))).toEqual(asked);
    },
  );

  describe('a number that was not offered', () => {
    const answered = async (sizes: readonly string[], utterance: string): Promise<unknown> => {
      const offered = await Promise.all(
        sizes.map((size) => master.resolve({ utterance: size, locale: 'en', storeId: stores.kita })),
      );
      const candidates = offered.flatMap((resolution) => (resolution.kind === 'settled' ? resolution.products : []));
      const found = await master.correctPart(candidates, { utterance, locale: 'en', storeId: stores.kita });
      if (found?.kind === 'not_offered') return { notOffered: found.said, asks: found.question?.part ?? null };
      return found && inShort(found);
    };
    const RIMS = ['225/60R15', '225/60R16'];

    it.each(['the 65 one', 'sixty-five', '65の方', '65'])('makes another size of the master: %s', async (utterance) => {
      expect(await answered(RIMS, utterance)).toMatchObject({ settled: '225/65R16' });
    });

    it.each(['the 17 one', '17の方', '17 inch', 'seventeen please', '17インチで'])(
      'is none, and is asked about again: %s',
      async (utterance) => {
        expect(await answered(RIMS, utterance)).toMatchObject({
          notOffered: /17(?: inch|インチ)?|seventeen/.exec(utterance)?.[0] ?? '',
          asks: 'rim',
        });
      },
    );

    it('is none among products of one size only when it is pointed at', async () => {
      expect(await answered(['225/60R15'], 'the 80 one')).toEqual({ notOffered: '80', asks: null });
      expect(await answered(['225/60R15'], '80')).toBeNull();
    });

    it.each(['four', '4本ください', 'the 16 one', 'the cheap one', 'hello', '2000 yen'])(
      'is no such number: %s',
      async (utterance) => {
        expect(await answered(RIMS, utterance)).toBeNull();
      },
    );
  });

  it('finds products by brand or name, and only by a whole one', async () => {
    const numbers = async (utterance: string, locale: Locale): Promise<string[]> =>
      (await master.findByDescription(utterance, locale, stores.kita)).map((row) => row.productNumber);
    expect(await numbers('have you any Hayate winter tires?', 'en')).toEqual(['HY-W2356015']);
    expect(await numbers('hayateのスタッドレスタイヤはありますか', 'ja')).toEqual(['HY-W2356015']);
    expect(await numbers('have you any tires?', 'en')).toEqual([]);
  });

  it('tells the words of the store', async () => {
    const { sizes, categories, brands } = await master.vocabulary(stores.kita, 'en');
    expect(sizes).toContain('225/60R15');
    expect(sizes).not.toContain('195/65R15');
    expect(categories).toContain('bearing');
    expect(brands).toContain('Kazane');
  });

  it('knows the stock of this store alone', async () => {
    expect(await master.findByNumber('HY-2256015', stores.kita)).toMatchObject({
      stock: { quantity: 8 },
      price: { minor: 12800, currency: 'JPY' },
    });
    expect(await master.findByNumber('HY-2256015', stores.minami)).toBeNull();
  });
});
