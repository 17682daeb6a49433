import { columnsOf } from './columns.js';
import { linesOf, textOf } from './lines.js';
import { type Piece, rightOf, type Rule } from './piece.js';

/** The cells of a table as its rows have them; what spans several stands in each. */
export interface FoundTable {
  readonly top: number;
  readonly bottom: number;
  readonly grid: readonly (readonly string[])[];
}

const TOUCH = 3;
const SAME = 2.5;
const MOST_PARTED = 0.6;

/** Tables whose cells are drawn. Returns the pieces that stand in none. */
export function ruledTables(pieces: readonly Piece[], rules: readonly Rule[]): { tables: FoundTable[]; rest: Piece[] } {
  const tables: FoundTable[] = [];
  let rest = [...pieces];
  for (const drawn of connected(rules)) {
    const grid = gridOf(drawn);
    if (!grid) continue;
    const { xs, ys } = grid;
    const isInside = (piece: Piece): boolean => {
      const [x, y] = middle(piece);
      return x > xs[0]! - SAME && x < xs.at(-1)! + SAME && y > ys[0]! - SAME && y < ys.at(-1)! + SAME;
    };
    const inside = rest.filter(isInside);
    const rows = fill(inside, { ...grid, xs: [...xs, ...undrawn(inside, xs)].toSorted((one, other) => one - other) });
    const isTable =
      rows.filter((row) => row.some(Boolean)).length > 1 && rows.some((row) => row.filter(Boolean).length > 1);
    if (!isTable) continue;
    tables.push({ top: ys[0]!, bottom: ys.at(-1)!, grid: rows });
    rest = rest.filter((piece) => !isInside(piece));
  }
  return { tables, rest };
}

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly uprights: readonly Rule[];
  readonly levels: readonly Rule[];
}

const isUpright = ({ x0, x1, y0, y1 }: Rule): boolean => y1 - y0 > x1 - x0;

function gridOf(drawn: readonly Rule[]): Grid | null {
  const uprights = drawn.filter(isUpright);
  const levels = drawn.filter((rule) => !isUpright(rule));
  if (uprights.length === 0 || levels.length < 2) return null;
  const xs = places([...uprights.map(({ x0 }) => x0), ...edges(levels, 'x0', 'x1')]);
  const ys = places([...levels.map(({ y0 }) => y0), ...edges(uprights, 'y0', 'y1')]);
  return xs.length > 2 && ys.length > 2 ? { xs, ys, uprights, levels } : null;
}

/** Where, between two drawn walls, the texts stand in columns of their own. */
function undrawn(pieces: readonly Piece[], xs: readonly number[]): number[] {
  return xs.slice(1).flatMap((right, at) => {
    const left = xs[at]!;
    const lines = linesOf(pieces.filter((piece) => piece.x > left - SAME && rightOf(piece) < right + SAME));
    const parted = lines.filter(({ segments }) => segments.length > 1);
    if (parted.length < FEWEST_ROWS || parted.length < lines.length * MOST_PARTED) return [];
    const columns = columnsOf(parted);
    return columns.slice(1).map(({ x0 }, nth) => (columns[nth]!.x1 + x0) / 2);
  });
}

/** A table need not be drawn at its sides: its level lines end there. */
function edges(rules: readonly Rule[], from: 'x0' | 'y0', to: 'x1' | 'y1'): number[] {
  return [Math.min(...rules.map((rule) => rule[from])), Math.max(...rules.map((rule) => rule[to]))];
}

function places(given: readonly number[]): number[] {
  const found: number[] = [];
  for (const each of given.toSorted((one, other) => one - other)) {
    if (found.length === 0 || each - found.at(-1)! > SAME * 1.6) found.push(each);
  }
  return found;
}

function fill(pieces: readonly Piece[], { xs, ys, uprights, levels }: Grid): string[][] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const cells = new Cells(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const [x, y] = [(xs[column]! + xs[column + 1]!) / 2, (ys[row]! + ys[row + 1]!) / 2];
      const wall = uprights.some(
        (rule) => near(rule.x0, xs[column + 1]!) && rule.y0 - TOUCH <= y && rule.y1 + TOUCH >= y,
      );
      if (column + 1 < columns && !wall) cells.join(at, at + 1);
      const floor = levels.some((rule) => near(rule.y0, ys[row + 1]!) && rule.x0 - TOUCH <= x && rule.x1 + TOUCH >= x);
      if (row + 1 < rows && !floor) cells.join(at, at + columns);
    }
  }
  const held = new Map<number, Piece[]>();
  for (const piece of pieces.flatMap((each) => cutAtWalls(each, xs, ys, uprights))) {
    const [x, y] = middle(piece);
    const cell = cells.of(slot(ys, y) * columns + slot(xs, x));
    held.set(cell, [...(held.get(cell) ?? []), piece]);
  }
  const loose = new Map<number, Piece[]>();
  for (const [cell, found] of held) {
    if (!standsApart(found, xs)) continue;
    held.delete(cell);
    for (const piece of found) {
      const [x, y] = middle(piece);
      const at = slot(ys, y) * columns + slot(xs, x);
      loose.set(at, [...(loose.get(at) ?? []), piece]);
    }
  }
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_column, column) => {
      const at = row * columns + column;
      return held.get(cells.of(at)) ?? loose.get(at) ?? [];
    }),
  ).flatMap(rowsOf);
}

