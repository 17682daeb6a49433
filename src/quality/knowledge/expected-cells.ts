import { readFile } from 'node:fs/promises';

import { Parser } from 'htmlparser2';

/** The cells of a document's tables, row by row, as somebody else read them; an empty one stands for none. */
export type ExpectedRows = readonly (readonly string[])[];

/** A cell at its place; row and column count from the top left of its region, which is a table or the part of one on a page. */
export interface ExpectedCell {
  readonly region: number;
  readonly page: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** As the table competition of ICDAR 2013 writes its truth. */
export async function icdarCells(path: string): Promise<readonly ExpectedCell[]> {
  const cells: ExpectedCell[] = [];
  let [region, page] = [0, 1];
  let open: Omit<ExpectedCell, 'text'> | undefined;
  let content = '';
  let isContent = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'region') [region, page] = [region + 1, Number(attributes['page'] ?? 1)];
        if (name === 'cell') {
          open = { region, page, row: Number(attributes['start-row']), column: Number(attributes['start-col']) };
          content = '';
        }
        isContent = name === 'content';
      },
      ontext(text) {
        if (isContent) content += text;
      },
      onclosetag(name) {
        isContent = false;
        if (name === 'cell' && open) cells.push({ ...open, text: content.trim() });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(await readFile(path, 'utf8'));
  return cells;
}

/** The same, row by row. */
export async function icdarRows(path: string): Promise<ExpectedRows> {
  const rows = Map.groupBy(await icdarCells(path), ({ region, row }) => `${region} ${row}`);
  return Array.from(rows.values(), (cells) =>
    cells.toSorted((one, other) => one.column - other.column).map(({ text }) => text),
  );
}

/** The tables of a page of Markdown. */
export function markdownRows(markdown: string): ExpectedRows {
  return markdown
    .split('\n')
    .filter((line) => line.trimStart().startsWith('|') && !/^[\s|:-]+$/u.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/gu, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
}
