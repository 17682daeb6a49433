import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

import { analyze } from '../../../platform/database/index.js';

/** Below this an exact scan is fast enough for everybody, and the index only makes every load slower. */
const INDEX_FROM = 10_000;
const BUILDING_MS = 3_600_000;

/**
 * The embedded engine compares half-precision vectors so slowly that putting one into the index takes tens of
 * milliseconds, and a thousand take minutes in which nobody else is served; scanning a thousand takes milliseconds.
 * It goes without.
 */
const IS_EMBEDDED = `version() ~ 'wasm|emscripten'`;

const INDEX = 'passage_embeddings_nearest';

/** The migration makes the index with the empty table; a first load begins without it. */
export async function dropIndexWhileEmpty(dataSource: DataSource): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const [filled] = await manager.query<unknown[]>('SELECT 1 FROM passage_embeddings LIMIT 1');
    if (!filled) await manager.query(`DROP INDEX IF EXISTS ${INDEX}`);
  });
}

/**
 * To be called after a load: lets the planner know what came in, and builds the index once there are so many vectors that
 * it pays. Reading goes on meanwhile; loading waits.
 */
export async function settleIndexes(dataSource: DataSource): Promise<void> {
  await analyze(dataSource, ['documents', 'passages', 'passage_terms', 'passage_embeddings', 'attachments']);
  const [state] = await dataSource.query<{ due: boolean }[]>(
    `SELECT NOT ${IS_EMBEDDED} AND to_regclass('${INDEX}') IS NULL
       AND (SELECT count(*) FROM (SELECT 1 FROM passage_embeddings LIMIT ${INDEX_FROM}) e) = ${INDEX_FROM} AS due`,
  );
  if (!state?.due) return;
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    const building = {
      text: `CREATE INDEX IF NOT EXISTS ${INDEX} ON passage_embeddings
        USING hnsw (embedding halfvec_cosine_ops) WITH (m = 24, ef_construction = 128)`,
      query_timeout: BUILDING_MS,
    };
    await client.query(building);
  } finally {
    await runner.release();
  }
}
