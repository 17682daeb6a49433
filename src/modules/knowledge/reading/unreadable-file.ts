export type ReadingFault =
  | 'document_broken'
  | 'document_encrypted'
  | 'document_garbled'
  | 'document_too_demanding'
  | 'document_too_large'
  | 'document_too_long'
  | 'document_unsupported'
  | 'document_without_text'
  | 'document_wrong_type';

/** Why a file is no document, in the process that reads files. */
export class UnreadableFile extends Error {
  readonly fault: ReadingFault;

  constructor(fault: ReadingFault) {
    super(fault);
    this.fault = fault;
  }
}
