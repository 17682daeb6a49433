import { Injectable } from '@nestjs/common';

import { fileFormatOf, mismatch } from '../reading/file-format.js';
import { FileReading } from '../reading/file-reading.js';
import { writeMarkdown } from '../reading/write-markdown.js';
import { documentFault } from './document-faults.js';
import { localeOf, nameOf, type ReadDocument, readDocument } from './read-document.js';

export const MOST_FILE_BYTES = 25 * 1024 * 1024;
const MOST_CHARACTERS = 2 * 1024 * 1024;
const LONGEST_TITLE = 200;
/** What programs put there when nobody gave a title. */
const NO_TITLE = /^(?:microsoft |untitled|無題|document\d*$)|\.(?:docx?|xlsx?|pptx?|pdf|indd|html?)$/iu;

/** Reads a file of any format that is a document. */
@Injectable()
export class DocumentReader {
  constructor(private readonly files: FileReading) {}

  /** What can be said without reading it: undefined when it may be a document, else the fault. */
  static fault(name: string, bytes: Uint8Array): ReturnType<typeof documentFault> | undefined {
    const format = fileFormatOf(name);
    if (!format) return documentFault('document_unsupported');
    if (bytes.byteLength > MOST_FILE_BYTES) return documentFault('document_too_large');
    const wrong = mismatch(format, bytes);
    return wrong && documentFault(wrong);
  }

  /** Throws an `AppError` whose code says why this file is no document; rejects with the signal's reason. */
  async read(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<ReadDocument> {
    const fault = DocumentReader.fault(name, bytes);
    if (fault) throw fault;
    const format = fileFormatOf(name);
    if (!format || format === 'markdown' || format === 'text') return readDocument(name, bytes);
    const { title, blocks } = await this.files.read({ format, bytes }, signal);
    const body = writeMarkdown(blocks);
    if (body.length > MOST_CHARACTERS) throw documentFault('document_too_long');
    const [first] = blocks;
    const headed = first?.kind === 'heading' ? first.text : undefined;
    const own = title && !NO_TITLE.test(title) ? title : undefined;
    return {
      title: (own ?? headed ?? nameOf(name)).slice(0, LONGEST_TITLE),
      locale: localeOf(body),
      store: null,
      attachments: [],
      body,
    };
  }
}
