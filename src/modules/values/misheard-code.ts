import type { CodePattern, NumberPart } from '../../contracts/index.js';
import { type CompiledPattern, compilePattern, isWhole } from './compile-pattern.js';
import { type CodeMatch, matchAt } from './match-pattern.js';
import { mishearing } from './mishearing.js';
import type { Taken } from './part-pieces.js';
import { partValue } from './part-value.js';
import type { Token } from './token.js';

/** Of which one may be misheard: two that are right tell what the third should be. */
const FEWEST_NUMBERS = 3;
const LONGEST = 8;
/** Below this a number was not misheard but is another one. */
const PLAUSIBLE = 0.1;
const MOST_VALUES = 100;

interface MisheardCode {
  readonly pattern: CodePattern;
  readonly match: CodeMatch;
  readonly from: number;
}

/** A code with all its numbers, one of which no such code has but sounds like another: 225/16R15. */
export function misheardAt(
  tokens: readonly Token[],
  at: number,
  patterns: readonly CodePattern[],
  taken: Taken,
  from: number,
): MisheardCode | undefined {
  const numbers = numbersFrom(tokens, at, taken);
  if (numbers.length < FEWEST_NUMBERS) return undefined;
  let best: MisheardCode | undefined;
  for (const pattern of patterns) {
    const compiled = compilePattern(pattern);
    const match = mayFit(compiled, numbers) ? matchAt(tokens, at, compiled, taken, true) : undefined;
    if (!match || match.next <= from || match.evidence === 0 || !isMisheardWhole(pattern, match)) continue;
    if (!best || match.numbers > best.match.numbers) best = { pattern, match, from: at };
  }
  return best;
}

/** The numbers that stand near each other behind a number; none where nothing between them may join them. */
function numbersFrom(tokens: readonly Token[], at: number, taken: Taken): Token[] {
  if (tokens[at]?.kind !== 'number') return [];
  const near = tokens.slice(at, at + LONGEST);
  const isJoined = near.some((token) => token.kind !== 'number' && token.text !== ',');
  return isJoined ? near.filter((token, index) => token.kind === 'number' && !taken.has(at + index)) : [];
}

/** Of numbers that are not told in pieces, all but one have to be in their place. */
function mayFit({ numbers, numbersNeeded }: CompiledPattern, told: readonly Token[]): boolean {
  if (numbersNeeded < FEWEST_NUMBERS) return false;
  const first = told.slice(0, FEWEST_NUMBERS);
  if (first.some((token) => token.spoken)) return true;
  const fitting = first.filter(({ text }, index) => {
    const part = numbers[index];
    return part !== undefined && (part.decimals !== undefined || partValue(part, text, false) !== undefined);
  });
  return fitting.length === FEWEST_NUMBERS - 1;
}

/** The letters of the written form say that it is one, or else the number must sound like one that is possible. */
function isMisheardWhole(pattern: CodePattern, { parts, heard, signs }: CodeMatch): boolean {
  const told = { ...parts, ...heard };
  const numbers = pattern.parts.filter((part) => part.kind === 'number' && told[part.name] !== undefined);
  const misheard = numbers.find((part) => heard[part.name] !== undefined);
  if (misheard?.kind !== 'number' || numbers.length < FEWEST_NUMBERS || !isWhole(pattern, told)) return false;
  return signs > 0 || soundsPossible(misheard, heard[misheard.name] ?? '');
}

const judged = new WeakMap<NumberPart, Map<string, boolean>>();

/** Whether digits that are no value of a part sound like one. */
function soundsPossible(part: NumberPart, digits: string): boolean {
  if ((part.max - part.min) / part.step > MOST_VALUES) return false;
  const known = judged.get(part) ?? new Map<string, boolean>();
  judged.set(part, known);
  const before = known.get(digits);
  if (before !== undefined) return before;
  const sounds = valuesOf(part).some((value) => mishearing(digits, value) >= PLAUSIBLE);
  if (known.size < MOST_VALUES) known.set(digits, sounds);
  return sounds;
}

function valuesOf({ min, max, step }: NumberPart): string[] {
  return Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, index) => String(min + index * step));
}
