import { NEAREST } from './nearest-codes.js';
import type { ProductCode } from './product-row.js';

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
const LONGEST_SPELLED = 24;
const MOST_EDITS = 2;
/** One character in so many may be wrong. */
const CHARACTERS_PER_EDIT = 3;
/** Two numbers are near when the smaller is at least this share of the larger. */
const NEAR_SHARE = 0.5;

interface Distance {
  readonly edits: number;
  /** 0 to 1; 1 where the letters around the numbers differ. */
  readonly numbers: number;
}

/** The codes that differ by a slip of the tongue or of the ear, or in a number alone; nearest first, all rows of each. */
export function nearestSkeletons(said: string, found: readonly ProductCode[]): ProductCode[] {
  const allowed = Math.min(MOST_EDITS, Math.floor(said.length / CHARACTERS_PER_EDIT));
  const ranked = [...new Set(found.map(({ code }) => code))]
    .map((code) => ({ code, distance: distanceOf(said, code) }))
    .filter(({ distance: { edits, numbers } }) => edits <= allowed || numbers <= NEAR_SHARE)
    .sort((left, right) => compare(left.distance, right.distance) || (left.code < right.code ? -1 : 1))
    .slice(0, NEAREST);
  return ranked.flatMap(({ code }) => found.filter((other) => other.code === code));
}

/** Whether a real code begins with the same letters, so that what was said is a code of this shop, if an unknown one. */
export function isLikeOneOf(said: string, found: readonly ProductCode[]): boolean {
  const letters = /^\p{L}{2,}(?=\p{N})/u.exec(said)?.[0];
  if (letters === undefined) return false;
  return found.some(({ code }) => code.startsWith(letters) && /^\p{N}/u.test(code.slice(letters.length)));
}

/** Every spelling that differs by one character left out, added, taken for another, or changed with its neighbour. */
export function nearSpellings(said: string): string[] {
  const characters = [...said].slice(0, LONGEST_SPELLED);
  return characters.flatMap((character, at) => {
    const before = characters.slice(0, at).join('');
    const behind = characters.slice(at + 1).join('');
    const next = characters[at + 1] ?? '';
    return [
      before + behind,
      before + next + character + characters.slice(at + 2).join(''),
      ...ALPHABET.flatMap((other) => [before + other + behind, before + other + character + behind]),
    ];
  });
}

function compare(left: Distance, right: Distance): number {
  return left.numbers - right.numbers || left.edits - right.edits;
}

function distanceOf(said: string, code: string): Distance {
  return { edits: edits(said, code), numbers: numbersApart(said, code) };
}

/** How far the numbers are apart when everything else is the same: 0.2 of HX-200 and HX-250. */
function numbersApart(said: string, code: string): number {
  const [left, right] = [said, code].map((each) => each.split(/(\p{N}+)/u));
  if (!left || !right || left.length !== right.length || left.length === 1) return 1;
  let apart = 0;
  for (const [index, piece] of left.entries()) {
    const other = right[index] ?? '';
    if (piece === other) continue;
    if (index % 2 === 0) return 1;
    const [low, high] = [Number(piece), Number(other)].sort((a, b) => a - b);
    apart += 1 - (low ?? 0) / (high ?? 1);
  }
  return Math.min(1, apart);
}

function edits(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > MOST_EDITS) return Infinity;
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [index, character] of [...left].entries()) {
    const next = [index + 1];
    for (const [at, other] of [...right].entries()) {
      const changed = (row[at] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? Infinity;
}
