import { glued, type Token } from './token.js';

/** A place in the tokens: a number or a word may be divided between two parts. */
export interface Position {
  readonly token: number;
  readonly offset: number;
}

/** Indices of numbers that are known to be something else. */
export type Taken = Pick<ReadonlySet<number>, 'has'>;

const MOST_PIECES = 6;
/** 22560 is a width and more; 225 is no 22 and 5, unless it was told digit by digit. */
const FEWEST_DIVIDED = 4;

/** Digits that may be one part, and the place behind them. */
export interface DigitRun {
  readonly digits: string;
  readonly point: boolean;
  readonly after: Position;
  readonly end: number;
}

/** Digit strings that may be one part: whole numbers side by side, or a beginning of digits that may be divided. */
export function digitRuns(
  { tokens, taken }: { readonly tokens: readonly Token[]; readonly taken: Taken },
  at: Position,
  longest: number,
): DigitRun[] {
  const runs: DigitRun[] = [];
  let digits = '';
  let point = false;
  for (let index = at.token; index < at.token + MOST_PIECES; index += 1) {
    const token = tokens[index];
    if (!token) break;
    if (token.kind === 'point') {
      if (digits === '' || point) break;
      digits += '.';
      point = true;
      continue;
    }
    if (digits !== '' && isJoint(tokens, index)) continue;
    if (token.kind !== 'number' || taken.has(index)) break;
    const { end } = token;
    const from = index === at.token ? at.offset : 0;
    const text = token.text.slice(from);
    if (token.divisible && (token.spoken || token.text.length >= FEWEST_DIVIDED)) {
      for (let length = 1; length < text.length && digits.length + length <= longest; length += 1) {
        const after = { token: index, offset: from + length };
        runs.push({ digits: digits + text.slice(0, length), point, after, end });
      }
    }
    digits += text;
    if (digits.length > longest) break;
    runs.push({ digits, point, after: { token: index + 1, offset: 0 }, end });
  }
  return runs;
}

/** The hyphen of "two-twenty-five". */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    hyphen?.text === '-' &&
    before?.spoken === true &&
    after?.spoken === true &&
    glued(before, hyphen) &&
    glued(hyphen, after)
  );
}

/** Letters may be told one by one, but a word is never left half read before another word. */
export function lettersAt(tokens: readonly Token[], at: Position, wanted: string): Position | undefined {
  let rest = wanted;
  let { token: index, offset } = at;
  while (rest !== '') {
    const token = tokens[index];
    if (token?.kind !== 'word' && token?.letter === undefined) return undefined;
    const text = (token.letter ?? token.text).slice(offset);
    if (text.startsWith(rest))
      return rest.length === text.length
        ? { token: index + 1, offset: 0 }
        : { token: index, offset: offset + rest.length };
    if (!rest.startsWith(text)) return undefined;
    rest = rest.slice(text.length);
    index += 1;
    offset = 0;
  }
  return undefined;
}
