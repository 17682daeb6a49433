import { Command } from '@nestjs/cqrs';

export interface IngestedFile {
  /** What identifies the document from one load to the next, e.g. its path below the loaded folder. */
  source: string;
  bytes: Uint8Array;
  /**
   * Reads a file that the front matter names, relative to the document; null when there is none. It is the loader's
   * to allow only files that whoever loads the document may read.
   */
  readAttachment(file: string): Promise<Uint8Array | null>;
}

export interface IngestReport {
  added: string[];
  changed: string[];
  unchanged: string[];
  /** `message` is a sentence for whoever wrote the document. */
  refused: { source: string; code: string; message: string }[];
}

/** Loads documents into the knowledge base. A refused one does not keep the others out. */
export class IngestDocumentsCommand extends Command<IngestReport> {
  constructor(
    readonly files: readonly IngestedFile[],
    /** For the audit: the subject of a token, `command-line`, … */
    readonly actor: string,
  ) {
    super();
  }
}
