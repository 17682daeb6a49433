import type { CodePart, LetterPart, NumberPart } from '../../contracts/index.js';
import { type CompiledPattern, isPossible, isWhole, type Slot } from './compile-pattern.js';
import { gapAt } from './gaps.js';
import { digitRuns, lettersAt, type Position, type Taken } from './part-pieces.js';
import { partValue } from './part-value.js';
import { glued, type Token } from './token.js';
import { unitOf } from './unit-at.js';

export interface CodeMatch {
  readonly parts: Readonly<Record<string, string>>;
  readonly complete: boolean;
  /** Number parts that were said. */
  readonly numbers: number;
  /** Parts that were heard as numbers that no such code has. */
  readonly heard: Readonly<Record<string, string>>;
  /** Letters and marks that were said, of a part or of the written form. */
  readonly signs: number;
  /** Letters, separators and units that were said: what tells a code from numbers side by side. */
  readonly evidence: number;
  /** Decimal points that were taken for separators. */
  readonly points: number;
  /** Index behind its last token. */
  readonly next: number;
  readonly spans: Readonly<Record<string, { start: number; end: number }>>;
}

interface Reader {
  readonly tokens: readonly Token[];
  readonly compiled: CompiledPattern;
  readonly taken: Taken;
  /** One part may be a number that no such code has, if it sounds like one that some have. */
  readonly allowsMisheard: boolean;
  /** Steps left for this start, so that no input is worth more than a fixed effort. */
  budget: number;
  best?: CodeMatch;
}

interface Progress {
  readonly parts: Record<string, string>;
  readonly heard: Readonly<Record<string, string>>;
  readonly spans: Record<string, { start: number; end: number }>;
  readonly numbers: number;
  readonly signs: number;
  readonly evidence: number;
  readonly points: number;
  /** Evidence since the last number part: an anchor behind a part that was left out. */
  readonly anchored: boolean;
  readonly skipped: boolean;
  readonly end: number;
}

const BUDGET = 300;
const FEWEST_MISHEARD_DIGITS = 2;

/** The fullest reading of the pattern that begins with exactly this token. */
export function matchAt(
  tokens: readonly Token[],
  at: number,
  compiled: CompiledPattern,
  taken: Taken,
  allowsMisheard = false,
): CodeMatch | undefined {
  const reader: Reader = { tokens, compiled, taken, allowsMisheard, budget: BUDGET };
  const start: Progress = {
    parts: {},
    heard: {},
    spans: {},
    numbers: 0,
    signs: 0,
    evidence: 0,
    points: 0,
    anchored: false,
    skipped: false,
    end: at,
  };
  continuations(reader, 0, { token: at, offset: 0 }, start);
  return reader.best;
}

function rank(match: CodeMatch): number {
  return (
    (match.complete ? 1000 : 0) +
    match.numbers * 100 +
    match.evidence * 10 +
    Object.keys(match.parts).length +
    match.next / 1e6
  );
}

/** Goes on behind what was read: with every slot of the pattern that is still to come, those before it left out. */
function continuations(reader: Reader, slotIndex: number, at: Position, progress: Progress): void {
  if (mayEnd(reader, at, progress)) finished(reader, progress);
  const ahead = behindGap(reader, at, progress);
  if (!ahead) return;
  let here = ahead.progress;
  for (let index = slotIndex; reader.budget > 0; index += 1) {
    const slot = reader.compiled.slots[index];
    if (!slot || isPastWhole(reader, index, here)) return;
    reader.budget -= 1;
    if (slot.kind === 'letters') withLiteral(reader, index, slot.letters, ahead.at, here);
    else if (slot.kind === 'part') withPart(reader, index, slot.part, ahead.at, here);
    if (isNeededNumber(slot)) here = { ...here, skipped: true, anchored: ahead.joined };
  }
}

function mayEnd(reader: Reader, at: Position, progress: Progress): boolean {
  return at.offset === 0 && at.token > 0 && progress.end === at.token && endsCleanly(reader, at.token);
}

/** What may follow a whole code does not follow one that lacks a part. */
function isPastWhole(reader: Reader, slotIndex: number, progress: Progress): boolean {
  return slotIndex > reader.compiled.lastNeeded && (progress.skipped || progress.numbers === 0);
}

/** The place behind what may stand between two parts; undefined where neither a number nor letters follow. */
function behindGap(
  { tokens, compiled }: Reader,
  at: Position,
  progress: Progress,
): { at: Position; progress: Progress; joined: boolean } | undefined {
  const isBetween = at.offset === 0 && progress.numbers + progress.evidence > 0;
  const gap = isBetween ? gapAt(tokens, at.token, compiled.separators, compiled.marks) : undefined;
  const kind = tokens[gap?.next ?? at.token]?.kind;
  if (kind !== 'number' && kind !== 'word') return undefined;
  if (!gap || gap.next === at.token) return { at, progress, joined: false };
  const passed = {
    ...(gap.joined ? withEvidence(progress) : progress),
    signs: progress.signs + signsBetween(tokens, at.token, gap.next, compiled),
    points: progress.points + gap.points,
  };
  return { at: { token: gap.next, offset: at.offset }, progress: passed, joined: gap.joined };
}

/** A letter of the written form is a separator too, so a gap may have passed over it. */
function signsBetween(tokens: readonly Token[], from: number, to: number, { signs }: CompiledPattern): number {
  return tokens.slice(from, to).filter((token) => signs.has(token.letter ?? token.text)).length;
}

