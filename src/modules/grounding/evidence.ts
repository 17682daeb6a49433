import type { CodePattern, Locale } from '../../contracts/index.js';
import { readValues, type Value } from '../values/index.js';
import { type Role, roleOf } from './role.js';

/** Where a value may be read: a cell of the product master, a passage, or the visitor's own words (as an echo only). */
export type Source =
  | { from: 'product'; productNumber: string; column: string }
  | { from: 'passage'; passageId: string; start: number; end: number }
  | { from: 'count' }
  | { from: 'utterance' };

export interface Evidence {
  value: Value;
  source: Source;
  role: Role;
}

/** A text that a sentence may take its values from. */
export interface EvidenceText {
  text: string;
  /** What the whole text is about: the title of a passage, the names of a row. */
  context?: string;
  source:
    | { from: 'product'; productNumber: string; column: string }
    | { from: 'passage'; passageId: string }
    | { from: 'count' }
    | { from: 'utterance' };
}

export function gatherEvidence(
  texts: readonly EvidenceText[],
  locale: Locale,
  patterns: readonly CodePattern[],
): Evidence[] {
  return texts.flatMap(({ text, context, source }) => {
    const values = readValues(text, locale, patterns);
    return values.map((value) => ({
      value,
      source: source.from === 'passage' ? { ...source, start: value.start, end: value.end } : source,
      role: roleOf(text, value, values, context),
    }));
  });
}
