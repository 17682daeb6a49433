import { createHash } from 'node:crypto';

import { indexedText, termFrequencies } from '../../../retrieval/index.js';
import { documentFault } from '../../documents/document-faults.js';
import type { DocumentReader } from '../../documents/document-reader.js';
import type { ReadDocument } from '../../documents/read-document.js';
import { splitDocument, type SplitPassage } from '../../documents/split-document.js';
import type { IngestedFile } from './ingest-documents.command.js';
import { prepareAttachments, type PreparedAttachment } from './prepared-attachments.js';

/** Raised when documents are split or indexed in another way: the next load then takes every document anew. */
const READING = '2';

/** Longer than a reader may take, and those that wait before. */
const READING_MS = 600_000;

export interface PreparedPassage {
  heading: string;
  text: string;
  page: number | null;
  hash: Buffer;
  frequencies: ReadonlyMap<string, number>;
}

export interface PreparedDocument extends Pick<ReadDocument, 'title' | 'locale' | 'store' | 'body'> {
  source: string;
  /** Of all that it is made of, attachments too. */
  hash: Buffer;
  passages: PreparedPassage[];
  attachments: PreparedAttachment[];
}

/** Throws an `AppError` that says why the document is refused. */
export async function prepareDocument(file: IngestedFile, reader: DocumentReader): Promise<PreparedDocument> {
  const { attachments, ...document } = await reader.read(file.source, file.bytes, AbortSignal.timeout(READING_MS));
  const passages = splitDocument(document.body, document.locale, document.title);
  if (passages.length === 0) throw documentFault('document_empty');
  const prepared = await prepareAttachments(attachments, file);
  return {
    ...document,
    source: file.source,
    hash: hashOf([
      READING,
      document.title,
      document.locale,
      document.store ?? '',
      document.body,
      ...prepared.map(({ key }) => key),
    ]),
    passages: withoutRepeats(passages.map((passage) => preparePassage(document.title, passage))),
    attachments: prepared,
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
