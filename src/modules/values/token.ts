/** A piece of a normalized text. Spaces are not tokens. */
export interface Token {
  /** `word`: Latin letters or the name of a letter; `text`: other script; `mark`: one sign. */
  readonly kind: 'number' | 'point' | 'word' | 'text' | 'mark';
  /** Of a number its decimal digits, leading zeros kept; otherwise as it stands. */
  readonly text: string;
  /** Span in the normalized text. */
  readonly start: number;
  readonly end: number;
  /** The number was written in words or in numerals of another script. */
  readonly spoken?: boolean;
  /** Told digit by digit or written in digits, so that it may be divided between any two digits. */
  readonly divisible?: boolean;
  /** Lower case letter that the token may stand for in a code. */
  readonly letter?: string;
}

/** Nothing stands between them. */
export function glued(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start;
}
