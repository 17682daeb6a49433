import type { Locale } from '../../../contracts/index.js';
import type { KeptAttachment } from '../commands/ingest-documents/prepared-attachments.js';

/** `uploaded → extracted → split → embedded → live → superseded`; `refused` ends it from any of the first three. */
export type VersionStage = 'uploaded' | 'extracted' | 'split' | 'embedded' | 'live' | 'superseded' | 'refused';

/** One state of a document, as `document_versions` keeps it, without its file. */
export interface DocumentVersion {
  documentId: string;
  /** From 1, without gaps, in the order they were made. */
  number: number;
  stage: VersionStage;
  publishes: boolean;
  fileName: string | null;
  /** Of that file in the media store; null: it was not kept. */
  originalKey: string | null;
  title: string;
  /** Null until it is extracted. */
  locale: Locale | null;
  storeId: string | null;
  /** Null until it is extracted. */
  body: string | null;
  attachments: readonly KeptAttachment[];
  passages: number | null;
  /** How many of them have a vector. */
  embedded: number | null;
  fault: { code: string; message: string } | null;
  madeBy: string;
  madeAt: Date;
  publishedAt: Date | null;
}
