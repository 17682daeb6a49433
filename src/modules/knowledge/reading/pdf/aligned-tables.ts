import { type Column, columnsOf } from './columns.js';
import type { Line, Segment } from './lines.js';
import type { FoundTable } from './ruled-tables.js';

const FEWEST_LINES = 3;
/** In sizes of the letters. */
const NEAR_LINE = 2.6;
const WRAPPED_LINE = 1.35;
const LONGEST_CELL = 45;
const MARK = /^(?:[-•・*○●◦▪※]|[(（]?[0-9０-９a-zA-Z]{1,3}[.)）．、]?|[①-⑳])$/u;

/** Tables that nothing but the places of their texts shows. Returns the lines that stand in none. */
export function alignedTables(lines: readonly Line[]): { tables: FoundTable[]; rest: Line[] } {
  const tables: FoundTable[] = [];
  const rest: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const run = runFrom(lines, at);
    const table = run.length >= 2 ? tableOf(run) : null;
    if (table) tables.push(table);
    else rest.push(...run);
    at += run.length;
  }
  return { tables, rest };
}

/** Lines of several parts each, next to each other; one of a single part may stand between two of them. */
function runFrom(lines: readonly Line[], start: number): Line[] {
  const first = lines[start]!;
  if (first.segments.length < 2) return [first];
  let end = start + 1;
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.y - lines[at - 1]!.y > NEAR_LINE * Math.max(line.size, first.size)) break;
    if (line.segments.length >= 2) end = at + 1;
    else if (at - end >= 1) break;
  }
  return lines.slice(start, end);
}

function tableOf(run: readonly Line[]): FoundTable | null {
  const parted = run.filter(({ segments }) => segments.length >= 2);
  const most = Math.max(...parted.map(({ segments }) => segments.length));
  if (parted.length < FEWEST_LINES && !(parted.length === 2 && most >= 3)) return null;
  const columns = columnsOf(parted);
  if (columns.length < 2) return null;
  const rows: { y: number; cells: string[] }[] = [];
  for (const line of run) {
    const cells = columns.map((column) =>
      line.segments
        .filter((each) => overlaps(each, column))
        .map(({ text }) => text)
        .join(' '),
    );
    const before = rows.at(-1);
    const isWrapped = line.segments.length === 1 && before && line.y - before.y < WRAPPED_LINE * line.size;
    if (isWrapped && cells.filter(Boolean).length === 1) {
      before.cells = before.cells.map((cell, at) => [cell, cells[at]].filter(Boolean).join(' '));
      before.y = line.y;
    } else rows.push({ y: line.y, cells });
  }
  const grid = rows.map(({ cells }) => cells);
  if (isProse(grid)) return null;
  const [top, bottom] = [run[0]!, run.at(-1)!];
  return { top: top.y - top.size, bottom: bottom.y, grid };
}

function overlaps(segment: Segment, { x0, x1 }: Column): boolean {
  const shared = Math.min(segment.x1, x1) - Math.max(segment.x0, x0);
  return shared > Math.min(4, (segment.x1 - segment.x0) / 2);
}

/** Columns of a page, or a list with its marks set apart. */
function isProse(grid: readonly (readonly string[])[]): boolean {
  const columns = grid[0]!.map((_, at) => grid.map((row) => row[at] ?? '').filter((cell) => cell !== ''));
  const lengths = columns.map(
    (cells) => cells.reduce((sum, { length }) => sum + length, 0) / Math.max(1, cells.length),
  );
  if (columns.length === 2 && columns[0]!.every((cell) => MARK.test(cell))) return true;
  const long = lengths.filter((length) => length > LONGEST_CELL).length;
  return long > 0 && long * 2 >= columns.length && columns.length <= 4;
}
