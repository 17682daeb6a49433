import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { newId } from '../../../../platform/ids/index.js';
import { insertEmbeddings } from '../../../retrieval/index.js';
import { documentFault } from '../../documents/document-faults.js';
import type { PreparedDocument } from './prepared-document.js';
import { replacePassages } from './replace-passages.js';

/** A document as it is stored, as far as a load compares with it. */
export interface StoredDocument {
  id: string;
  hash: Buffer;
  /** Hashes, in hex, of its passages that have a vector of the configured model. */
  embedded: ReadonlySet<string>;
}

export interface DocumentSwap {
  source: string;
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
    const [row] = await this.dataSource.query<{ id: string; content_hash: Buffer; embedded: string[] }[]>(
      `SELECT d.id, d.content_hash, array(
         SELECT encode(p.content_hash, 'hex') FROM passages p
         JOIN passage_embeddings e ON e.passage_id = p.id AND e.model = $2 AND e.content_hash = p.content_hash
         WHERE p.document_id = d.id
       ) AS embedded
       FROM documents d WHERE d.source = $1`,
      [source, model],
    );
    return row ? { id: row.id, hash: row.content_hash, embedded: new Set(row.embedded) } : null;
  }

  /**
   * Puts the document in the place of what is stored, within the caller's transaction. A passage that is as it was
   * keeps its id and its vector. Returns the document's id; throws when somebody else changed it since `stored`.
   */
  async swap(
    manager: EntityManager,
    { source, document, storeId, stored, model, embeddings }: DocumentSwap,
  ): Promise<string> {
    const id = stored?.id ?? newId();
    if (stored) await this.keepEmbeddings(manager, id);
    await writeDocument(manager, id, document, { source, storeId, before: stored?.hash ?? null });
    const placed = await replacePassages(manager, id, document.passages);
    const rows = placed.flatMap(({ id: passageId, hash }) => {
      const embedding = embeddings.get(hash.toString('hex'));
      return embedding ? [{ passageId, contentHash: hash, embedding }] : [];
    });
    if (rows.length > 0) await insertEmbeddings(manager, model, rows);
    if (stored) await manager.query('DELETE FROM attachments WHERE document_id = $1', [id]);
    if (document.attachments.length > 0) await insertAttachments(manager, id, document.attachments);
    return id;
  }

  /** Of the passages that may be about to go: an earlier version comes back with them. */
  async keepEmbeddings(manager: EntityManager, documentId: string): Promise<void> {
    await manager.query(
      `INSERT INTO kept_embeddings (content_hash, model, embedding)
       SELECT DISTINCT ON (e.content_hash, e.model) e.content_hash, e.model, e.embedding
       FROM passages p JOIN passage_embeddings e ON e.passage_id = p.id WHERE p.document_id = $1
       ON CONFLICT (content_hash, model) DO UPDATE SET kept_at = now()`,
      [documentId],
    );
  }
}

async function writeDocument(
  manager: EntityManager,
  id: string,
  { title, locale, body, hash }: PreparedDocument,
  { source, storeId, before }: { source: string; storeId: string | null; before: Buffer | null },
): Promise<void> {
  const written = await manager.query<unknown[]>(
    `INSERT INTO documents AS d (id, store_id, locale, source, title, content, content_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (source) DO UPDATE SET store_id = $2, locale = $3, title = $5, content = $6, content_hash = $7,
       updated_at = now()
     WHERE d.content_hash = $8
     RETURNING id`,
    [id, storeId, locale, source, title, body, hash, before],
  );
  if (written.length === 0) throw documentFault('document_changed_meanwhile');
}

async function insertAttachments(
  manager: EntityManager,
  documentId: string,
  attachments: PreparedDocument['attachments'],
): Promise<void> {
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
