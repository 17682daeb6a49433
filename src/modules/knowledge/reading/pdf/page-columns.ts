import { type Line, linesOf } from './lines.js';
import { type Piece, rightOf } from './piece.js';

const FEWEST_LINES = 8;
const NARROWEST = 0.25;
const MIDDLE_FROM = 0.3;
const MIDDLE_TO = 0.7;
const STEP = 3;
const CROSSED_BY_AT_MOST = 0.25;

/** The parts of a page in the order they are read in: a page of two columns has many, any other is one. */
export function readingParts(pieces: readonly Piece[]): Piece[][] {
  const gutter = gutterOf(pieces);
  if (gutter === null) return [[...pieces]];
  const parts: Piece[][] = [];
  let band: Piece[] = [];
  const flush = (): void => {
    parts.push(
      band.filter((piece) => piece.x < gutter),
      band.filter((piece) => piece.x >= gutter),
    );
    band = [];
  };
  for (const line of rowsOf(pieces)) {
    if (!line.some((piece) => crosses(piece, gutter))) band.push(...line);
    else {
      flush();
      parts.push(line);
    }
  }
  flush();
  return joinedCrossings(
    parts.filter((part) => part.length > 0),
    gutter,
  );
}

/** The place that parts two columns of prose; null where there are none. */
function gutterOf(pieces: readonly Piece[]): number | null {
  const left = Math.min(...pieces.map(({ x }) => x));
  const width = Math.max(...pieces.map(rightOf)) - left;
  const rows = rowsOf(pieces);
  if (rows.length < FEWEST_LINES) return null;
  let best: { x: number; crossed: number } | null = null;
  for (let x = left + width * MIDDLE_FROM; x < left + width * MIDDLE_TO; x += STEP) {
    const crossed = rows.filter((row) => row.some((piece) => crosses(piece, x))).length;
    if (!best || crossed < best.crossed) best = { x, crossed };
  }
  if (!best || best.crossed > rows.length * CROSSED_BY_AT_MOST) return null;
  const { x: gutter } = best;
  const widths = (side: readonly Piece[]): number => median(linesOf(side).map(reach)) / width;
  const one = pieces.filter((piece) => rightOf(piece) <= gutter);
  const other = pieces.filter((piece) => piece.x >= gutter);
  const isProse = [one, other].every(
    (side) => linesOf(side).length >= FEWEST_LINES && widths(side) > NARROWEST && mostlyWhole(side),
  );
  return isProse ? gutter : null;
}

/** Lines of prose have no wide gaps. */
function mostlyWhole(side: readonly Piece[]): boolean {
  const lines = linesOf(side);
  return lines.filter(({ segments }) => segments.length === 1).length > lines.length * 0.7;
}

function reach({ segments }: Line): number {
  return segments.at(-1)!.x1 - segments[0]!.x0;
}

function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    if (row && piece.y - row[0]!.y < piece.size * 0.5) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/** Neighbouring lines that cross the gutter are one part. */
function joinedCrossings(parts: readonly Piece[][], gutter: number): Piece[][] {
  const joined: Piece[][] = [];
  const isCrossing = (part: readonly Piece[] | undefined): boolean =>
    part?.some((piece) => crosses(piece, gutter)) ?? false;
  for (const part of parts) {
    if (isCrossing(part) && isCrossing(joined.at(-1))) joined.at(-1)!.push(...part);
    else joined.push([...part]);
  }
  return joined;
}

const crosses = (piece: Piece, x: number): boolean => piece.x < x - 1 && rightOf(piece) > x + 1;

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
