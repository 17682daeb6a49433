import type { DataSource } from 'typeorm';

import type { CodePattern } from '../../contracts/index.js';
import { readCodes } from '../values/index.js';
import { BATCH } from './batches.js';
import { PART_NUMBER } from './code-patterns.js';
import { type Code, productCodes } from './product-codes.js';
import { writeCodes } from './write-codes.js';

interface IndexedProduct {
  readonly id: string;
  readonly product_number: string;
  readonly size: string | null;
  readonly codes: readonly Code[];
}

/**
 * Makes the codes anew that differ from what these patterns read, if the table shows that it was made with others.
 * They change all at once, so a run that was cut short is seen and done again. Returns the number of products changed.
 */
export async function reindexCodes(dataSource: DataSource, patterns: readonly CodePattern[]): Promise<number> {
  if (await wereMadeWith(dataSource, patterns)) return 0;
  const stale: { product: IndexedProduct; codes: Code[] }[] = [];
  for await (const product of indexedProducts(dataSource)) {
    const codes = productCodes({ productNumber: product.product_number, size: product.size }, patterns);
    if (contentOf(codes) !== contentOf(product.codes)) stale.push({ product, codes });
  }
  if (stale.length === 0) return 0;
  return dataSource.transaction(async (manager) => {
    await manager.query('LOCK TABLE products IN SHARE ROW EXCLUSIVE MODE');
    const now = await manager.query<Omit<IndexedProduct, 'codes'>[]>(
      'SELECT id, product_number, size FROM products WHERE id = ANY($1::uuid[])',
      [stale.map(({ product }) => product.id)],
    );
    const known = new Set(now.map(keyOf));
    const unchanged = stale.filter(({ product }) => known.has(keyOf(product)));
    await writeCodes(
      manager,
      unchanged.map(({ product }) => product.id),
      unchanged.flatMap(({ product, codes }) => codes.map((code) => ({ ...code, productId: product.id }))),
    );
    return unchanged.length;
  });
}

/** One code of each pattern tells: a new pattern has none, and one that is written otherwise reads another code. */
async function wereMadeWith(dataSource: DataSource, patterns: readonly CodePattern[]): Promise<boolean> {
  const samples = await dataSource.query<{ pattern: string; code: string }[]>(
    'SELECT DISTINCT ON (pattern) pattern, code FROM product_codes WHERE pattern <> $1 ORDER BY pattern, code',
    [PART_NUMBER],
  );
  const reads = ({ pattern, code }: { pattern: string; code: string }): boolean =>
    readCodes(code, 'en', patterns).some((reading) => reading.pattern === pattern && reading.written === code);
  return samples.length === patterns.length && samples.every(reads);
}

async function* indexedProducts(dataSource: DataSource): AsyncGenerator<IndexedProduct> {
  for (let last: string | null = null; ;) {
    const batch: IndexedProduct[] = await dataSource.query<IndexedProduct[]>(
      `SELECT p.id, p.product_number, p.size, coalesce((
         SELECT jsonb_agg(jsonb_build_object('source', c.source, 'pattern', c.pattern, 'code', c.code, 'parts', c.parts))
         FROM product_codes c WHERE c.product_id = p.id), '[]') AS codes
       FROM products p WHERE $1::uuid IS NULL OR p.id > $1 ORDER BY p.id LIMIT ${BATCH}`,
      [last],
    );
    yield* batch;
    last = batch.at(-1)?.id ?? null;
    if (batch.length < BATCH) return;
  }
}

function contentOf(codes: readonly Code[]): string {
  const contents = codes.map(({ source, pattern, code, parts }) =>
    JSON.stringify([source, pattern, code, Object.entries(parts).sort()]),
  );
  return contents.sort().join();
}

function keyOf({ id, product_number, size }: Omit<IndexedProduct, 'codes'>): string {
  return JSON.stringify([id, product_number, size]);
}
