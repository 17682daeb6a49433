import type { EntityManager } from 'typeorm';

import { batches } from '../../batches.js';

export interface StoredProduct {
  readonly id: string;
  readonly product_number: string;
  readonly name: string;
  readonly size: string | null;
  readonly brand: string | null;
  readonly category: string | null;
  readonly price_minor: number | null;
  readonly currency: string | null;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface StoredStock {
  readonly product_id: string;
  readonly store_id: string | null;
  readonly quantity: number | null;
}

/** Everything that the master holds now, for comparison, in the shape in which it is written. */
export async function readStored(
  manager: EntityManager,
): Promise<{ products: StoredProduct[]; stocks: StoredStock[] }> {
  const products = await manager.query<(Omit<StoredProduct, 'price_minor'> & { price_minor: string | null })[]>(
    'SELECT id, product_number, name, size, brand, category, price_minor, currency, attributes FROM products',
  );
  const stocks = await manager.query<StoredStock[]>('SELECT product_id, store_id, quantity FROM product_stocks');
  const asNumber = (minor: string | null): number | null => (minor === null ? null : Number(minor));
  return { products: products.map((product) => ({ ...product, price_minor: asNumber(product.price_minor) })), stocks };
}

export async function writeProducts(
  manager: EntityManager,
  products: readonly StoredProduct[],
  now: Date,
): Promise<void> {
  for (const batch of batches(products)) {
    await manager.query(
      `INSERT INTO products (id, product_number, name, size, brand, category, price_minor, currency, attributes, updated_at)
       SELECT id, product_number, name, size, brand, category, price_minor, currency, attributes, $2
       FROM jsonb_to_recordset($1::jsonb) AS row(id uuid, product_number text, name text, size text, brand text,
         category text, price_minor bigint, currency text, attributes jsonb)
       ON CONFLICT (product_number) DO UPDATE SET name = excluded.name, size = excluded.size, brand = excluded.brand,
         category = excluded.category, price_minor = excluded.price_minor, currency = excluded.currency,
         attributes = excluded.attributes, updated_at = excluded.updated_at`,
      [JSON.stringify(batch), now],
    );
  }
}

/** Puts the stocks in the place of all that these products had. */
export async function writeStocks(
  manager: EntityManager,
  productIds: readonly string[],
  stocks: readonly StoredStock[],
  now: Date,
): Promise<void> {
  for (const batch of batches(productIds))
    await manager.query('DELETE FROM product_stocks WHERE product_id = ANY($1::uuid[])', [batch]);
  for (const batch of batches(stocks)) {
    await manager.query(
      `INSERT INTO product_stocks (product_id, store_id, quantity, as_of)
       SELECT product_id, store_id, quantity, $2
       FROM jsonb_to_recordset($1::jsonb) AS row(product_id uuid, store_id uuid, quantity integer)`,
      [JSON.stringify(batch), now],
    );
  }
}

export async function removeProducts(manager: EntityManager, productIds: readonly string[]): Promise<void> {
  for (const batch of batches(productIds))
    await manager.query('DELETE FROM products WHERE id = ANY($1::uuid[])', [batch]);
}
