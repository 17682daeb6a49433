import type { EntityManager } from 'typeorm';

import { batches } from './batches.js';

export interface MasterChange {
  version: number;
  actor: string;
  at: Date;
  /** The version that this one takes back; null for an import. */
  undoes: number | null;
  added: number;
  changed: number;
  removed: number;
}

/** Whoever changes the master holds it until his transaction ends. */
export async function holdMaster(manager: EntityManager): Promise<void> {
  await manager.query('LOCK TABLE products IN SHARE ROW EXCLUSIVE MODE');
}

/** 0 for a master that nothing was ever imported into. */
export async function masterVersion(manager: EntityManager): Promise<number> {
  const [last] = await manager.query<{ version: number }[]>('SELECT max(version) AS version FROM product_imports');
  return last?.version ?? 0;
}

export async function writeVersion(manager: EntityManager, change: MasterChange): Promise<void> {
  const { version, actor, at, undoes, added, changed, removed } = change;
  await manager.query(
    `INSERT INTO product_imports (version, actor, at, undoes, added, changed, removed) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [version, actor, at, undoes, added, changed, removed],
  );
}

/** Keeps what the master holds of these products, and that it does not hold them, in the place of what was kept before. */
export async function rememberBefore(manager: EntityManager, productIds: readonly string[]): Promise<void> {
  await manager.query('DELETE FROM products_before');
  for (const batch of batches(productIds))
    await manager.query(
      `INSERT INTO products_before (product_id, product, stocks)
       SELECT touched.id, CASE WHEN p.id IS NOT NULL THEN to_jsonb(p) END, coalesce((
         SELECT jsonb_agg(jsonb_build_object('store_id', s.store_id, 'quantity', s.quantity, 'as_of', s.as_of))
         FROM product_stocks s WHERE s.product_id = touched.id), '[]')
       FROM unnest($1::uuid[]) AS touched(id) LEFT JOIN products p ON p.id = touched.id`,
      [batch],
    );
}
