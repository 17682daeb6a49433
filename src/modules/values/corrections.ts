import type { CodePattern } from '../../contracts/index.js';
import { compilePattern, isWhole } from './compile-pattern.js';
import type { FoundCode } from './find-codes.js';
import { gapAt, isMadeOf } from './gaps.js';
import { BESIDE_CORRECTIONS, CORRECTIONS, FILLERS } from './lexicon/connecting-words.js';
import { type CodeMatch, matchAt } from './match-pattern.js';
import type { Token } from './token.js';

const LONGEST_CORRECTION = 10;
const PAUSES = new Set([...'-,.、。…!?']);

/** What is said behind "no, ..." takes the place of what was said before it, whole or part by part. */
export function joinCorrections(
  tokens: readonly Token[],
  found: readonly FoundCode[],
  patterns: readonly CodePattern[],
  taken: ReadonlySet<number>,
): FoundCode[] {
  let codes = [...found];
  for (let at = 1; at < tokens.length; at += 1) {
    const after = correctionAt(tokens, at);
    if (after === undefined) continue;
    codes = corrected(tokens, codes, at, after, patterns, taken);
    at = after - 1;
  }
  return codes;
}

/** The index behind a correction that begins here; pauses and fillers may surround its words. */
function correctionAt(tokens: readonly Token[], at: number): number | undefined {
  let next = at;
  let takesBack = false;
  while (next < at + LONGEST_CORRECTION) {
    const token = tokens[next];
    if (!token || token.kind === 'number' || (token.letter !== undefined && !BESIDE_CORRECTIONS.has(token.text))) break;
    const isPause = token.kind === 'mark' && PAUSES.has(token.text);
    if (!isPause && !isMadeOf(token.text, CORRECTIONS, FILLERS, BESIDE_CORRECTIONS)) break;
    takesBack ||= !isPause && hasCorrection(token.text);
    next += 1;
  }
  return takesBack && next < tokens.length ? next : undefined;
}

function hasCorrection(text: string): boolean {
  return CORRECTIONS.has(text) || (/[^a-z']/.test(text) && [...CORRECTIONS].some((word) => text.includes(word)));
}

function corrected(
  tokens: readonly Token[],
  codes: readonly FoundCode[],
  from: number,
  to: number,
  patterns: readonly CodePattern[],
  taken: ReadonlySet<number>,
): FoundCode[] {
  const before = codes.findLast(
    (code) => code.match.next <= from && gapAt(tokens, code.match.next, FILLERS, FILLERS).next >= from,
  );
  const after = codes.find((code) => code.from === to);
  const takesBackNumber = tokens[from - 1]?.kind === 'number' && !taken.has(from - 1);
  if (after && (after.match.complete || !before)) {
    if (!before && !takesBackNumber) return [...codes];
    return codes
      .filter((code) => code !== before)
      .map((code) => (code === after ? { ...code, corrected: true } : code));
  }
  if (!before) return [...codes];
  const renewed = after?.match ?? renewedParts(tokens, to, before, taken);
  if (!renewed || !isRenewal(before, renewed, after, patterns)) return [...codes];
  const joined = joinedMatch(before, renewed);
  return codes
    .filter((code) => code !== after)
    .map((code) => (code === before ? { ...before, match: joined, corrected: true } : code));
}

function renewedParts(
  tokens: readonly Token[],
  at: number,
  before: FoundCode,
  taken: ReadonlySet<number>,
): CodeMatch | undefined {
  const compiled = compilePattern(before.pattern);
  return matchAt(tokens, at, compiled, taken);
}

function isRenewal(
  before: FoundCode,
  renewed: CodeMatch,
  after: FoundCode | undefined,
  patterns: readonly CodePattern[],
): boolean {
  if (after && after.pattern.name !== before.pattern.name) return false;
  return patterns.includes(before.pattern) && Object.keys(renewed.parts).length > 0;
}

function joinedMatch(before: FoundCode, renewed: CodeMatch): CodeMatch {
  const parts = { ...before.match.parts, ...renewed.parts };
  return {
    ...renewed,
    parts,
    heard: {},
    spans: { ...before.match.spans, ...renewed.spans },
    complete: isWhole(before.pattern, parts),
    numbers: before.match.numbers,
  };
}
