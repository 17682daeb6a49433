import type { CodePattern } from '../../contracts/index.js';
import { patternsFrom } from './beginnings.js';
import { compilePattern } from './compile-pattern.js';
import { ledMatchAt } from './led-match.js';
import { type CodeMatch, matchAt } from './match-pattern.js';
import { misheardAt } from './misheard-code.js';
import type { Taken } from './part-pieces.js';
import { glued, type Token } from './token.js';

/** A code in token indices, before it is turned to the outside. */
export interface FoundCode {
  readonly pattern: CodePattern;
  readonly match: CodeMatch;
  readonly from: number;
  readonly corrected?: boolean;
}

/** Codes as they stand, each for itself. */
export function findCodes(tokens: readonly Token[], patterns: readonly CodePattern[], taken: Taken): FoundCode[] {
  const known = new Map<number, FoundCode | undefined>();
  const codeAt = (at: number): FoundCode | undefined => {
    if (known.has(at)) return known.get(at);
    const code = isStart(tokens, at, taken) ? codeFrom(tokens, at, patterns, taken) : undefined;
    known.set(at, code);
    return code;
  };
  const found: FoundCode[] = [];
  for (let at = 0; at < tokens.length;) {
    const code = codeAt(at);
    const isMeant = code && (code.match.complete || !isWholeWithin(code, codeAt));
    if (isMeant) found.push(code);
    at = isMeant ? code.match.next : at + 1;
  }
  return found;
}

/** 7と24x6.50R14: what looks like a beginning gives way to the whole code that begins in it. */
function isWholeWithin({ from, match }: FoundCode, codeAt: (at: number) => FoundCode | undefined): boolean {
  for (let at = from + 1; at < match.next; at += 1) {
    const code = codeAt(at);
    if (code?.match.complete && code.match.next > match.next) return true;
  }
  return false;
}

/** What was not heard as a whole code may be one of which a number was misheard. */
function codeFrom(
  tokens: readonly Token[],
  at: number,
  patterns: readonly CodePattern[],
  taken: Taken,
): FoundCode | undefined {
  const best = bestAt(tokens, at, patterns, taken);
  const code = best && isCode(best) && !isOneNumber(tokens, best) ? best : undefined;
  return code?.match.complete ? code : (misheardAt(tokens, at, patterns, taken, code?.match.next ?? at) ?? code);
}

/** 3143 is no beginning of a code, however it may be divided. */
function isOneNumber(tokens: readonly Token[], { from, match }: FoundCode): boolean {
  return !match.complete && match.next === from + 1 && tokens[from]?.spoken !== true;
}

/** The fullest reading of any pattern that begins with this token. */
function bestAt(
  tokens: readonly Token[],
  at: number,
  patterns: readonly CodePattern[],
  taken: Taken,
): FoundCode | undefined {
  let best: FoundCode | undefined;
  for (const compiled of patternsFrom(tokens, at, patterns, taken)) {
    const { pattern } = compiled;
    for (const match of [matchAt(tokens, at, compiled, taken), ledMatchAt(tokens, at, compiled, taken)]) {
      const candidate = match && { pattern, match, from: at };
      if (candidate && (!best || weight(candidate) > weight(best))) best = candidate;
    }
  }
  return best;
}

function weight(found: FoundCode): number {
  const { numbers, evidence } = found.match;
  return (isCode(found) ? 10_000 : 0) + (isSurelyWhole(found) ? 1000 : 0) + numbers * 100 + evidence;
}

/** 195 and 16 are a van's 195R16 only with the R: without it they lack the part between them. */
function isSurelyWhole({ pattern, match }: FoundCode): boolean {
  if (!match.complete) return false;
  const { literals, marks } = compilePattern(pattern);
  return match.numbers > 2 || match.signs > 0 || literals.size + marks.size === 0;
}

/**
 * Numbers side by side are a code only when there are enough of them, or when letters or separators say so. One word
 * between two numbers is too little for the end of a code: 7と14.
 */
function isCode({ pattern, match }: FoundCode): boolean {
  if (match.complete) return match.numbers >= 3 || (match.evidence > 0 && match.points === 0);
  if (match.points > 0) return false;
  const first = compilePattern(pattern).firstNumber;
  const isBegun = first !== undefined && match.parts[first.name] !== undefined;
  return match.numbers >= 2 && (isBegun || match.signs > 0 || match.evidence > 1);
}

function isStart(tokens: readonly Token[], at: number, taken: Taken): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || taken.has(at) || (token.kind !== 'number' && token.kind !== 'word')) return false;
  if (token.kind === 'word' && token.text.length > 3 && !token.letter) return false;
  if (before?.kind === 'point') return false;
  if (!glued(before, token)) return true;
  if (before?.kind === 'number') return false;
  if (before?.kind === 'word') return before.spoken === true;
  const further = tokens[at - 2];
  return !(before?.text === '-' || before?.text === '/') || !glued(further, before) || further?.kind === 'text';
}
