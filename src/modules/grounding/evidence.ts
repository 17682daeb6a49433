import type { CodePattern, Locale } from '../../contracts/index.js';
import { readValues, type Value } from '../values/index.js';
import { sentenceSpans } from './clauses.js';
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
  /** Which sentence of its text it stands in: two values of one sentence are told apart by their clauses. */
  sentence: number;
  /** Values of one enumeration have one role: "Saturdays and Sundays". */
  enumeration: number;
}

const BETWEEN_ITEMS = /^\s*(?:,|、|・|and|or|, and|, or|と|や|または)\s*$/iu;

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
    const ends = sentenceSpans(text, values).map(({ end }) => end);
    let enumeration = 0;
    return values.map((value, index) => ({
      value,
      source: source.from === 'passage' ? { ...source, start: value.start, end: value.end } : source,
      role: roleOf(text, value, values, context),
      sentence: ends.findIndex((end) => value.end <= end),
      enumeration: isItem(text, value, values[index - 1]) ? enumeration : (enumeration += 1),
    }));
  });
}

function isItem(text: string, value: Value, before: Value | undefined): boolean {
  return before?.kind === value.kind && BETWEEN_ITEMS.test(text.slice(before.end, value.start));
}
