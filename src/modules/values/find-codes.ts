import type { CodePattern } from '../../contracts/index.js';
import { compilePattern } from './compile-pattern.js';
import { ledMatchAt } from './led-match.js';
import { type CodeMatch, matchAt } from './match-pattern.js';
import { glued, type Token } from './token.js';

/** A code in token indices, before it is turned to the outside. */
export interface FoundCode {
  readonly pattern: CodePattern;
  readonly match: CodeMatch;
  readonly from: number;
  readonly corrected?: boolean;
}

/** Codes as they stand, each for itself. */
export function findCodes(
  tokens: readonly Token[],
  patterns: readonly CodePattern[],
  taken: ReadonlySet<number>,
): FoundCode[] {
  const known = new Map<number, FoundCode | undefined>();
  const codeAt = (at: number): FoundCode | undefined => {
    if (known.has(at)) return known.get(at);
    const best = isStart(tokens, at, taken) ? bestAt(tokens, at, patterns, taken) : undefined;
    const code = best && isCode(best) ? best : undefined;
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

/** The fullest reading of any pattern that begins with this token. */
function bestAt(
  tokens: readonly Token[],
  at: number,
  patterns: readonly CodePattern[],
  taken: ReadonlySet<number>,
): FoundCode | undefined {
  let best: FoundCode | undefined;
  for (const pattern of patterns) {
    const compiled = compilePattern(pattern);
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
  return match.complete && (match.numbers > 2 || match.letters > 0 || compilePattern(pattern).literals.size === 0);
}

/** Numbers side by side are a code only when there are enough of them, or when letters or separators say so. */
function isCode({ pattern, match }: FoundCode): boolean {
  if (match.complete) return match.numbers >= 3 || (match.evidence > 0 && match.points === 0);
  if (match.points > 0) return false;
  const first = compilePattern(pattern).firstNumber;
  return match.numbers >= 2 && (match.evidence > 0 || (first !== undefined && match.parts[first.name] !== undefined));
}

function isStart(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || taken.has(at) || (token.kind !== 'number' && token.kind !== 'word')) return false;
  if (token.kind === 'word' && token.text.length > 3 && !token.letter) return false;
  if (!glued(before, token)) return true;
  if (before?.kind === 'number' || before?.kind === 'point') return false;
  if (before?.kind === 'word') return before.spoken === true;
  const further = tokens[at - 2];
  return !(before?.text === '-' || before?.text === '/') || !glued(further, before) || further?.kind === 'text';
}
