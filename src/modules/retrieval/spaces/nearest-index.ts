import type { EntityManager } from 'typeorm';

/**
 * Does a load into an empty table without its index and builds that once at the end: row by row it costs tens of
 * milliseconds each on the embedded engine. Others wait for the transaction, so only an empty table is worth it.
 * `migrations/` holds the same definition; a spec compares them.
 */
export async function withIndexBuiltAfter(manager: EntityManager, load: () => Promise<void>): Promise<void> {
  const [filled] = await manager.query<unknown[]>('SELECT 1 FROM passage_embeddings LIMIT 1');
  if (filled) return load();
  await manager.query('DROP INDEX IF EXISTS passage_embeddings_nearest');
  await load();
  await manager.query(
    `CREATE INDEX passage_embeddings_nearest ON passage_embeddings
     USING hnsw (embedding halfvec_cosine_ops) WITH (m = 24, ef_construction = 128)`,
  );
}
