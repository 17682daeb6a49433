import { createHash } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Locale, MediaStore } from '../../../contracts/index.js';
import { Jobs } from '../../../platform/jobs/index.js';
import { orTaken } from '../../console-access/index.js';
import { MEDIA_STORE } from '../../media/index.js';
import { documentFault } from '../documents/document-faults.js';
import { DocumentTurns, type Editor, requireStore } from './document-turns.js';
import { PUBLISH_QUEUE, type VersionName } from './publisher.js';
import { VersionRepository } from './version.repository.js';

const NOBODY_YET = Buffer.alloc(0);
const PUT_MS = 25_000;
/** It is downloaded, and never shown as a page of ours. */
const ORIGINAL_TYPE = 'application/octet-stream';

export interface DocumentFile {
  name: string;
  bytes: Uint8Array;
  publishes: boolean;
}

export interface UploadedDocument extends DocumentFile {
  /** Whoever uploads twice under one id has uploaded once. */
  id: string;
  title: string | null;
  locale: Locale | null;
  storeId: string | null;
}

/** What curators bring as files. The file itself is kept in the media store; workers go through the stages of the version. */
@Injectable()
export class DocumentFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly versions: VersionRepository,
    private readonly turns: DocumentTurns,
    @Inject(Jobs) private readonly jobs: Pick<Jobs, 'enqueue'>,
    @Inject(MEDIA_STORE) private readonly media: Pick<MediaStore, 'put'>,
  ) {}

  /** A document of one file, and its first version. Throws `document_uploaded` for an id that is there. */
  async upload(document: UploadedDocument, editor: Editor): Promise<VersionName> {
    const { id: documentId, name, bytes, title, locale, storeId, publishes } = document;
    requireStore(editor, storeId);
    const originalKey = await this.keep(document);
    return this.dataSource.transaction(async (manager) => {
      await orTaken(
        manager.query(
          `INSERT INTO documents (id, store_id, locale, source, title, content, content_hash) VALUES ($1, $2, $3, $4, $5, '', $6)`,
          [documentId, storeId, locale ?? 'en', `console/${documentId}/${name}`, title ?? name, NOBODY_YET],
        ),
        documentFault('document_uploaded'),
      );
      const number = await this.versions.add(manager, documentId, {
        title: title ?? name,
        locale,
        storeId,
        body: null,
        attachments: [],
        publishes,
        fileName: name,
        file: bytes,
        originalKey,
        madeBy: editor.actor,
      });
      await this.jobs.enqueue(PUBLISH_QUEUE, { documentId, number }, manager);
      const detail = { version: number, name, bytes: bytes.byteLength };
      await this.turns.append(manager, editor, 'document.uploaded', documentId, detail);
      return { documentId, number };
    });
  }

  /**
   * A new version of a document from another file: what is live answers until this one takes its place. Title, language,
   * store and attachments stay; the file of one that was never read brings its own title and language.
   */
  async replace(documentId: string, revision: number, file: DocumentFile, editor: Editor): Promise<VersionName> {
    const { name, bytes, publishes } = file;
    const originalKey = await this.keep(file);
    return this.dataSource.transaction(async (manager) => {
      const { base } = await this.turns.take(manager, documentId, revision, editor);
      const wasRead = base.body !== null;
      const number = await this.versions.add(manager, documentId, {
        title: wasRead ? base.title : name,
        locale: wasRead ? base.locale : null,
        storeId: base.storeId,
        body: null,
        attachments: base.attachments,
        publishes,
        fileName: name,
        file: bytes,
        originalKey,
        madeBy: editor.actor,
      });
      await this.jobs.enqueue(PUBLISH_QUEUE, { documentId, number }, manager);
      const detail = { version: number, before: base.number, name, bytes: bytes.byteLength };
      await this.turns.append(manager, editor, 'document.file_replaced', documentId, detail);
      return { documentId, number };
    });
  }

  /** Under a key made of its content, so that nobody changes it afterwards. */
  private async keep({ name, bytes }: DocumentFile): Promise<string> {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const key = `originals/${createHash('sha256').update(bytes).digest('hex')}.${extension}`;
    await this.media.put(key, bytes, ORIGINAL_TYPE, AbortSignal.timeout(PUT_MS));
    return key;
  }
}
