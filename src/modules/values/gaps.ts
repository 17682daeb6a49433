import { FILLERS } from './lexicon/connecting-words.js';
import { glued, type Token } from './token.js';

const PAUSES = new Set([...'-/,、・…x*()']);
const LONGEST_WORD = 12;
const LONGEST_GAP = 6;

export interface Gap {
  /** Index of the token behind it. */
  readonly next: number;
  /** A separator was written or said, so that the numbers around it belong together. */
  readonly joined: boolean;
  /** Decimal points that it passed over. */
  readonly points: number;
}

const known = new WeakMap<readonly Token[], Map<ReadonlySet<string>, Map<number, Gap>>>();

/** Passes over what may stand between two parts of a code: pauses, fillers, separators. */
export function gapAt(
  tokens: readonly Token[],
  at: number,
  separators: ReadonlySet<string>,
  marks: ReadonlySet<string>,
): Gap {
  const bySeparators = known.get(tokens) ?? new Map<ReadonlySet<string>, Map<number, Gap>>();
  known.set(tokens, bySeparators);
  const gaps = bySeparators.get(separators) ?? new Map<number, Gap>();
  bySeparators.set(separators, gaps);
  const gap = gaps.get(at) ?? measured(tokens, at, separators, marks);
  gaps.set(at, gap);
  return gap;
}

function measured(
  tokens: readonly Token[],
  at: number,
  separators: ReadonlySet<string>,
  marks: ReadonlySet<string>,
): Gap {
  let next = at;
  let joined = false;
  let points = 0;
  while (next < at + LONGEST_GAP) {
    const token = tokens[next];
    if (!token || !isGap(tokens, next, separators)) break;
    joined ||= marks.has(token.text) || (token.kind !== 'mark' && isMadeOf(token.text, separators));
    if (token.kind === 'point') points += 1;
    next += 1;
  }
  return { next, joined, points };
}

function isGap(tokens: readonly Token[], at: number, separators: ReadonlySet<string>): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'number') return false;
  if (token.text === '.')
    return glued(tokens[at - 1], token) && (glued(token, tokens[at + 1]) || tokens[at - 1]?.text === '.');
  if (token.kind === 'mark') return PAUSES.has(token.text);
  return (
    separators.has(token.text) ||
    FILLERS.has(token.text) ||
    (token.kind === 'text' && isMadeOf(token.text, separators, FILLERS))
  );
}

/** True when the text is nothing but words of the sets, one behind the other. */
export function isMadeOf(text: string, ...sets: readonly ReadonlySet<string>[]): boolean {
  let at = 0;
  if (text.length > LONGEST_WORD * 4) return false;
  while (at < text.length) {
    let length = Math.min(LONGEST_WORD, text.length - at);
    while (length > 0 && !sets.some((words) => words.has(text.slice(at, at + length)))) length -= 1;
    if (length === 0) return false;
    at += length;
  }
  return true;
}