/** Where such a part was left out, the next one must be told by something else than its place. */
function isNeededNumber(slot: Slot): boolean {
  return slot.kind === 'part' && slot.part.kind === 'number' && !slot.part.optional && !slot.part.detail;
}

function withLiteral(reader: Reader, slotIndex: number, literal: string, at: Position, progress: Progress): void {
  const after = lettersAt(reader.tokens, at, literal.toLowerCase());
  if (!after) return;
  const said = { ...withEvidence(progress), signs: progress.signs + 1, end: after.token };
  continuations(reader, slotIndex + 1, after, said);
}

function withEvidence(progress: Progress): Progress {
  return { ...progress, evidence: progress.evidence + 1, anchored: true };
}

function withPart(reader: Reader, slotIndex: number, part: CodePart, at: Position, progress: Progress): void {
  if (part.kind === 'letters') withLetters(reader, slotIndex, part, at, progress);
  else withNumber(reader, slotIndex, part, at, progress);
}

/** Behind a part that was left out a number belongs here only when a letter, a separator or its unit says so. */
function withNumber(reader: Reader, slotIndex: number, part: NumberPart, at: Position, progress: Progress): void {
  const isFirst = part === reader.compiled.firstNumber;
  const isInPlace = !progress.skipped || progress.anchored || progress.numbers === 0;
  for (const { digits, point, after, end } of digitRuns(reader, at, longestOf(part))) {
    const value = partValue(part, digits, point);
    const isHeard = value === undefined && !point && isMisheard(reader, part, digits, at, after, progress);
    if (value === undefined && !isHeard) continue;
    const named = partOfUnit(reader, after);
    const isMeant = named === undefined ? isInPlace : named === part.name || (isInPlace && isFirst);
    if (!isMeant) continue;
    const counted = part.detail ? 0 : 1;
    const said: Progress = {
      parts: value === undefined ? progress.parts : { ...progress.parts, [part.name]: value },
      heard: isHeard ? { [part.name]: digits } : progress.heard,
      spans: { ...progress.spans, [part.name]: { start: startOf(reader, at), end } },
      numbers: progress.numbers + counted,
      signs: progress.signs,
      evidence: progress.evidence + (named === part.name ? 1 : 0),
      points: progress.points,
      anchored: false,
      skipped: progress.skipped,
      end: after.token,
    };
    continuations(reader, slotIndex + 1, after, said);
  }
}

function isMisheard(
  reader: Reader,
  part: NumberPart,
  digits: string,
  at: Position,
  after: Position,
  progress: Progress,
): boolean {
  const isWholeNumber = at.offset === 0 && after.offset === 0;
  const isFirst = Object.keys(progress.heard).length === 0;
  const isNeeded = !part.optional && !part.detail && part.decimals === undefined;
  return reader.allowsMisheard && isWholeNumber && isFirst && isNeeded && digits.length >= FEWEST_MISHEARD_DIGITS;
}

/** The part that the unit behind a number tells; the first number of a code may have a unit of its own. */
function partOfUnit({ tokens, compiled }: Reader, after: Position): string | undefined {
  const behind = after.offset === 0 ? tokens[after.token] : undefined;
  const unit = behind && unitOf(behind);
  return unit ? compiled.partsOfUnits.get(unit) : undefined;
}

function withLetters(reader: Reader, slotIndex: number, part: LetterPart, at: Position, progress: Progress): void {
  for (const spelling of part.oneOf) {
    const after = lettersAt(reader.tokens, at, spelling.toLowerCase());
    if (!after) continue;
    const last = reader.tokens[after.offset === 0 ? after.token - 1 : after.token];
    const end = after.offset === 0 ? (last?.end ?? 0) : (last?.start ?? 0) + after.offset;
    const said: Progress = {
      ...(part.detail ? progress : withEvidence(progress)),
      parts: { ...progress.parts, [part.name]: spelling },
      spans: { ...progress.spans, [part.name]: { start: startOf(reader, at), end } },
      signs: progress.signs + (part.detail ? 0 : 1),
      end: after.token,
    };
    continuations(reader, slotIndex + 1, after, said);
  }
}

function finished(reader: Reader, progress: Progress): void {
  const { pattern } = reader.compiled;
  if (progress.numbers === 0) return;
  const complete = isWhole(pattern, progress.parts);
  if (complete && !isPossible(pattern, progress.parts)) return;
  const { end, parts, heard, spans, numbers, signs, evidence, points } = progress;
  const match = { parts, heard, spans, numbers, signs, evidence, points, complete, next: end };
  if (!reader.best || rank(match) > rank(reader.best)) reader.best = match;
}

const longest = new WeakMap<NumberPart, number>();

/** Of the digits of a part, with its point. */
function longestOf(part: NumberPart): number {
  const known = longest.get(part);
  if (known !== undefined) return known;
  const length = String(Math.trunc(part.max)).length + (part.decimals ? part.decimals + 1 : 0);
  longest.set(part, length);
  return length;
}

/** A code does not end where digits or letters go on. */
function endsCleanly({ tokens }: Reader, next: number): boolean {
  const last = tokens[next - 1];
  const follower = tokens[next];
  if (follower?.kind === 'point') return false;
  if (!glued(last, follower)) return true;
  if (follower?.kind === 'word') return follower.spoken === true && last?.kind !== 'word';
  return follower?.kind !== 'number';
}

function startOf(reader: Reader, at: Position): number {
  return reader.tokens[at.token]?.start ?? 0;
}
