import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Conditions, VARIES } from '../../../platform/database/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { ListOrder, Loader } from '../../../platform/graphql/index.js';
import type { OperatorIdentity } from '../../console-access/index.js';
import { storeJson } from '../../stores/index.js';
import { skeletonOf } from '../../values/index.js';
import type { ProductFilter, ProductsArgs } from './product.args.js';
import type { ProductCodeType, ProductImportType, ProductStockType, ProductType } from './product.type.js';

const PRODUCTS = `${VARIES}
  SELECT p.id, p.product_number AS "productNumber", p.name, p.size, p.brand, p.category, p.updated_at AS "updatedAt",
    CASE WHEN p.price_minor IS NOT NULL THEN jsonb_build_object('minor', p.price_minor, 'currency', p.currency) END AS price,
    coalesce((SELECT jsonb_agg(jsonb_build_object('name', key, 'value', value) ORDER BY key)
      FROM jsonb_each_text(p.attributes)), '[]') AS attributes
  FROM products p`;

const ORDER = new ListOrder(['p.product_number'], 'ASC', (cursor, value) => [value(readNumber(cursor))]);
const MOST_VERSIONS = 20;

/** The product master, as people of the console may see it: what their stores carry. */
@Injectable()
export class ProductView {
  constructor(private readonly database: DataSource) {}

  async find(id: string, operator: OperatorIdentity): Promise<ProductType | undefined> {
    const conditions = carriedFor(operator).where(id, (place) => `p.id = ${place}`);
    const [product] = await this.read(`${PRODUCTS} WHERE ${conditions.sql}`, conditions);
    return product;
  }

  /** By product number, as `connectionOf` wants them. */
  list({ filter, ...page }: ProductsArgs, operator: OperatorIdentity): Promise<ProductType[]> {
    const conditions = ORDER.narrow(narrowed(carriedFor(operator), filter ?? {}), page);
    return this.read(`${PRODUCTS} WHERE ${conditions.sql} ${ORDER.limit(conditions, page)}`, conditions);
  }

  /** Newest first. */
  imports(): Promise<ProductImportType[]> {
    return this.database.query(
      `SELECT version, actor, at, undoes, added, changed, removed,
         undoes IS NULL AND version = (SELECT max(version) FROM product_imports) AS "isUndoable"
       FROM product_imports ORDER BY version DESC LIMIT ${MOST_VERSIONS}`,
    );
  }

  loaders() {
    return {
      codes: new Loader<ProductCodeType[]>(
        (ids) =>
          this.grouped(
            `SELECT product_id AS "productId", source, pattern, code FROM product_codes
             WHERE product_id = ANY($1) ORDER BY source, pattern, code`,
            [ids],
          ),
        Array,
      ),
    };
  }

  /** Those of the stores that the person may see; null: all. */
  stocks(storeIds: readonly string[] | null): Loader<ProductStockType[]> {
    return new Loader<ProductStockType[]>(
      (ids) =>
        this.grouped(
          `SELECT stock.product_id AS "productId", stock.quantity, stock.as_of AS "asOf",
             CASE WHEN store.id IS NOT NULL THEN ${storeJson('store')} END AS store
           FROM product_stocks stock LEFT JOIN stores store ON store.id = stock.store_id
           WHERE stock.product_id = ANY($1) AND ($2::uuid[] IS NULL OR stock.store_id IS NULL OR stock.store_id = ANY($2))
           ORDER BY store.code NULLS FIRST`,
          [ids, storeIds],
        ),
      Array,
    );
  }

  private read(sql: string, { values }: Conditions): Promise<ProductType[]> {
    return this.database.query(sql, values);
  }

  private async grouped<T>(sql: string, values: unknown[]): Promise<Map<string, T[]>> {
    const rows: (T & { productId: string })[] = await this.database.query(sql, values);
    return Map.groupBy(rows, ({ productId }) => productId);
  }
}

export function writeNumber({ productNumber }: ProductType): string {
  return Buffer.from(JSON.stringify([productNumber])).toString('base64url');
}

function readNumber(cursor: string): string {
  try {
    const [number] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof number === 'string') return number;
  } catch {
    // Said below, as of everything else that is no cursor.
  }
  throw new AppError('invalid', 'invalid_cursor', 'This is no cursor of this list.');
}

const carriedFor = ({ storeIds }: OperatorIdentity): Conditions =>
  new Conditions().where(storeIds, (stores) => carriedBy(`s.store_id = ANY(${stores})`));

const carriedBy = (store: string): string =>
  `EXISTS (SELECT FROM product_stocks s WHERE s.product_id = p.id AND (s.store_id IS NULL OR ${store}))`;

function narrowed(conditions: Conditions, { text, number, storeCode, size }: ProductFilter): Conditions {
  return conditions
    .where(text, (place) => {
      const holds = (column: string): string =>
        `position(lower(normalize(${place}::text, NFKC)) in lower(normalize(coalesce(${column}, ''), NFKC))) > 0`;
      const attribute = `EXISTS (SELECT FROM jsonb_each_text(p.attributes) WHERE ${holds('value')})`;
      return `(${[...['p.name', 'p.brand', 'p.category'].map(holds), attribute].join(' OR ')})`;
    })
    .where(skeleton(number), (place) => beginsWith('product_number', place))
    .where(skeleton(size), (place) => beginsWith('size', place))
    .where(storeCode, (place) => carriedBy(`s.store_id = (SELECT id FROM stores WHERE code = ${place})`));
}

const skeleton = (written: string | null | undefined): string | null => (written ? skeletonOf(written) : null);

const beginsWith = (source: 'product_number' | 'size', place: string): string =>
  `p.id IN (SELECT product_id FROM product_codes WHERE source = '${source}' AND pattern = 'part-number'
     AND code ~>=~ ${place} AND code ~<~ (${place} || U&'\\+10FFFF'))`;
