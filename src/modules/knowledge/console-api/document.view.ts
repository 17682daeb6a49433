import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { MediaStore } from '../../../contracts/index.js';
import { Conditions, VARIES } from '../../../platform/database/index.js';
import { Loader, newestFirst } from '../../../platform/graphql/index.js';
import type { OperatorIdentity } from '../../console-access/index.js';
import { MEDIA_STORE } from '../../media/index.js';
import { storeJson } from '../../stores/index.js';
import type { DocumentVersion } from '../versions/document-version.js';
import { VERSION_FIELDS } from '../versions/version.repository.js';
import type { DocumentFilter, DocumentsArgs } from './document.args.js';
import type { AttachmentType, DocumentType, DocumentVersionType, PassageType } from './document.type.js';

export type ReadDocument = DocumentType & { exactTime: string };

const URL_MS = 3_600_000;
const MOST_PASSAGES = 500;

const DOCUMENTS = `${VARIES}
  SELECT d.id, coalesce(CASE WHEN d.live_version IS NULL THEN latest.title END, d.title) AS title,
    coalesce(CASE WHEN d.live_version IS NULL THEN latest.locale END, d.locale) AS locale, d.source, d.revision,
    d.live_version AS "liveVersion", d.updated_at AS "updatedAt", latest.stage,
    to_char(d.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "exactTime",
    CASE WHEN store.id IS NOT NULL THEN ${storeJson('store')} END AS store
  FROM documents d
  JOIN LATERAL (
    SELECT v.stage, v.title, v.locale FROM document_versions v WHERE v.document_id = d.id ORDER BY v.number DESC LIMIT 1
  ) latest ON true
  LEFT JOIN stores store ON store.id = d.store_id`;

const ORDER = newestFirst('d.updated_at', 'd.id');

/** Documents with their versions, as people of the console may see them. */
@Injectable()
export class DocumentView {
  constructor(
    private readonly database: DataSource,
    @Inject(MEDIA_STORE) private readonly media: MediaStore,
  ) {}

  async find(id: string, operator: OperatorIdentity): Promise<ReadDocument | undefined> {
    const conditions = conditionsOf({}, operator).where(id, (place) => `d.id = ${place}`);
    const [document] = await this.database.query<ReadDocument[]>(
      `${DOCUMENTS} WHERE ${conditions.sql}`,
      conditions.values,
    );
    return document;
  }

  /** As `connectionOf` wants them. */
  list({ filter, ...page }: DocumentsArgs, operator: OperatorIdentity): Promise<ReadDocument[]> {
    const conditions = ORDER.narrow(conditionsOf(filter ?? {}, operator), page);
    return this.database.query(
      `${DOCUMENTS} WHERE ${conditions.sql} ${ORDER.limit(conditions, page)}`,
      conditions.values,
    );
  }

  loaders() {
    return {
      versions: new Loader<DocumentVersionType[]>((ids) => this.versions(ids), Array),
      passages: new Loader<PassageType[]>((ids) => this.grouped(PASSAGES, ids), Array),
      attachments: new Loader<AttachmentType[]>((ids) => this.attachments(ids), Array),
    };
  }

  private async grouped<T>(sql: string, ids: readonly string[]): Promise<Map<string, T[]>> {
    const rows: (T & { documentId: string })[] = await this.database.query(sql, [ids]);
    return Map.groupBy(rows, (row) => row.documentId);
  }

  /** Signed on this machine: the store is not asked. */
  private async versions(ids: readonly string[]): Promise<Map<string, DocumentVersionType[]>> {
    const rows: (DocumentVersion & { documentId: string })[] = await this.database.query(VERSIONS, [ids]);
    const signed = await Promise.all(
      rows.map(async ({ originalKey, ...row }) => ({
        ...row,
        originalUrl: originalKey && (await this.media.signedUrl(originalKey, URL_MS)),
      })),
    );
    return Map.groupBy(signed, (row) => row.documentId);
  }

  private async attachments(ids: readonly string[]): Promise<Map<string, AttachmentType[]>> {
    const rows: (AttachmentType & { documentId: string })[] = await this.database.query(ATTACHMENTS, [ids]);
    const signed = await Promise.all(
      rows.map(async (row) => ({ ...row, url: await this.media.signedUrl(row.key, URL_MS) })),
    );
    return Map.groupBy(signed, (row) => row.documentId);
  }
}

const VERSIONS = `SELECT ${VERSION_FIELDS} FROM document_versions v WHERE v.document_id = ANY($1) ORDER BY v.number DESC`;

const PASSAGES = `
  SELECT id, document_id AS "documentId", position, heading, text, page, last_page AS "lastPage" FROM passages
  WHERE document_id = ANY($1) AND position < ${MOST_PASSAGES} ORDER BY position`;

const ATTACHMENTS = `
  SELECT document_id AS "documentId", media_key AS key, kind, media_type AS type, caption FROM attachments
  WHERE document_id = ANY($1) ORDER BY id`;

function conditionsOf(filter: DocumentFilter, { storeIds }: OperatorIdentity): Conditions {
  return new Conditions()
    .where(storeIds, (stores) => `(d.store_id IS NULL OR d.store_id = ANY(${stores}))`)
    .where(filter.text, (text) => `(${holds('d.title', text)} OR ${holds('d.content', text)})`)
    .where(filter.storeCode, (code) => `store.code = ${code}`)
    .where(filter.locale, (locale) => `d.locale = ${locale}`)
    .where(filter.stage, (stage) => `latest.stage = ${stage}`);
}

const holds = (column: string, place: string): string =>
  `position(lower(normalize(${place}::text, NFKC)) in lower(normalize(${column}, NFKC))) > 0`;
