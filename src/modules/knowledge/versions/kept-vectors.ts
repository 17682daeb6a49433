import type { DataSource } from 'typeorm';

import type { PreparedDocument } from '../commands/ingest-documents/prepared-document.js';

/** One at a time changes a document. */
export const LOCKED = `SELECT source, content_hash AS hash, live_version AS "liveVersion", revision FROM documents WHERE id = $1 FOR UPDATE`;

const KEPT_DAYS = 90;

/** By passage hash in hex: the vectors that are there for passages of the document, live or not. */
export async function keptVectors(
  dataSource: DataSource,
  model: string,
  { passages }: PreparedDocument,
): Promise<Map<string, Float32Array>> {
  const rows = await dataSource.query<{ hash: string; embedding: string }[]>(
    `SELECT encode(k.content_hash, 'hex') AS hash, k.embedding::text AS embedding FROM kept_embeddings k
     WHERE k.model = $1 AND k.content_hash = ANY($2::bytea[])
     UNION SELECT encode(e.content_hash, 'hex'), e.embedding::text FROM passages p
       JOIN passage_embeddings e ON e.passage_id = p.id AND e.model = $1
     WHERE p.content_hash = ANY($2::bytea[]) AND e.content_hash = p.content_hash`,
    [model, passages.map(({ hash }) => hash)],
  );
  return new Map(rows.map(({ hash, embedding }) => [hash, Float32Array.from(JSON.parse(embedding) as number[])]));
}

export async function keepVectors(
  dataSource: DataSource,
  model: string,
  vectors: readonly { hash: Buffer; embedding: Float32Array }[],
): Promise<void> {
  await dataSource.query(
    `INSERT INTO kept_embeddings (content_hash, model, embedding)
     SELECT hash, $1, embedding::halfvec FROM unnest($2::bytea[], $3::text[]) AS row (hash, embedding)
     ON CONFLICT (content_hash, model) DO UPDATE SET kept_at = now()`,
    [model, vectors.map(({ hash }) => hash), vectors.map(({ embedding }) => `[${embedding.join(',')}]`)],
  );
  await dataSource.query(`DELETE FROM kept_embeddings WHERE kept_at < now() - make_interval(days => ${KEPT_DAYS})`);
}
