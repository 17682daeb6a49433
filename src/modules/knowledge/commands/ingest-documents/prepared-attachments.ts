import { createHash } from 'node:crypto';

import { type MediaKind, mediaTypeOf } from '../../../media/index.js';
import { documentFault } from '../../documents/document-faults.js';
import type { ReadDocument } from '../../documents/read-document.js';
import type { IngestedFile } from './ingest-documents.command.js';

export interface KeptAttachment {
  kind: MediaKind;
  type: string;
  caption: string;
  /** Made of the content, so that a changed picture never hides behind a cached one. */
  key: string;
}

export interface PreparedAttachment extends KeptAttachment {
  bytes: Uint8Array;
}

export const MOST_MEDIA_BYTES = 50 * 1024 * 1024;

export async function prepareAttachments(
  attachments: ReadDocument['attachments'],
  file: IngestedFile,
): Promise<PreparedAttachment[]> {
  const prepared = new Map<string, PreparedAttachment>();
  for (const { file: name, kind, caption } of attachments) {
    const media = mediaTypeOf(name);
    if (!media || (kind && kind !== media.kind)) throw documentFault('attachment_unsupported', name);
    const bytes = await file.readAttachment(name);
    if (!bytes) throw documentFault('attachment_missing', name);
    if (bytes.byteLength > MOST_MEDIA_BYTES) throw documentFault('attachment_too_large', name);
    const key = mediaKey(bytes, media.extension);
    prepared.set(key, { kind: media.kind, type: media.type, caption, key, bytes });
  }
  return [...prepared.values()];
}

export function mediaKey(bytes: Uint8Array, extension: string): string {
  return `documents/${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${extension}`;
}
