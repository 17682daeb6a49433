import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { MediaStore } from '../../../contracts/index.js';
import { AuditTrail } from '../../../platform/audit/index.js';
import { MEDIA_STORE, mediaTypeOf } from '../../media/index.js';
import { mediaKey } from '../commands/ingest-documents/prepared-attachments.js';
import { documentFault } from '../documents/document-faults.js';
import type { UploadedFile } from './upload-form.js';

const URL_MS = 3_600_000;
const PUT_MS = 25_000;

export interface UploadedMedia {
  key: string;
  kind: string;
  type: string;
  url: string;
}

/** Takes pictures and videos in that documents may show. */
@Injectable()
export class MediaIntake {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
    @Inject(MEDIA_STORE) private readonly media: MediaStore,
  ) {}

  async take({ name, bytes }: UploadedFile, actor: string): Promise<UploadedMedia> {
    const media = mediaTypeOf(name);
    if (!media) throw documentFault('attachment_unsupported');
    if (!bytes) throw documentFault('attachment_too_large');
    const key = mediaKey(bytes, media.extension);
    await this.media.put(key, bytes, media.type, AbortSignal.timeout(PUT_MS));
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO uploaded_media (media_key, kind, media_type, bytes, uploaded_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (media_key) DO NOTHING`,
        [key, media.kind, media.type, bytes.byteLength, actor],
      );
      await this.audit.append(manager, {
        actor,
        action: 'media.uploaded',
        subject: key,
        detail: { bytes: bytes.byteLength },
      });
    });
    return { key, kind: media.kind, type: media.type, url: await this.media.signedUrl(key, URL_MS) };
  }
}
