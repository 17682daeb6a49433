import type { DataSource } from 'typeorm';

import { analyze, withPatience } from '../../../platform/database/index.js';

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
  await dataSource.query('SELECT drop_nearest_index_while_empty()');
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
  await withPatience(BUILDING_MS, () => dataSource.query('SELECT build_nearest_index()'));
}
