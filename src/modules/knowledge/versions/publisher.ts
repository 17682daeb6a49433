import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import type { EmbeddingModel } from '../../../contracts/index.js';
import { AuditTrail } from '../../../platform/audit/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { EMBEDDING_MODEL, embedInBatches, indexedText } from '../../retrieval/index.js';
import { StoresService } from '../../stores/index.js';
import { DocumentRepository } from '../commands/ingest-documents/document.repository.js';
import { type PreparedDocument, prepareDocument } from '../commands/ingest-documents/prepared-document.js';
import { documentFault } from '../documents/document-faults.js';
import { DocumentReader } from '../documents/document-reader.js';
import type { DocumentVersion } from './document-version.js';
import { keepVectors, keptVectors, LOCKED } from './kept-vectors.js';
import { VersionRepository } from './version.repository.js';

export const PUBLISH_QUEUE = 'publish-document';

export interface VersionName {
  documentId: string;
  number: number;
}

/** Takes a version from stage to stage. Stopped anywhere it goes on from the stage that was reached. */
@Injectable()
export class Publisher {
  constructor(
    private readonly dataSource: DataSource,
    private readonly versions: VersionRepository,
    private readonly documents: DocumentRepository,
    private readonly reader: DocumentReader,
    private readonly stores: StoresService,
    private readonly audit: AuditTrail,
    @Inject(EMBEDDING_MODEL) private readonly model: EmbeddingModel,
  ) {}

  /** Until it is live, waits to be published, or is refused. Throws what will pass, such as a provider that is away. */
  async advance(name: VersionName, signal: AbortSignal): Promise<void> {
    for (;;) {
      const version = await this.versions.find(name.documentId, name.number);
      if (!version) return;
      signal.throwIfAborted();
      try {
        if (!(await this.step(version, signal))) return;
      } catch (error) {
        if (!(error instanceof AppError) || error.kind === 'unavailable') throw error;
        const { code, message } = error;
        return await this.versions.advance(version, 'refused', { fault: { code, message } });
      }
    }
  }

  /**
   * Within one transaction the version takes the place of what is live: a search sees the one or the other. Throws
   * `document_changed_meanwhile` when not `expected` is live by now, or the version was withdrawn.
   */
  async publish(
    version: DocumentVersion,
    by: { actor: string; action: string; expected: number | null },
  ): Promise<void> {
    const document = prepared(version);
    await this.embed(version, document, AbortSignal.timeout(EMBEDDING_MS));
    const embeddings = await keptVectors(this.dataSource, this.model.name, document);
    await this.dataSource.transaction(async (manager) => {
      const row = await lockDocument(manager, version.documentId);
      const now = await this.versions.find(version.documentId, version.number, manager);
      const isReady = now?.stage === 'embedded' || now?.stage === 'superseded';
      if (row.liveVersion !== by.expected || !isReady) throw documentFault('document_changed_meanwhile');
      const stored = { id: version.documentId, hash: row.hash, embedded: new Set<string>() };
      const { storeId } = version;
      await this.documents.swap(manager, {
        source: row.source,
        document,
        storeId,
        stored,
        model: this.model.name,
        embeddings,
      });
      await this.versions.makeLive(manager, version.documentId, version.number);
      const { number, title } = version;
      await this.audit.append(manager, {
        actor: by.actor,
        action: by.action,
        subject: `document:${version.documentId}`,
        detail: { version: number, before: row.liveVersion, title, passages: document.passages.length },
      });
    });
  }

  /** False when there is nothing more to do. */
  private async step(version: DocumentVersion, signal: AbortSignal): Promise<boolean> {
    switch (version.stage) {
      case 'uploaded':
        await this.extract(version, signal);
        return true;
      case 'extracted':
        await this.versions.advance(version, 'split', { passages: prepared(version).passages.length });
        return true;
      case 'split':
        await this.embed(version, prepared(version), signal);
        await this.versions.advance(version, 'embedded', { embedded: version.passages });
        return true;
      case 'embedded':
        if (version.publishes) await this.publishInTurn(version);
        return false;
      default:
        return false;
    }
  }

  /** A newer version that is live already is not undone by an older one that comes late. */
  private async publishInTurn(version: DocumentVersion): Promise<void> {
    const [row] = await this.dataSource.query<{ live: number | null }[]>(
      'SELECT live_version AS live FROM documents WHERE id = $1',
      [version.documentId],
    );
    if (!row) return;
    if ((row.live ?? 0) > version.number) return this.versions.advance(version, 'superseded');
    const action = row.live === null ? 'document.added' : 'document.changed';
    await this.publish(version, { actor: version.madeBy, action, expected: row.live });
  }

  private async extract(version: DocumentVersion, signal: AbortSignal): Promise<void> {
    const { documentId, number, fileName } = version;
    const file = await this.versions.fileOf(documentId, number);
    if (!file || !fileName) return;
    const { title, locale, store, body, attachments } = await this.reader.read(fileName, file, signal);
    if (attachments[0]) throw documentFault('attachment_missing', attachments[0].file);
    const storeId = store === null ? version.storeId : ((await this.stores.findByCode(store))?.id ?? null);
    // Whoever chose a store may not see any other.
    const isElsewhere = version.storeId !== null && storeId !== version.storeId;
    if (store !== null && (storeId === null || isElsewhere)) throw documentFault('store_unknown', store);
    const found = { title: version.title === fileName ? title : version.title, locale: version.locale ?? locale };
    await this.versions.advance(version, 'extracted', { ...found, body, storeId });
  }

  /** What has a vector already, of whatever version, needs no other. */
  private async embed(version: DocumentVersion, document: PreparedDocument, signal: AbortSignal): Promise<void> {
    const known = await keptVectors(this.dataSource, this.model.name, document);
    const missing = document.passages.filter(({ hash }) => !known.has(hash.toString('hex')));
    let embedded = document.passages.length - missing.length;
    const textOf = (passage: (typeof missing)[number]): string => indexedText({ title: document.title, ...passage });
    for await (const batch of embedInBatches(this.model, missing, textOf)) {
      signal.throwIfAborted();
      await keepVectors(
        this.dataSource,
        this.model.name,
        batch.map(({ item, embedding }) => ({ hash: item.hash, embedding })),
      );
      embedded += batch.length;
      if (version.stage === 'split') await this.versions.advance(version, 'split', { embedded });
    }
  }
}

const EMBEDDING_MS = 60_000;

/** Throws an `AppError` that says why the version is no document. */
function prepared({ title, locale, body, attachments, storeId }: DocumentVersion): PreparedDocument {
  if (locale === null || body === null) throw documentFault('document_empty');
  return prepareDocument({ title, locale, body, attachments }, storeId);
}

interface LockedDocument {
  source: string;
  hash: Buffer;
  liveVersion: number | null;
}

async function lockDocument(manager: EntityManager, id: string): Promise<LockedDocument> {
  const [row] = await manager.query<LockedDocument[]>(LOCKED, [id]);
  if (!row) throw documentFault('document_changed_meanwhile');
  return row;
}
