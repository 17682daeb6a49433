import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { newId } from '../../../../platform/ids/index.js';
import { insertEmbeddings } from '../../spaces/embedding-spaces.js';
import { documentFault } from '../../documents/document-faults.js';
import type { PreparedDocument, PreparedPassage } from './prepared-document.js';

/** A document as it is stored, as far as a load compares with it. */
export interface StoredDocument {
  id: string;
  storeId: string | null;
  hash: Buffer;
  /** Hashes, in hex, of its passages that have a vector of the configured model. */
  embedded: ReadonlySet<string>;
}

export interface DocumentSwap {
  document: PreparedDocument;
  storeId: string | null;
  stored: StoredDocument | null;
  model: string;
  /** By passage hash in hex: a vector for each passage that `stored` does not have. */
  embeddings: ReadonlyMap<string, Float32Array>;
}

@Injectable()
export class DocumentRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(source: string, model: string): Promise<StoredDocument | null> {
    const [row] = await this.dataSource.query<
      { id: string; store_id: string | null; content_hash: Buffer; embedded: string[] }[]
    >(
      `SELECT d.id, d.store_id, d.content_hash, array(
         SELECT encode(p.content_hash, 'hex') FROM passages p
         JOIN passage_embeddings e ON e.passage_id = p.id AND e.model = $2 AND e.content_hash = p.content_hash
         WHERE p.document_id = d.id
       ) AS embedded
       FROM documents d WHERE d.source = $1`,
      [source, model],
    );
    return (
      (row && { id: row.id, storeId: row.store_id, hash: row.content_hash, embedded: new Set(row.embedded) }) ?? null
    );
  }

  /**
   * Puts the document in the place of what is stored, within the caller's transaction. A passage that is as it was
   * keeps its id and its vector. Returns the document's id; throws when somebody else changed it since `stored`.
   */
  async swap(manager: EntityManager, { document, storeId, stored, model, embeddings }: DocumentSwap): Promise<string> {
    const id = stored?.id ?? newId();
    await writeDocument(manager, id, document, { storeId, before: stored?.hash ?? null });
    const fresh = await replacePassages(manager, id, document.passages);
    await insertTerms(manager, fresh);
    const rows = fresh.flatMap(({ id: passageId, passage }) => {
      const embedding = embeddings.get(passage.hash.toString('hex'));
      return embedding ? [{ passageId, contentHash: passage.hash, embedding }] : [];
    });
    if (rows.length > 0) await insertEmbeddings(manager, model, rows);
    await replaceAttachments(manager, id, document.attachments);
    return id;
  }
}

async function writeDocument(
  manager: EntityManager,
  id: string,
  { source, title, locale, content, hash }: PreparedDocument,
  { storeId, before }: { storeId: string | null; before: Buffer | null },
): Promise<void> {
  const written = await manager.query<unknown[]>(
    `INSERT INTO documents AS d (id, store_id, locale, source, title, content, content_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (source) DO UPDATE SET store_id = $2, locale = $3, title = $5, content = $6, content_hash = $7,
       updated_at = now()
     WHERE d.content_hash = $8
     RETURNING id`,
    [id, storeId, locale, source, title, content, hash, before],
  );
  if (written.length === 0) throw documentFault('document_changed_meanwhile');
}

interface FreshPassage {
  id: string;
  position: number;
  passage: PreparedPassage;
}

async function replacePassages(
  manager: EntityManager,
  documentId: string,
  passages: readonly PreparedPassage[],
): Promise<FreshPassage[]> {
  const stored = new Map<string, string>();
  for (const row of await manager.query<{ id: string; hash: string }[]>(
    `SELECT id, encode(content_hash, 'hex') AS hash FROM passages WHERE document_id = $1`,
    [documentId],
  )) {
    stored.set(row.hash, row.id);
  }
  const kept: { id: string; position: number }[] = [];
  const fresh: FreshPassage[] = [];
  passages.forEach((passage, position) => {
    const hash = passage.hash.toString('hex');
    const id = stored.get(hash);
    stored.delete(hash);
    if (id) kept.push({ id, position });
    else fresh.push({ id: newId(), position, passage });
  });
  await keepOnly(manager, documentId, kept);
  await manager.query(
    `INSERT INTO passages (id, document_id, position, heading, text, content_hash, term_count)
     SELECT id, $1, position, heading, text, content_hash, term_count
     FROM unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::bytea[], $7::int[])
       AS row (id, position, heading, text, content_hash, term_count)`,
    [
      documentId,
      fresh.map(({ id }) => id),
      fresh.map(({ position }) => position),
      fresh.map(({ passage }) => passage.heading),
      fresh.map(({ passage }) => passage.text),
      fresh.map(({ passage }) => passage.hash),
      fresh.map(({ passage }) => [...passage.frequencies.values()].reduce((sum, frequency) => sum + frequency, 0)),
    ],
  );
  return fresh;
}

async function keepOnly(
  manager: EntityManager,
  documentId: string,
  kept: readonly { id: string; position: number }[],
): Promise<void> {
  const ids = kept.map(({ id }) => id);
  await manager.query('DELETE FROM passages WHERE document_id = $1 AND id <> ALL($2::uuid[])', [documentId, ids]);
  if (kept.length === 0) return;
  // Two steps, since a position may be taken until its holder has moved.
  await manager.query('UPDATE passages SET position = -1 - position WHERE document_id = $1', [documentId]);
  await manager.query(
    `UPDATE passages p SET position = row.position FROM unnest($1::uuid[], $2::int[]) AS row (id, position)
     WHERE p.id = row.id`,
    [ids, kept.map(({ position }) => position)],
  );
}

async function insertTerms(manager: EntityManager, fresh: readonly FreshPassage[]): Promise<void> {
  const rows = fresh.flatMap(({ id, passage }) =>
    Array.from(passage.frequencies, ([term, frequency]) => ({ id, term, frequency })),
  );
  await manager.query(
    `INSERT INTO passage_terms (term, passage_id, frequency) SELECT * FROM unnest($1::text[], $2::uuid[], $3::int[])`,
    [rows.map(({ term }) => term), rows.map(({ id }) => id), rows.map(({ frequency }) => frequency)],
  );
}

async function replaceAttachments(
  manager: EntityManager,
  documentId: string,
  attachments: PreparedDocument['attachments'],
): Promise<void> {
  await manager.query('DELETE FROM attachments WHERE document_id = $1', [documentId]);
  if (attachments.length === 0) return;
  await manager.query(
    `INSERT INTO attachments (id, document_id, kind, media_key, media_type, caption)
     SELECT id, $1, kind, media_key, media_type, caption
     FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])
       AS row (id, kind, media_key, media_type, caption)`,
    [
      documentId,
      attachments.map(() => newId()),
      attachments.map(({ kind }) => kind),
      attachments.map(({ key }) => key),
      attachments.map(({ type }) => type),
      attachments.map(({ caption }) => caption),
    ],
  );
}
