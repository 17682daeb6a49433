import { type ReadingFault } from './unreadable-file.js';

export type FileFormat = 'markdown' | 'text' | 'html' | 'pdf' | 'docx' | 'csv' | 'xlsx';

const FORMATS: Readonly<Record<string, FileFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  html: 'html',
  htm: 'html',
  pdf: 'pdf',
  docx: 'docx',
  csv: 'csv',
  tsv: 'csv',
  xlsx: 'xlsx',
};

/** By the ending of its name; undefined for what is no document. */
export function fileFormatOf(name: string): FileFormat | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
}

/** A PDF may begin with something else, such as what a mail program put before it. */
const PDF_WITHIN = 1_024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What Office wraps an encrypted file in, and what it wrote before 2007. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** What is wrong with the content of a file of this name, as far as its first bytes tell. */
export function mismatch(format: FileFormat, bytes: Uint8Array): ReadingFault | undefined {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPdf = content.subarray(0, PDF_WITHIN).includes('%PDF-');
  const isZip = beginsWith(content, ZIP);
  const isCompound = beginsWith(content, COMPOUND_FILE);
  if (format === 'pdf') return isPdf ? undefined : 'document_wrong_type';
  if (format === 'docx' || format === 'xlsx') {
    if (isCompound && content.includes(ENCRYPTED_PACKAGE)) return 'document_encrypted';
    return isZip ? undefined : 'document_wrong_type';
  }
  return isPdf || isZip || isCompound ? 'document_wrong_type' : undefined;
}

function beginsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => content[at] === byte);
}
