import type { Block } from './block.js';

/**
 * The blocks of a sheet: tables between its empty rows, the first row of each being its head. A row of one cell above a
 * table is what the table is about.
 */
export function tableBlocks(rows: readonly (readonly string[])[]): Block[] {
  const blocks: Block[] = [];
  let open: string[][] = [];
  const close = (): void => {
    while (open.length > 0 && filled(open[0]!) <= 1 && open.some((row) => filled(row) > 1)) {
      blocks.push({ kind: 'paragraph', text: open.shift()!.join('').trim() });
    }
    const [head, ...body] = withoutEmptyColumns(open);
    if (head && head.length === 1) for (const [text = ''] of [head, ...body]) blocks.push({ kind: 'paragraph', text });
    else if (head) blocks.push({ kind: 'table', head, rows: body });
    open = [];
  };
  for (const row of rows) {
    if (filled(row) === 0) close();
    else open.push([...row]);
  }
  close();
  return blocks;
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

function withoutEmptyColumns(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const used = Array.from({ length: width }, (_, at) => at).filter((at) => rows.some((row) => row[at]?.trim()));
  return rows.map((row) => used.map((at) => (row[at] ?? '').trim()));
}
