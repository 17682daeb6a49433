import type { FoundCode } from './find-codes.js';
import type { Unit } from './lexicon/units.js';
import type { NormalizedText } from './normalize.js';
import type { Token } from './token.js';
import type { ValueKind } from './value.js';

/** A value in the normalized text, with what is needed to say it. */
export interface FoundValue {
  readonly kind: ValueKind;
  readonly canonical: string;
  readonly unit?: string;
  readonly form?: Unit;
  readonly code?: FoundCode;
  /** Where the number of a counted value ends and its unit begins. */
  readonly numberEnd?: number;
  /** Its words are not numerals, so it is said as it stands. */
  readonly worded?: boolean;
  /** Lies within the value before it and is said with it. */
  readonly within?: boolean;
  readonly start: number;
  readonly end: number;
  /** Index of the token behind it. */
  readonly next: number;
}

export interface Sentence {
  readonly source: NormalizedText;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Reads one kind of value that begins with the token at an index. */
export type ValueReader = (sentence: Sentence, at: number) => FoundValue | undefined;

/** The index of the first token that does not start before `end`. */
export function tokenAfter(tokens: readonly Token[], at: number, end: number): number {
  let next = at;
  while (next < tokens.length && (tokens[next]?.start ?? Infinity) < end) next += 1;
  return next;
}
