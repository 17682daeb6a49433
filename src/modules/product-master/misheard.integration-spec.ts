import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { Locale } from '../../contracts/index.js';
import { AuditTrail } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { newId } from '../../platform/ids/index.js';
import { BATTERY_PATTERNS, TIRE_PATTERNS } from '../values/index.js';
import { ImportProductsCommand } from './commands/import-products/import-products.command.js';
import { ImportProductsHandler } from './commands/import-products/import-products.handler.js';
import { ProductMaster } from './product-master.js';
import { ProductsRepository } from './products.repository.js';

const PATTERNS = [...TIRE_PATTERNS, ...BATTERY_PATTERNS];
const SIZES = [
  '225/45R15',
  '225/60R15',
  '225/65R15',
  '225/60R16',
  '235/60R15',
  '205/55R16',
  '275/55R18',
  '180/55ZR17M/C 73W',
  '110/90-19',
  '3.00-18',
  '11R22.5',
  '7.50R16LT',
  '40B19L',
  '40B19R',
];

let database: TestDatabase;
let master: ProductMaster;
const storeId = newId();

beforeAll(async () => {
  database = await openTestDatabase();
  const { dataSource } = database;
  await dataSource.query('INSERT INTO stores (id, code, name) VALUES ($1, $2, $3)', [storeId, 'kita', 'Kita']);
  const rows = SIZES.map((size, index) => `P-${index},Product ${index},${size},4`);
  const content = new TextEncoder().encode(['product_number,name,size,stock', ...rows].join('\n'));
  const clock = new Clock();
  await new ImportProductsHandler(dataSource, new AuditTrail(clock), clock, PATTERNS).execute(
    new ImportProductsCommand({ content, replace: false, partial: false, actor: 'system' }),
  );
  master = new ProductMaster(new ProductsRepository(dataSource), PATTERNS);
}, 60_000);
afterAll(() => database.close());

async function resolved(utterance: string, locale: Locale = 'en'): Promise<unknown> {
  const resolution = await master.resolve({ utterance, locale, storeId });
  switch (resolution.kind) {
    case 'none':
      return 'none';
    case 'settled':
      return resolution.code;
    case 'doubtful':
      return {
        asks: resolution.question.part,
        options: resolution.question.options.map((option) => option.written),
        candidates: resolution.candidates.map((row) => row.size),
      };
    case 'unknown':
      return { unknown: resolution.code, nearest: resolution.nearest.map((row) => row.size) };
  }
}

describe('a number that no code has', () => {
  it.each([
    ['225/16R15', 'en'],
    ['two twenty five sixteen r fifteen', 'en'],
    ['225の16のR15はありますか', 'ja'],
    ['にひゃくにじゅうごのじゅうろくのアールじゅうご', 'ja'],
  ] as const)('is asked about with the values that sound like it, as buttons: %s', async (utterance, locale) => {
    expect(await resolved(utterance, locale)).toEqual({
      asks: 'aspect',
      options: ['60', '65'],
      candidates: expect.arrayContaining(['225/60R15', '225/65R15']),
    });
  });

  it('is asked to be confirmed where only one value sounds like it', async () => {
    expect(await resolved('two oh five fifty five r sixty')).toMatchObject({ candidates: ['205/55R16'] });
  });

  it('is asked about with every value where none sounds like it', async () => {
    expect(await resolved('225/12R15')).toMatchObject({ asks: 'aspect', options: ['45', '60', '65'] });
  });

  it('is never settled', async () => {
    for (const text of ['225/16R15', '222/60R15', '225/60R50', '225/66R15'])
      expect(await resolved(text)).toMatchObject({ candidates: expect.anything() });
  });
});

describe('a code that exists nowhere', () => {
  it('is said to be unknown, with the codes first that sound most like it', async () => {
    expect(await resolved('225/55R15')).toMatchObject({
      unknown: '225/55R15',
      nearest: ['225/65R15', '225/45R15', '225/60R15'],
    });
    expect(await resolved('265/55R18')).toMatchObject({ unknown: '265/55R18', nearest: ['275/55R18', '205/55R16'] });
  });
});

describe('the same numbers written in another way', () => {
  it.each([
    ['one eighty fifty-five z r seventeen', '180/55R17'],
    ['180の55の17', '180/55R17'],
    ['110 90 19', '110/90-19'],
    ['ひゃくじゅうのきゅうじゅうのじゅうきゅう', '110/90-19'],
    ['3.00-18', '3.00-18'],
    ['300の18', '3.00-18'],
    ['11の22.5', '11R22.5'],
    ['eleven r twenty-two point five', '11R22.5'],
    ['750R16LT', '7.50R16LT'],
    ['40B19Lのバッテリー', '40B19L'],
  ])('are the one code that has them: %s', async (utterance, code) => {
    expect(await resolved(utterance, 'ja')).toBe(code);
  });

  it('are asked about where the letters said another construction', async () => {
    expect(await resolved('110/90R19')).toMatchObject({ candidates: ['110/90-19'] });
  });

  it('are the beginning of a car tire where that is sold', async () => {
    expect(await resolved('275の18', 'ja')).toMatchObject({ candidates: ['275/55R18'] });
  });

  it('ask for the part that was left out', async () => {
    expect(await resolved('40B19')).toMatchObject({ asks: 'terminal', options: ['40B19L', '40B19R'] });
    expect(await resolved('7.50R16')).toMatchObject({ candidates: ['7.50R16LT'] });
  });
});
