import { AppError } from '../../../platform/errors/index.js';

const FAULTS = {
  document_too_large: 'The document is larger than 2 MB. Split it into several documents.',
  document_not_utf8: 'The document is not valid UTF-8 text. Save it as UTF-8.',
  document_has_nul: 'The document holds a NUL character, so it is not a text. Save it as UTF-8 text.',
  document_empty: 'The document holds no text to answer from.',
  document_changed_meanwhile: 'Somebody else changed this document at the same time. Load it again.',
  front_matter_invalid: 'The front matter cannot be read.',
  store_unknown: 'The front matter names a store that does not exist.',
  attachment_missing: 'An attachment named in the front matter cannot be found.',
  attachment_unsupported: 'An attachment has a file type that is not shown on a terminal.',
  attachment_too_large: 'An attachment is larger than 50 MB.',
} as const;

export type DocumentFault = keyof typeof FAULTS;

/** The one document that is at fault is refused; the others of the same load go in. `where` names the place. */
export function documentFault(code: DocumentFault, where?: string): AppError {
  const kind = code === 'document_changed_meanwhile' ? 'conflict' : 'invalid';
  return new AppError(kind, code, where ? `${FAULTS[code]} (${where})` : FAULTS[code]);
}
