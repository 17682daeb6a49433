import type { DataSource, EntityManager } from 'typeorm';

import type { Locale } from '../../../contracts/index.js';
import { visibleTo } from '../../stores/index.js';
import { toHalfvec } from '../spaces/halfvec.js';

export interface Scope {
  locale: Locale;
  /** Null: only what is true of every store. */
  storeId: string | null;
}

interface NearestQuery {
  model: string;
  embedding: Float32Array;
  limit: number;
  /** Passages in scope up to which each of them is compared. */
  exactUpTo?: number;
}

/** Up to here an exact scan takes milliseconds and misses nothing; an index scan under a filter may miss. */
const EXACT_UP_TO = 2_000;

/** Taught answers are found by their questions, in a search of their own. */
const VISIBLE = `p.asked IS NULL AND d.locale = $1 AND ${visibleTo('d.store_id', '$2::uuid')}`;

/** Null when the space of `model` is not the active one: its vectors are not complete then. */
export async function nearestPassages(
  dataSource: DataSource,
  { locale, storeId }: Scope,
  { model, embedding, limit, exactUpTo = EXACT_UP_TO }: NearestQuery,
): Promise<string[] | null> {
  const [space] = await dataSource.query<{ passages: number }[]>(
    `SELECT (SELECT count(*)::int FROM (
       SELECT 1 FROM passages p JOIN documents d ON d.id = p.document_id WHERE ${VISIBLE} LIMIT $4
     ) visible) AS passages
     FROM embedding_spaces WHERE model = $3 AND active`,
    [locale, storeId, model, exactUpTo + 1],
  );
  if (!space) return null;
  const parameters = [locale, storeId, model, toHalfvec(embedding), limit];
  const rows =
    space.passages <= exactUpTo
      ? await dataSource.query<Row[]>(EXACT, parameters)
      : await dataSource.transaction((manager) => throughIndex(manager, parameters));
  return rows.map(({ passage_id }) => passage_id);
}

interface Row {
  passage_id: string;
}

const SOURCE = `FROM passage_embeddings e JOIN passages p ON p.id = e.passage_id JOIN documents d ON d.id = p.document_id
  WHERE e.model = $3 AND ${VISIBLE}`;

/** Materialized, so that the planner cannot turn the order into an index scan. */
const EXACT = `WITH visible AS MATERIALIZED (SELECT e.passage_id, e.embedding ${SOURCE})
  SELECT passage_id FROM visible ORDER BY embedding <=> $4::halfvec LIMIT $5`;

const THROUGH_INDEX = `SELECT e.passage_id ${SOURCE} ORDER BY e.embedding <=> $4::halfvec LIMIT $5`;

/** Without the iterative scan a filter is applied after the nearest few of all stores were taken: most are lost. */
async function throughIndex(manager: EntityManager, parameters: unknown[]): Promise<Row[]> {
  await manager.query(`SET LOCAL hnsw.iterative_scan = relaxed_order`);
  await manager.query(`SET LOCAL hnsw.ef_search = 200`);
  return manager.query<Row[]>(THROUGH_INDEX, parameters);
}
