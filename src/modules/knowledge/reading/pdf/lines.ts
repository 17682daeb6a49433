import { type Piece, rightOf } from './piece.js';

/** What stands on one baseline, from left to right. */
export interface Line {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** Pieces of a line that no wide gap parts. */
export interface Segment {
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
  readonly isBold: boolean;
}

/** In sizes of the letters. */
const SAME_LINE = 0.45;
const SPACE = 0.15;
const WIDE_SPACE = 0.6;
const PARTED = 1.1;
const PARTED_NUMBERS = 0.5;
const NUMBER_FIRST = /^[-–−+(]?\d/u;

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。「」（）・]/u;

export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((one, other) => one.y - other.y)) {
    const line = lines.at(-1);
    if (line && piece.y - line.y <= SAME_LINE * Math.max(line.size, piece.size)) {
      line.pieces.push(piece);
      if (piece.size > line.size) Object.assign(line, { size: piece.size, y: piece.y });
    } else lines.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return lines.map(({ y, size, pieces: found }) => ({ y, size, segments: segmentsOf(found, size) }));
}

export function textOf({ segments }: Line): string {
  return segments.map(({ text }) => text).join(' ');
}

function segmentsOf(pieces: readonly Piece[], size: number): Segment[] {
  const segments: Segment[] = [];
  for (const piece of pieces.toSorted((one, other) => one.x - other.x)) {
    const last = segments.at(-1);
    const gap = last ? piece.x - last.x1 : Infinity;
    const right = rightOf(piece);
    const isNumberBeside =
      last && gap > PARTED_NUMBERS * size && /\d[%)]?$/u.test(last.text) && NUMBER_FIRST.test(piece.text);
    if (!last || gap > PARTED * size || isNumberBeside) {
      segments.push({ x0: piece.x, x1: right, text: piece.text.trim(), isBold: piece.isBold });
      continue;
    }
    // Drawn twice in one place to look bold.
    if (gap < -0.8 * piece.width && last.text.endsWith(piece.text)) continue;
    const isWide = WIDE.test(last.text.slice(-1)) && WIDE.test(piece.text.slice(0, 1));
    const between =
      gap > (isWide ? WIDE_SPACE : SPACE) * size || touchingNumbers(last.text, piece.text, gap, size) ? ' ' : '';
    segments[segments.length - 1] = {
      x0: last.x0,
      x1: Math.max(last.x1, right),
      text: `${last.text}${between}${piece.text}`.trim(),
      isBold: last.isBold && piece.isBold,
    };
  }
  return segments.map((segment) => ({ ...segment, text: withoutSpread(segment.text) }));
}

const SPREAD = new RegExp(`(?<=${WIDE.source}) (?=${WIDE.source})`, 'gu');
const MOSTLY = 0.5;

/** Japanese that was spread over the width of a line has no spaces in truth. */
function withoutSpread(text: string): string {
  const spaces = text.match(SPREAD)?.length ?? 0;
  return spaces > 2 && spaces > (text.length - spaces) * MOSTLY ? text.replace(SPREAD, '') : text;
}

/** Two numbers that a hair parts are two numbers; one that is set in pieces has none between. */
function touchingNumbers(before: string, text: string, gap: number, size: number): boolean {
  return gap > 0.06 * size && /\d$/u.test(before) && /^\d/u.test(text);
}
