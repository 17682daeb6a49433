import type { Locale } from '../../../contracts/index.js';
import { documentFault } from './document-faults.js';
import { type FrontMatter, readFrontMatter } from './front-matter.js';
import { headingOf } from './markdown-lines.js';

export interface ReadDocument {
  title: string;
  locale: Locale;
  /** Code of the store it is true of; null: true of every store. */
  store: string | null;
  attachments: FrontMatter['attachments'];
  /** The whole text as it was written. */
  content: string;
  body: string;
}

const MAX_BYTES = 2 * 1024 * 1024;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Throws an `AppError` whose code says why this file is no document. */
export function readDocument(source: string, bytes: Uint8Array): ReadDocument {
  if (bytes.byteLength > MAX_BYTES) throw documentFault('document_too_large');
  const content = decode(bytes).replaceAll('\r\n', '\n');
  if (content.includes('\0')) throw documentFault('document_has_nul');
  const { frontMatter, body } = readFrontMatter(content);
  if (body.trim() === '') throw documentFault('document_empty');
  return {
    title: frontMatter.title ?? firstHeading(body) ?? nameOf(source),
    locale: frontMatter.locale ?? (KANA.test(body) ? 'ja' : 'en'),
    store: frontMatter.store ?? null,
    attachments: frontMatter.attachments,
    content,
    body,
  };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw documentFault('document_not_utf8');
  }
}

function firstHeading(body: string): string | undefined {
  const heading = headingOf(body.trimStart().split('\n', 1)[0] ?? '');
  return heading?.level === 1 ? heading.text : undefined;
}

function nameOf(source: string): string {
  const file = source.slice(source.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  return dot > 0 ? file.slice(0, dot) : file;
}
