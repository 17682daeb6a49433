import type { CodePattern } from '../../contracts/index.js';
import { type CompiledPattern, compilePattern } from './compile-pattern.js';
import { digitRuns, type Taken } from './part-pieces.js';
import { partValue } from './part-value.js';
import type { Token } from './token.js';

/** Of the digits of any part. */
const LONGEST_DIGITS = 6;
/** Tokens behind the first in which something must join the numbers of a code. */
const REACH = 8;

/** The patterns of which a code may begin with this token: what is left out here costs nothing more. */
export function patternsFrom(
  tokens: readonly Token[],
  at: number,
  patterns: readonly CodePattern[],
  taken: Taken,
): CompiledPattern[] {
  const token = tokens[at];
  if (!token) return [];
  const letter = token.letter ?? (token.kind === 'word' ? token.text : undefined);
  const runs = token.kind === 'number' ? digitRuns({ tokens, taken }, { token: at, offset: 0 }, LONGEST_DIGITS) : [];
  const isJoined = runs.length > 0 && hasJoint(tokens, at);
  return patterns.map(compilePattern).filter(({ leads, numbers, firstNumber }) => {
    if (letter !== undefined && leads.has(letter.charAt(0))) return true;
    return runs.some(({ digits, point }) =>
      isJoined
        ? numbers.some((part) => partValue(part, digits, point) !== undefined)
        : firstNumber !== undefined && partValue(firstNumber, digits, point) !== undefined,
    );
  });
}

/** Only where something stands between its numbers may a code lack the first of them. */
function hasJoint(tokens: readonly Token[], at: number): boolean {
  for (let index = at + 1; index <= at + REACH; index += 1) {
    const token = tokens[index];
    if (token && token.kind !== 'number' && token.text !== ',') return true;
  }
  return false;
}
