import { createHash } from 'node:crypto';

import { indexedText, termFrequencies } from '../../../retrieval/index.js';
import { documentFault } from '../../documents/document-faults.js';
import type { DocumentReader } from '../../documents/document-reader.js';
import type { ReadDocument } from '../../documents/read-document.js';
import { splitDocument, type SplitPassage } from '../../documents/split-document.js';
import type { IngestedFile } from './ingest-documents.command.js';
import { type KeptAttachment, prepareAttachments, type PreparedAttachment } from './prepared-attachments.js';

/** Raised when documents are split or indexed in another way: the next load then takes every document anew. */
const READING = '3';

/** Putting more into the live indexes would keep everybody else waiting. */
const MOST_PASSAGES = 5_000;
/** Longer than a reader may take, and those that wait before. */
const READING_MS = 600_000;

export interface PreparedPassage {
  heading: string;
  text: string;
  page: number | null;
  lastPage: number | null;
  hash: Buffer;
  frequencies: ReadonlyMap<string, number>;
}

export interface PreparedDocument extends Pick<ReadDocument, 'title' | 'locale' | 'body'> {
  /** Of all that it is made of, attachments too. */
  hash: Buffer;
  passages: PreparedPassage[];
  attachments: readonly KeptAttachment[];
}

export interface IngestedDocument extends PreparedDocument {
  source: string;
  /** Code of its store; null: true of every store. */
  store: string | null;
  attachments: PreparedAttachment[];
}

/** Throws an `AppError` that says why the document is refused. */
export async function prepareFile(file: IngestedFile, reader: DocumentReader): Promise<IngestedDocument> {
  const read = await reader.read(file.source, file.bytes, AbortSignal.timeout(READING_MS));
  const attachments = await prepareAttachments(read.attachments, file);
  const { source } = file;
  return { ...prepareDocument({ ...read, attachments }, read.store), source, store: read.store, attachments };
}

/** `store` identifies the store it is true of, in the same way each time. Throws an `AppError`. */
export function prepareDocument(
  { title, locale, body, attachments }: Pick<PreparedDocument, 'title' | 'locale' | 'body' | 'attachments'>,
  store: string | null,
): PreparedDocument {
  const passages = splitDocument(body, locale, title);
  if (passages.length === 0) throw documentFault('document_empty');
  if (passages.length > MOST_PASSAGES) throw documentFault('document_too_long');
  const shown = attachments.map(({ key, caption }) => `${key} ${caption}`);
  return {
    title,
    locale,
    body,
    attachments,
    hash: hashOf([READING, title, locale, store ?? '', body, ...shown]),
    passages: withoutRepeats(passages.map((passage) => preparePassage(title, passage))),
  };
}

/** Title and heading are said for the whole passage, so their words count twice among its own. */
function preparePassage(title: string, passage: SplitPassage): PreparedPassage {
  const text = indexedText({ title, ...passage });
  const standsUnder = indexedText({ title, heading: passage.heading, text: '' });
  return { ...passage, hash: hashOf([READING, text]), frequencies: termFrequencies(`${standsUnder}\n${text}`) };
}

/** Said twice under one heading it is still one passage. */
function withoutRepeats(passages: readonly PreparedPassage[]): PreparedPassage[] {
  return [...new Map(passages.map((passage) => [passage.hash.toString('hex'), passage])).values()];
}

function hashOf(parts: readonly string[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest();
}
