import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { CodePattern } from '../../contracts/index.js';
import { newId } from '../../platform/ids/index.js';
import { TIRE_PATTERNS } from '../values/index.js';
import { BATCH } from './batches.js';
import { ProductMaster } from './product-master.js';
import { ProductsRepository } from './products.repository.js';

const belts: CodePattern = {
  name: 'belt',
  written: '{section}{length}',
  parts: [
    { name: 'section', kind: 'letters', oneOf: ['SPB'], label: { en: 'section', ja: '断面' } },
    { name: 'length', kind: 'number', min: 500, max: 5000, step: 1, label: { en: 'length', ja: '長さ' } },
  ],
};
const SIZES = ['225/60R15', '145R12', '31x10.50R15', 'SPB1250'];

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  await database.dataSource.query('TRUNCATE products CASCADE');
  await added(SIZES);
});

async function added(sizes: readonly string[]): Promise<void> {
  await database.dataSource.query(
    `INSERT INTO products (id, product_number, name, size, attributes, updated_at)
     SELECT id, 'N-' || id, 'Thing', size, '{}', now() FROM unnest($1::uuid[], $2::text[]) AS row(id, size)`,
    [sizes.map(() => newId()), sizes],
  );
}

const reindexedWith = (...patterns: CodePattern[]): Promise<number> =>
  new ProductMaster(new ProductsRepository(database.dataSource), patterns).reindex();

const codes = async (pattern: string): Promise<string[]> => {
  const rows = await database.dataSource.query<{ code: string }[]>(
    `SELECT code FROM product_codes WHERE pattern = $1 AND source = 'size' ORDER BY code`,
    [pattern],
  );
  return rows.map(({ code }) => code);
};

describe('the codes of the products', () => {
  it('are made for products of every batch', async () => {
    await added(Array.from({ length: BATCH + 1 }, () => 'SPB800'));
    expect(await reindexedWith(belts)).toBe(BATCH + 1 + SIZES.length);
    expect(await codes('belt')).toHaveLength(BATCH + 2);
    expect(await codes('part-number')).toHaveLength(BATCH + 1 + SIZES.length);
  });

  it('follow a pattern that came and one that went, and touch no other product', async () => {
    await reindexedWith(...TIRE_PATTERNS);
    expect(await reindexedWith(...TIRE_PATTERNS, belts)).toBe(1);
    expect(await codes('belt')).toEqual(['SPB1250']);
    expect(await reindexedWith(...TIRE_PATTERNS)).toBe(1);
    expect(await codes('belt')).toEqual([]);
    expect(await codes('tire-metric')).toEqual(['225/60R15']);
  });

  it('follow a pattern that is written otherwise', async () => {
    await reindexedWith(belts);
    expect(await reindexedWith({ ...belts, written: '{section}-{length}' })).toBe(1);
    expect(await codes('belt')).toEqual(['SPB-1250']);
  });

  it('stay as they are when the patterns are the same', async () => {
    await reindexedWith(...TIRE_PATTERNS, belts);
    expect(await reindexedWith(...TIRE_PATTERNS, belts)).toBe(0);
  });
});
