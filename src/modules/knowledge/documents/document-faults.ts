import { AppError, type FaultKind } from '../../../platform/errors/index.js';

const FAULTS = {
  document_too_large: 'The document is larger than is read: 2 MB of text, 25 MB of any other file, 100 MB unpacked.',
  document_too_long: 'The document has more pages or text than is read: 500 pages, 2 MB of text. Split it.',
  document_too_demanding: 'Reading the file took too long or too much memory. Save it anew, or split it.',
  document_unsupported: 'This kind of file is not read. Use Markdown, text, HTML, PDF, DOCX, CSV or XLSX.',
  document_wrong_type: 'The file is not what the ending of its name says.',
  document_encrypted: 'The file is protected by a password. Save it without one.',
  document_broken: 'The file is damaged and cannot be read. Save it anew.',
  document_garbled: 'The file does not say which letters it shows. Save it anew from the program that made it.',
  document_without_text: 'The file holds no text, only pictures perhaps, as a scan does. Recognise its text first.',
  document_not_utf8: 'The document is not valid UTF-8 text, nor CP932. Save it as UTF-8.',
  document_has_nul: 'The document holds a NUL character, so it is not a text. Save it as UTF-8 text.',
  document_empty: 'The document holds no text to answer from.',
  document_changed_meanwhile: 'Somebody else changed this document at the same time. Load it again.',
  document_uploaded: 'This upload is a document already.',
  front_matter_invalid: 'The front matter cannot be read.',
  store_unknown: 'The front matter names a store that does not exist.',
  attachment_missing: 'An attachment named in the front matter cannot be found.',
  attachment_unsupported: 'An attachment has a file type that is not shown on a terminal.',
  attachment_too_large: 'An attachment is larger than 50 MB.',
} as const;

export type DocumentFault = keyof typeof FAULTS;

const KINDS: Partial<Record<DocumentFault, FaultKind>> = {
  document_changed_meanwhile: 'conflict',
  document_uploaded: 'conflict',
  document_too_large: 'too_large',
  document_unsupported: 'unsupported',
  document_wrong_type: 'unsupported',
};

/** The one document that is at fault is refused; the others of the same load go in. `where` names the place. */
export function documentFault(code: DocumentFault, where?: string): AppError {
  return new AppError(KINDS[code] ?? 'invalid', code, where ? `${FAULTS[code]} (${where})` : FAULTS[code]);
}
