import { createHash } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';

import type { MediaStore, SignedUpload } from '../../../contracts/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { newId } from '../../../platform/ids/index.js';
import { MEDIA_STORE, mediaTypeOf } from '../../media/index.js';
import { MOST_MEDIA_BYTES } from '../commands/ingest-documents/prepared-attachments.js';
import { documentFault } from '../documents/document-faults.js';
import { MOST_FILE_BYTES } from '../documents/document-reader.js';
import { fileFormatOf } from '../reading/file-format.js';

/** Time to post 50 MB over a slow line. */
const FORM_MS = 600_000;
const GET_MS = 25_000;
const DOCUMENT_TYPE = 'application/octet-stream';

export interface UploadSlot extends SignedUpload {
  /** What the completion names it by. */
  upload: string;
  expiresAt: Date;
}

export interface WantedUpload {
  purpose: 'document' | 'media';
  name: string;
  bytes: number;
}

/** Places in the bucket where one person may put one file. Who completes it has to be who began it. */
@Injectable()
export class UploadSlots {
  constructor(@Inject(MEDIA_STORE) private readonly media: MediaStore) {}

  async open({ purpose, name, bytes }: WantedUpload, subject: string): Promise<UploadSlot> {
    const type = purpose === 'media' ? mediaTypeOf(name)?.type : fileFormatOf(name) && DOCUMENT_TYPE;
    if (!type) throw documentFault(purpose === 'media' ? 'attachment_unsupported' : 'document_unsupported');
    if (bytes > (purpose === 'media' ? MOST_MEDIA_BYTES : MOST_FILE_BYTES))
      throw documentFault(purpose === 'media' ? 'attachment_too_large' : 'document_too_large');
    if (!this.media.signedUpload) throw noBucket();
    const upload = `${folderOf(subject)}/${newId()}`;
    const expiresAt = new Date(Date.now() + FORM_MS);
    const form = await this.media.signedUpload(upload, { type, maxBytes: bytes, expiresInMs: FORM_MS });
    return { upload, expiresAt, ...form };
  }

  /** What was put there, and an id for what is made of it, the same each time. Throws `upload_missing`. */
  async take(upload: string, subject: string): Promise<{ id: string; bytes: Uint8Array }> {
    if (!this.media.get) throw noBucket();
    const [, id] = UPLOAD.exec(upload) ?? [];
    const isOwn = id !== undefined && upload === `${folderOf(subject)}/${id}`;
    const bytes = isOwn ? await this.media.get(upload, MOST_MEDIA_BYTES, AbortSignal.timeout(GET_MS)) : null;
    if (!bytes || id === undefined)
      throw new AppError('not_found', 'upload_missing', 'Nothing was uploaded there. Begin the upload again.');
    return { id, bytes };
  }
}

const UPLOAD = /^uploads\/[0-9a-f]{32}\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function folderOf(subject: string): string {
  return `uploads/${createHash('sha256').update(subject).digest('hex').slice(0, 32)}`;
}

function noBucket(): AppError {
  return new AppError('unprocessable', 'no_bucket', 'No bucket takes uploads here. Send the file as a form.');
}
