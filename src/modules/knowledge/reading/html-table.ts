import type { Block } from './block.js';
import { headed } from './headed.js';

interface Cell {
  text: string;
  isHead: boolean;
}

const MOST_COLUMNS = 200;
const MOST_ROWS_SPANNED = 1_000;

/** The grid of one table. A cell that spans others stands in each of their places. */
export class HtmlTable {
  private readonly rows: (Cell | undefined)[][] = [];
  private row = -1;
  private cell: Cell | null = null;
  /** What stands between cells. */
  private outside = '';

  openRow(): void {
    this.row += 1;
    this.rows[this.row] ??= [];
    this.cell = null;
  }

  openCell({ isHead, columns, rows }: { isHead: boolean; columns?: string; rows?: string }): void {
    if (this.row < 0) this.openRow();
    const cell: Cell = { text: '', isHead };
    const grid = this.rows[this.row]!;
    let at = 0;
    while (grid[at]) at += 1;
    const across = span(columns, MOST_COLUMNS - at);
    const down = span(rows, MOST_ROWS_SPANNED);
    for (let below = 0; below < down; below++) {
      const target = (this.rows[this.row + below] ??= []);
      for (let beside = 0; beside < across; beside++) target[at + beside] ??= cell;
    }
    this.cell = cell;
  }

  addText(text: string): void {
    if (text === '') return;
    if (this.cell) this.cell.text = joined(this.cell.text, text);
    else this.outside = joined(this.outside, text);
  }

  get text(): string {
    return [this.outside, ...this.grid().map((row) => row.join(' '))].filter((part) => part.trim() !== '').join(' ');
  }

  /** One column is a layout, not a table. */
  blocks(): Block[] {
    const outside: Block[] = this.outside === '' ? [] : [{ kind: 'paragraph', text: this.outside }];
    const grid = this.grid();
    const width = grid[0]?.length ?? 0;
    if (width < 2) {
      const texts = grid.flat().filter((text) => text !== '');
      return [...outside, ...texts.map((text): Block => ({ kind: 'paragraph', text }))];
    }
    const heads = this.rows.slice(0, grid.length).findIndex((row) => !row.every((cell) => cell?.isHead));
    const [head = [], ...rows] = grid;
    const table = heads > 1 ? headed(grid, heads) : { head, rows };
    return [...outside, { kind: 'table', ...table }];
  }

  private grid(): string[][] {
    const width = this.rows.reduce((most, row) => Math.max(most, row.length), 0);
    return this.rows
      .slice(0, this.row + 1)
      .map((row) => Array.from({ length: width }, (_, at) => (row[at]?.text ?? '').replaceAll('\n', ' ')))
      .filter((row) => row.some((text) => text !== ''));
  }
}

function span(given: string | undefined, atMost: number): number {
  const number = Number.parseInt(given ?? '1', 10);
  return Math.max(1, Math.min(Number.isNaN(number) ? 1 : number, atMost));
}

function joined(before: string, text: string): string {
  return before === '' ? text : `${before} ${text}`;
}
