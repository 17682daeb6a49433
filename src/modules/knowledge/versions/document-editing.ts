import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import type { Locale } from '../../../contracts/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { Jobs } from '../../../platform/jobs/index.js';
import { DocumentRepository } from '../commands/ingest-documents/document.repository.js';
import type { KeptAttachment } from '../commands/ingest-documents/prepared-attachments.js';
import { DocumentTurns, type Editor, notFound, notReady, requireStore } from './document-turns.js';
import type { DocumentVersion } from './document-version.js';
import { PUBLISH_QUEUE, Publisher, type VersionName } from './publisher.js';
import { VersionRepository } from './version.repository.js';

/** A request ends in time; what is not done by then a worker goes on with. */
const AT_ONCE_MS = 20_000;
const NOBODY_YET = Buffer.alloc(0);

/** What changes; null leaves it as it is. */
export interface DocumentChanges {
  title: string | null;
  locale: Locale | null;
  body: string | null;
  /** Undefined leaves it as it is, null makes it true of every store. */
  storeId?: string | null;
  attachments: readonly { key: string; caption: string }[] | null;
  publishes: boolean;
}

/** What a curator does with documents. Each change names the revision it was made from; a second writer is told. */
@Injectable()
export class DocumentEditing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly versions: VersionRepository,
    private readonly publisher: Publisher,
    private readonly documents: DocumentRepository,
    private readonly turns: DocumentTurns,
    @Inject(Jobs) private readonly jobs: Pick<Jobs, 'enqueue'>,
  ) {}

  /** The new version, live if it was to be and the embedding model answered in time; else a worker goes on with it. */
  async update(documentId: string, revision: number, changes: DocumentChanges, editor: Editor): Promise<VersionName> {
    const number = await this.dataSource.transaction(async (manager) => {
      const { base } = await this.turns.take(manager, documentId, revision, editor);
      if (base.body === null || base.locale === null) throw notReady();
      const storeId = changes.storeId === undefined ? base.storeId : changes.storeId;
      requireStore(editor, storeId);
      const made = await this.versions.add(manager, documentId, {
        title: changes.title ?? base.title,
        locale: changes.locale ?? base.locale,
        storeId,
        body: changes.body ?? base.body,
        attachments: changes.attachments ? await attachmentsOf(manager, changes.attachments, base) : base.attachments,
        fileName: base.fileName,
        originalKey: base.originalKey,
        publishes: changes.publishes,
        madeBy: editor.actor,
      });
      await this.jobs.enqueue(PUBLISH_QUEUE, { documentId, number: made }, manager);
      await this.turns.append(manager, editor, 'document.edited', documentId, { version: made, before: base.number });
      return made;
    });
    await this.publisher.advance({ documentId, number }, AbortSignal.timeout(AT_ONCE_MS)).catch((error: unknown) => {
      // The job that was enqueued with the version tries again.
      if (error instanceof AppError && error.kind !== 'unavailable') throw error;
    });
    return { documentId, number };
  }

  /** Of a version that is embedded and waits; and of an earlier one, which is then live again. */
  async publish(documentId: string, number: number, revision: number, editor: Editor): Promise<VersionName> {
    const { live } = await this.dataSource.transaction((manager) =>
      this.turns.take(manager, documentId, revision, editor),
    );
    const version = await this.versions.find(documentId, number);
    if (!version) throw notFound();
    requireStore(editor, version.storeId);
    if (version.stage !== 'embedded' && version.stage !== 'superseded') throw notReady();
    await this.publisher.publish(version, { actor: editor.actor, action: 'document.published', expected: live });
    return { documentId, number };
  }

  /** Back to what was live before, or, of a document that was deleted, to what it was. */
  async undo(documentId: string, revision: number, editor: Editor): Promise<VersionName> {
    const { live, before } = await this.dataSource.transaction(async (manager) => {
      const changed = await this.turns.take(manager, documentId, revision, editor);
      const [row] = await manager.query<{ number: number }[]>(
        `SELECT number FROM document_versions WHERE document_id = $1 AND stage = 'superseded' AND published_at IS NOT NULL
           AND ($2::int IS NULL OR number < $2) ORDER BY number DESC LIMIT 1`,
        [documentId, changed.live],
      );
      if (!row) throw new AppError('conflict', 'no_earlier_version', 'There is no earlier version to go back to.');
      return { live: changed.live, before: row.number };
    });
    const version = await this.versions.find(documentId, before);
    if (!version) throw notFound();
    requireStore(editor, version.storeId);
    await this.publisher.publish(version, { actor: editor.actor, action: 'document.undone', expected: live });
    return { documentId, number: before };
  }

  /** In one transaction nothing of it answers any more. Its versions stay, so that it can be undone. */
  async delete(documentId: string, revision: number, editor: Editor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { live } = await this.turns.take(manager, documentId, revision, editor);
      await this.documents.keepEmbeddings(manager, documentId);
      await manager.query('DELETE FROM passages WHERE document_id = $1', [documentId]);
      await manager.query('DELETE FROM attachments WHERE document_id = $1', [documentId]);
      await manager.query(`UPDATE documents SET content = '', content_hash = $2 WHERE id = $1`, [
        documentId,
        NOBODY_YET,
      ]);
      await manager.query(
        `UPDATE document_versions SET stage = 'refused', file = NULL,
           fault = '{"code": "document_deleted", "message": "The document was deleted before this went live."}'
         WHERE document_id = $1 AND stage IN ('uploaded', 'extracted', 'split', 'embedded')`,
        [documentId],
      );
      await this.versions.makeLive(manager, documentId, null);
      await this.turns.append(manager, editor, 'document.deleted', documentId, { before: live });
    });
  }
}

async function attachmentsOf(
  manager: EntityManager,
  wanted: readonly { key: string; caption: string }[],
  { attachments: before }: DocumentVersion,
): Promise<KeptAttachment[]> {
  const uploaded = await manager.query<Omit<KeptAttachment, 'caption'>[]>(
    'SELECT media_key AS key, kind, media_type AS type FROM uploaded_media WHERE media_key = ANY($1)',
    [wanted.map(({ key }) => key)],
  );
  const known = new Map([...before, ...uploaded].map((each) => [each.key, each]));
  return wanted.map(({ key, caption }) => {
    const media = known.get(key);
    if (!media) throw new AppError('invalid', 'attachment_unknown', 'An attachment was not uploaded.');
    return { kind: media.kind, key, type: media.type, caption };
  });
}
