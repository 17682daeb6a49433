import type { FileReader, FileReading } from './block.js';
import { type FileFormat, mismatch } from './file-format.js';
import { type ReadingFault, UnreadableFile } from './unreadable-file.js';

export type SeparateFormat = Exclude<FileFormat, 'markdown' | 'text'>;

/** Each is loaded when the first file of its format comes. */
const READERS: Readonly<Record<SeparateFormat, () => Promise<FileReader>>> = {
  html: async () => (await import('./html-reader.js')).htmlReader,
  pdf: async () => (await import('./pdf/pdf-reader.js')).pdfReader,
  docx: async () => (await import('./docx-reader.js')).docxReader,
  csv: async () => (await import('./csv-reader.js')).csvReader,
  xlsx: async () => (await import('./xlsx-reader.js')).xlsxReader,
};

export interface FileQuestion {
  readonly format: SeparateFormat;
  readonly bytes: Uint8Array;
}

export type FileAnswer = { readonly reading: FileReading } | { readonly fault: ReadingFault };

export async function readFile({ format, bytes }: FileQuestion): Promise<FileAnswer> {
  const fault = mismatch(format, bytes);
  if (fault) return { fault };
  try {
    const reader = await READERS[format]();
    const reading = await reader.read(bytes);
    return reading.blocks.length > 0 ? { reading } : { fault: 'document_without_text' };
  } catch (error) {
    return { fault: error instanceof UnreadableFile ? error.fault : 'document_broken' };
  }
}
