import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Locale, MediaStore } from '../../contracts/index.js';
import { visibleTo } from '../stores/index.js';
import { chooseMedia, MEDIA_AT_MOST, type ShowableAttachment } from './choose-media.js';
import { MediaJudge } from './media-judge.js';
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
    private readonly judge: MediaJudge,
  ) {}

  /**
   * Images and videos to show with an answer, two at most; of documents that this store may see in this language. A model
   * judges what helps, or a rule where there is none or it fails.
   */
  async mediaFor(
    { documentIds, question, passages = [], locale, storeId }: MediaQuestion,
    signal: AbortSignal,
  ): Promise<AnswerMedia[]> {
    if (documentIds.length === 0) return [];
    const attachments = await this.dataSource.query<StoredAttachment[]>(
      `SELECT a.document_id AS "documentId", a.kind, a.media_key AS key, a.media_type AS type, a.caption
       FROM attachments a JOIN documents d ON d.id = a.document_id
       WHERE d.id = ANY($1::uuid[]) AND d.locale = $2 AND ${visibleTo('d.store_id', '$3::uuid')}
       ORDER BY a.id`,
      [documentIds, locale, storeId],
    );
    const judged = await this.judge.helpful({ question, captions: attachments.map(captionOf), locale }, signal);
    const chosen =
      judged?.flatMap((place) => attachments[place] ?? []) ??
      chooseMedia(attachments, { documentIds, question, passages });
    return Promise.all(
      chosen.slice(0, MEDIA_AT_MOST).map(async ({ kind, key, caption, type }) => ({
        kind,
        url: await this.store.signedUrl(key, URL_MS),
        caption,
        type,
      })),
    );
  }
}

const captionOf = ({ caption }: ShowableAttachment): string => caption;

interface StoredAttachment extends ShowableAttachment {
  kind: MediaKind;
  key: string;
  type: string;
}
