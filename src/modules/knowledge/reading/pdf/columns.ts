import type { Line } from './lines.js';

/** Of the lines that may bridge two columns: heads do. */
const BRIDGING = 0.2;
const NARROWEST_GAP = 2;
const WIDEST = 5_000;

export interface Column {
  readonly x0: number;
  readonly x1: number;
}

/** Where, of all lines, hardly any has text there is a gap. */
export function columnsOf(lines: readonly Line[]): Column[] {
  const left = Math.floor(Math.min(...lines.map(({ segments }) => segments[0]!.x0)));
  const right = Math.ceil(Math.max(...lines.map(({ segments }) => segments.at(-1)!.x1)));
  const covered = new Uint16Array(Math.max(0, Math.min(right - left, WIDEST)) + 1);
  for (const { segments } of lines) {
    for (const { x0, x1 } of segments) {
      for (let x = Math.floor(x0 - left); x < x1 - left && x < covered.length; x++) covered[Math.max(0, x)]! += 1;
    }
  }
  const few = Math.floor(lines.length * BRIDGING);
  const columns: { x0: number; x1: number }[] = [];
  for (let x = 0; x < covered.length; x++) {
    if (covered[x]! <= few) continue;
    const last = columns.at(-1);
    if (last && x + left - last.x1 <= NARROWEST_GAP) last.x1 = x + left;
    else columns.push({ x0: x + left, x1: x + left });
  }
  return columns;
}
