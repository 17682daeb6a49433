import type { CodePattern } from '../../contracts/index.js';
import { readCodes } from '../values/index.js';
import type { ProductRow } from './product-row.js';
import type { Question } from './resolution.js';
import { type Candidate, codeQuestion, splitQuestion } from './split-question.js';

/** What rows have in common, and what to ask where they differ in their codes. */
export interface Apart {
  /** The one code of all of them. */
  readonly code: string | null;
  /** The one question that tells them apart by their codes; null where they all have the same, or none. */
  readonly question: Question | null;
}

/** A row's size as a candidate: by its code where a pattern reads one, else as the master writes it. */
export interface RowCode extends Candidate {
  readonly pattern: string | null;
}

export function tellApart(rows: readonly ProductRow[], patterns: readonly CodePattern[]): Apart {
  const codes = rows.flatMap((row) => codeOf(row, patterns) ?? []);
  const [first] = codes;
  if (!first || codes.length < rows.length) return { code: null, question: null };
  if (codes.every(({ code }) => code === first.code)) return { code: first.code, question: null };
  const pattern = patterns.find(({ name }) => name === first.pattern);
  const isOfOne = pattern !== undefined && codes.every((code) => code.pattern === pattern.name);
  return { code: null, question: isOfOne ? splitQuestion(pattern, codes, {}) : codeQuestion(codes) };
}

export function codeOf({ size }: ProductRow, patterns: readonly CodePattern[]): RowCode | null {
  if (size === null) return null;
  const [read] = readCodes(size, 'en', patterns);
  return read?.written
    ? { code: read.written, parts: read.parts, pattern: read.pattern }
    : { code: size, parts: {}, pattern: null };
}
