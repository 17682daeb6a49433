import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Locale, MediaStore } from '../../contracts/index.js';
import { visibleTo } from '../stores/index.js';
import { chooseMedia, type ShowableAttachment } from './choose-media.js';
import { MEDIA_STORE } from './media-store.token.js';
import type { MediaKind } from './media-types.js';

export interface AnswerMedia {
  kind: MediaKind;
  /** Signed; serves for an hour. */
  url: string;
  caption: string;
  /** Media type, e.g. `image/png`. */
  type: string;
}

export interface MediaQuestion {
  /** Documents that the answer is taken from, the weightiest first. */
  documentIds: readonly string[];
  question: string;
  /** Texts of the passages that the answer was read in. */
  passages?: readonly string[];
  locale: Locale;
  storeId: string | null;
}

const URL_MS = 3_600_000;

@Injectable()
export class MediaService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(MEDIA_STORE) private readonly store: MediaStore,
  ) {}

  /** Images and videos to show with an answer, two at most; of documents that this store may see in this language. */
  async mediaFor({ documentIds, question, passages = [], locale, storeId }: MediaQuestion): Promise<AnswerMedia[]> {
    if (documentIds.length === 0) return [];
    const attachments = await this.dataSource.query<StoredAttachment[]>(
      `SELECT a.document_id AS "documentId", a.kind, a.media_key AS key, a.media_type AS type, a.caption
       FROM attachments a JOIN documents d ON d.id = a.document_id
       WHERE d.id = ANY($1::uuid[]) AND d.locale = $2 AND ${visibleTo('d.store_id', '$3::uuid')}
       ORDER BY a.id`,
      [documentIds, locale, storeId],
    );
    return Promise.all(
      chooseMedia(attachments, { documentIds, question, passages }).map(async ({ kind, key, caption, type }) => ({
        kind,
        url: await this.store.signedUrl(key, URL_MS),
        caption,
        type,
      })),
    );
  }
}

interface StoredAttachment extends ShowableAttachment {
  kind: MediaKind;
  key: string;
  type: string;
}
