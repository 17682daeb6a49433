import { compilePattern, writtenCode } from './compile-pattern.js';
import type { FoundCode } from './find-codes.js';
import type { FoundValue, Sentence } from './found-value.js';
import { skeletonOf } from './normalize.js';
import { glued } from './token.js';
import { unitAt } from './unit-at.js';

const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);
const LONGEST_CLUSTER = 40;
const HALF_DAYS = new Set(['am', 'pm']);

/** A value of kind code, and one for the details behind it: 225/60R15 and 96H. */
export function codeValues({ tokens }: Sentence, found: FoundCode): FoundValue[] {
  const { match, pattern } = found;
  const start = tokens[found.from]?.start ?? 0;
  const end = tokens[match.next - 1]?.end ?? start;
  const written = match.complete ? writtenCode(pattern, match.parts) : null;
  const canonical =
    written ??
    Object.entries(match.parts)
      .map(([name, part]) => `${name}=${part}`)
      .join(' ');
  const code: FoundValue = { kind: 'code', canonical, start, end, next: match.next, code: found };
  const details = pattern.parts.filter((part) => part.detail && match.parts[part.name] !== undefined);
  const detailStart = match.spans[details.find((part) => part.kind === 'number')?.name ?? '']?.start;
  if (written === null || detailStart === undefined) return [code];
  return [
    code,
    { kind: 'code', canonical: detailCode(found), start: detailStart, end, next: match.next, within: true },
  ];
}

/** 96H, 107/105N or 6PR: the numbers behind the last part that tells codes apart, and what belongs to them. */
function detailCode({ pattern, match }: FoundCode): string {
  const { slots } = compilePattern(pattern);
  const last = slots.findLastIndex((slot) => slot.kind === 'part' && !slot.part.detail);
  const first = slots.findIndex(
    (slot, index) => index > last && slot.kind === 'part' && slot.part.kind === 'number' && slot.part.detail,
  );
  return slots
    .slice(first)
    .map((slot) =>
      slot.kind === 'part' ? (match.parts[slot.part.name] ?? '') : slot.kind === 'letters' ? slot.letters : '',
    )
    .join('');
}

/** Letters and digits written as one, of no known pattern: a product number, a model name. */
export function clusterAt({ tokens, text }: Sentence, at: number): FoundValue | undefined {
  const first = tokens[at];
  if (
    !first ||
    first.spoken ||
    (first.kind !== 'word' && first.kind !== 'number') ||
    (glued(tokens[at - 1], first) && tokens[at - 1]?.kind === 'word')
  )
    return undefined;
  let next = at + 1;
  while (next < at + LONGEST_CLUSTER && isInside(tokens, next)) next += 1;
  const pieces = tokens.slice(at, next);
  const last = pieces.at(-1);
  const hasBoth = pieces.some((piece) => piece.kind === 'number') && pieces.some((piece) => piece.kind === 'word');
  if (!last || !hasBoth || pieces.some((piece) => piece.spoken)) return undefined;
  if (first.kind === 'number') {
    const behind = tokens[at + 1]?.text ?? '';
    const unit = unitAt(text, first.end);
    if (ORDINAL_ENDINGS.has(behind) || HALF_DAYS.has(behind) || (unit && unit.end >= last.end)) return undefined;
  }
  const canonical = skeletonOf(text.slice(first.start, last.end));
  return { kind: 'code', canonical, start: first.start, end: last.end, next };
}

function isInside(tokens: Sentence['tokens'], at: number): boolean {
  const token = tokens[at];
  if (!token || !glued(tokens[at - 1], token)) return false;
  if (token.kind === 'number' || (token.kind === 'word' && !token.spoken)) return true;
  const follower = tokens[at + 1];
  return token.text === '-' && glued(token, follower) && (follower?.kind === 'number' || follower?.kind === 'word');
}
