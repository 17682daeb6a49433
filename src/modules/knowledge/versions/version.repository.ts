import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import type { Locale } from '../../../contracts/index.js';
import type { KeptAttachment } from '../commands/ingest-documents/prepared-attachments.js';
import type { DocumentVersion, VersionStage } from './document-version.js';

export interface NewVersion {
  title: string;
  locale: Locale | null;
  storeId: string | null;
  body: string | null;
  attachments: readonly KeptAttachment[];
  fileName: string | null;
  file?: Uint8Array;
  /** Of that file in the media store. */
  originalKey?: string | null;
  publishes: boolean;
  madeBy: string;
}

const MOST_KEPT = 20;

export const VERSION_FIELDS = `v.document_id AS "documentId", v.number, v.stage, v.publishes, v.file_name AS "fileName", v.original_key AS "originalKey", v.title,
  v.locale, v.store_id AS "storeId", v.body, v.attachments, v.passages, v.embedded, v.fault, v.made_by AS "madeBy",
  v.made_at AS "madeAt", v.published_at AS "publishedAt"`;

@Injectable()
export class VersionRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(
    documentId: string,
    number: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<DocumentVersion | undefined> {
    const [version] = await manager.query<DocumentVersion[]>(
      `SELECT ${VERSION_FIELDS} FROM document_versions v WHERE v.document_id = $1 AND v.number = $2`,
      [documentId, number],
    );
    return version;
  }

  async fileOf(documentId: string, number: number): Promise<Uint8Array | null> {
    const [row] = await this.dataSource.query<{ file: Buffer | null }[]>(
      'SELECT file FROM document_versions WHERE document_id = $1 AND number = $2',
      [documentId, number],
    );
    return row?.file ?? null;
  }

  /** To be called with the document locked, so that no other takes the number. */
  async add(manager: EntityManager, documentId: string, version: NewVersion): Promise<number> {
    const [row] = await manager.query<{ number: number }[]>(
      `INSERT INTO document_versions (document_id, number, stage, publishes, file_name, file, title, locale, store_id,
         body, attachments, made_by, original_key)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
       FROM document_versions WHERE document_id = $1 RETURNING number`,
      [
        documentId,
        version.body === null ? 'uploaded' : 'extracted',
        version.publishes,
        version.fileName,
        version.file ?? null,
        version.title,
        version.locale,
        version.storeId,
        version.body,
        JSON.stringify(version.attachments),
        version.madeBy,
        version.originalKey ?? null,
      ],
    );
    return row!.number;
  }

  /** Writes what a stage found out, unless another process has gone on already. */
  async advance(
    { documentId, number, stage }: Pick<DocumentVersion, 'documentId' | 'number' | 'stage'>,
    to: VersionStage,
    found: Partial<
      Pick<DocumentVersion, 'title' | 'locale' | 'storeId' | 'body' | 'passages' | 'embedded' | 'fault'>
    > = {},
  ): Promise<void> {
    await this.dataSource.query(
      `UPDATE document_versions SET stage = $4, staged_at = now(), file = CASE WHEN $4 = 'uploaded' THEN file END,
         title = coalesce($5, title), locale = coalesce($6, locale), store_id = coalesce($7, store_id),
         body = coalesce($8, body), passages = coalesce($9, passages), embedded = coalesce($10, embedded), fault = $11
       WHERE document_id = $1 AND number = $2 AND stage = $3`,
      [
        documentId,
        number,
        stage,
        to,
        found.title ?? null,
        found.locale ?? null,
        found.storeId ?? null,
        found.body ?? null,
        found.passages ?? null,
        found.embedded ?? null,
        found.fault ? JSON.stringify(found.fault) : null,
      ],
    );
  }

  /** A version that is live from the start: what a load brings. */
  async recordLive(
    manager: EntityManager,
    documentId: string,
    version: Pick<NewVersion, 'title' | 'locale' | 'storeId' | 'body' | 'attachments' | 'fileName' | 'madeBy'> & {
      passages: readonly unknown[];
    },
  ): Promise<void> {
    const attachments = version.attachments.map(({ kind, key, type, caption }) => ({ kind, key, type, caption }));
    const number = await this.add(manager, documentId, { ...version, attachments, publishes: true });
    await manager.query(
      'UPDATE document_versions SET passages = $3, embedded = $3 WHERE document_id = $1 AND number = $2',
      [documentId, number, version.passages.length],
    );
    await this.makeLive(manager, documentId, number);
    await manager.query('UPDATE documents SET revision = revision + 1 WHERE id = $1', [documentId]);
  }

  /** Within the transaction that puts its passages in their place. Null: nothing of the document is live from now on. */
  async makeLive(manager: EntityManager, documentId: string, number: number | null): Promise<void> {
    await manager.query(
      `UPDATE document_versions SET stage = 'superseded', staged_at = now() WHERE document_id = $1 AND stage = 'live'`,
      [documentId],
    );
    await manager.query(
      `UPDATE document_versions SET stage = 'live', staged_at = now(), published_at = now() WHERE document_id = $1 AND number = $2`,
      [documentId, number],
    );
    await manager.query('UPDATE documents SET live_version = $2, updated_at = now() WHERE id = $1', [
      documentId,
      number,
    ]);
    await manager.query(
      `DELETE FROM document_versions v WHERE v.document_id = $1 AND v.stage IN ('superseded', 'refused')
         AND v.number <= (SELECT max(number) FROM document_versions WHERE document_id = $1) - ${MOST_KEPT}`,
      [documentId],
    );
  }
}
