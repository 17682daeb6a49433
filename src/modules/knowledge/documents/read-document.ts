import type { Locale } from '../../../contracts/index.js';
import { decodeFile } from '../../../platform/encodings/index.js';
import { documentFault } from './document-faults.js';
import { type FrontMatter, readFrontMatter } from './front-matter.js';
import { headingOf } from './markdown-lines.js';

export interface ReadDocument {
  title: string;
  locale: Locale;
  /** Code of the store it is true of; null: true of every store. */
  store: string | null;
  attachments: FrontMatter['attachments'];
  /** Markdown, without the front matter. */
  body: string;
}

const MAX_BYTES = 2 * 1024 * 1024;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu;
const LETTER = /\p{L}/gu;
/** A few words of Japanese stand in English documents too; one of their letters says what several of ours do. */
const MOSTLY_JAPANESE = 0.1;

/** Reads Markdown and text. Throws an `AppError` whose code says why this file is no document. */
export function readDocument(source: string, bytes: Uint8Array): ReadDocument {
  if (bytes.byteLength > MAX_BYTES) throw documentFault('document_too_large');
  const content = decode(bytes).replaceAll('\r\n', '\n');
  if (content.includes('\0')) throw documentFault('document_has_nul');
  const { frontMatter, body } = readFrontMatter(content);
  if (body.trim() === '') throw documentFault('document_empty');
  return {
    title: frontMatter.title ?? firstHeading(body) ?? nameOf(source),
    locale: frontMatter.locale ?? localeOf(body),
    store: frontMatter.store ?? null,
    attachments: frontMatter.attachments,
    body,
  };
}

function decode(bytes: Uint8Array): string {
  const text = decodeFile(bytes);
  if (text === undefined) throw documentFault('document_not_utf8');
  return text;
}

export function localeOf(text: string): Locale {
  if (!KANA.test(text)) return 'en';
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  return count(JAPANESE) >= count(LETTER) * MOSTLY_JAPANESE ? 'ja' : 'en';
}

function firstHeading(body: string): string | undefined {
  const heading = headingOf(body.trimStart().split('\n', 1)[0] ?? '');
  return heading?.level === 1 ? heading.text : undefined;
}

export function nameOf(source: string): string {
  const file = source.slice(source.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  return dot > 0 ? file.slice(0, dot) : file;
}
