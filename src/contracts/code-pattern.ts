import type { Locale } from './locale.js';

/**
 * A kind of code that products of a shop carry: a tire size, a bearing number, a part number.
 * Declared as data; reading, matching and saying are done by `values` for all patterns alike.
 */
export interface CodePattern {
  /** Kebab-case, unique, e.g. `tire-metric`. */
  readonly name: string;

  /** What the parts are, in the order in which they are written and asked about. */
  readonly parts: readonly CodePart[];

  /**
   * How the written form is put together from the parts, e.g. `{width}/{aspect}R{rim} {load}`.
   * Literals are what separates parts when written; every one of them may be left out or said aloud.
   * The written code that products are matched by leaves out absent parts and parts that are a `detail`.
   */
  readonly written: string;

  /** Ways in which a literal of `written` is said aloud, lower case, per locale, e.g. `{ '/': { en: ['slash', 'by'], ja: ['スラッシュ', 'の'] } }`. */
  readonly separators?: Readonly<Record<string, Readonly<Record<Locale, readonly string[]>>>>;

  /** Refuses combinations that no product can have. Absent: every combination of valid parts is possible. */
  isPossible?(parts: Readonly<Record<string, string>>): boolean;
}

export type CodePart = NumberPart | LetterPart;

interface Part {
  readonly name: string;
  readonly optional?: boolean;
  /** Read and kept when it is given, but two codes that differ in it alone are the same code, e.g. a load index. */
  readonly detail?: boolean;
  /** The word for this part in a question, e.g. `aspect ratio`. */
  readonly label: Readonly<Record<Locale, string>>;
}

export interface NumberPart extends Part {
  readonly kind: 'number';
  /** Values lie on this grid: from `min` to `max` by `step`, written with `decimals` digits after the point. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly decimals?: number;
  /**
   * Which decimals must be told: `digits`, 7 is no 7.50 but 750 is; `point`, nor is 750, as 225 is no 22.5.
   * Absent: 10, 1050 and 10.50 are all read.
   */
  readonly decimalsTold?: 'digits' | 'point';
}

export interface LetterPart extends Part {
  readonly kind: 'letters';
  /** Allowed spellings, upper case, e.g. `['LT', 'P', 'C']`. */
  readonly oneOf: readonly string[];
}