/** Drawn as one cell, but a line of it is parted as the columns are. */
function standsApart(pieces: readonly Piece[], xs: readonly number[]): boolean {
  return linesOf(pieces).some(
    ({ segments }) => new Set(segments.map(({ x0, x1 }) => slot(xs, (x0 + x1) / 2))).size > 1,
  );
}

/** A run of text that goes on through a wall is cut at the space next to it. */
function cutAtWalls(piece: Piece, xs: readonly number[], ys: readonly number[], uprights: readonly Rule[]): Piece[] {
  const [, y] = middle(piece);
  const wall = xs
    .slice(1, -1)
    .find(
      (x) =>
        x > piece.x + piece.size * 0.5 &&
        x < rightOf(piece) - piece.size * 0.5 &&
        uprights.some((rule) => near(rule.x0, x) && rule.y0 - TOUCH <= y && rule.y1 + TOUCH >= y),
    );
  if (wall === undefined) return [piece];
  const each = piece.width / piece.text.length;
  const wanted = (wall - piece.x) / each;
  const spaces = [...piece.text.matchAll(/\s/gu)].map(({ index }) => index);
  const cut = spaces.toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0];
  if (cut === undefined || Math.abs(cut - wanted) > 6) return [piece];
  const after = {
    ...piece,
    text: piece.text.slice(cut + 1),
    x: piece.x + (cut + 1) * each,
    width: piece.width - (cut + 1) * each,
  };
  return [{ ...piece, text: piece.text.slice(0, cut), width: cut * each }, ...cutAtWalls(after, xs, ys, uprights)];
}

const FEWEST_ROWS = 3;
const LONGEST_OF_MANY = 30;

/** The rows of one drawn row: several where nothing but the text of its columns, line beside line, says that they are. */
function rowsOf(cells: readonly (readonly Piece[])[]): string[][] {
  const lines = cells.map((pieces) => linesOf(pieces));
  const together = lines.map((each) => each.map(textOf).join(' '));
  const filled = lines.filter((each) => each.length > 0);
  const most = Math.max(0, ...filled.map((each) => each.length));
  const full = filled.filter((each) => each.length >= most - 1);
  const texts = filled.flat().map(textOf);
  const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  const isMany =
    most >= FEWEST_ROWS && full.length >= 2 && full.length * 2 >= filled.length && length < LONGEST_OF_MANY;
  if (!isMany) return [together];
  const baselines = places(filled.flat().map(({ y }) => y));
  return baselines.map((y, at) => {
    const below = baselines[at + 1] ?? Infinity;
    return lines.map((each) =>
      each
        .filter((line) => line.y > y - SAME && line.y < below - SAME)
        .map(textOf)
        .join(' '),
    );
  });
}

/** Which of many belong together: each set is named by its lowest member. */
class Cells {
  private readonly parent: number[];

  constructor(count: number) {
    this.parent = Array.from({ length: count }, (_, at) => at);
  }

  of(at: number): number {
    let root = at;
    while (this.parent[root] !== root) root = this.parent[root]!;
    this.parent[at] = root;
    return root;
  }

  join(one: number, other: number): void {
    const [first, second] = [this.of(one), this.of(other)];
    this.parent[Math.max(first, second)] = Math.min(first, second);
  }
}

/** Rules that touch, each other or by others, are drawn for one thing. */
function connected(rules: readonly Rule[]): Rule[][] {
  const groups = new Cells(rules.length);
  rules.forEach((rule, at) => {
    for (let other = at + 1; other < rules.length; other++) if (touch(rule, rules[other]!)) groups.join(at, other);
  });
  return [...Map.groupBy(rules.keys(), (at) => groups.of(at)).values()].map((found) => found.map((at) => rules[at]!));
}

function touch(one: Rule, other: Rule): boolean {
  return (
    one.x0 - TOUCH <= other.x1 && other.x0 - TOUCH <= one.x1 && one.y0 - TOUCH <= other.y1 && other.y0 - TOUCH <= one.y1
  );
}

const near = (one: number, other: number): boolean => Math.abs(one - other) <= SAME * 1.6;

/** Letters stand above their baseline. */
const middle = (piece: Piece): [number, number] => [piece.x + piece.width / 2, piece.y - piece.size * 0.3];

function slot(borders: readonly number[], at: number): number {
  const found = borders.findLastIndex((border) => border <= at);
  return Math.max(0, Math.min(found, borders.length - 2));
}
