import { readFile } from 'node:fs/promises';

import { Parser } from 'htmlparser2';

/** The cells of a document's tables, row by row, as somebody else read them; an empty one stands for none. */
export type ExpectedRows = readonly (readonly string[])[];

/** As the table competition of ICDAR 2013 writes its truth. A cell's row and column count from the top left of its region. */
export async function icdarRows(path: string): Promise<ExpectedRows> {
  const rows = new Map<string, Map<number, string>>();
  let table = '';
  let row: Map<number, string> | undefined;
  let column = 0;
  let isContent = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'region') table = `${table}+`;
        if (name === 'cell') {
          const key = `${table} ${attributes['start-row']}`;
          row = rows.get(key) ?? new Map<number, string>();
          rows.set(key, row);
          column = Number(attributes['start-col']);
        }
        isContent = name === 'content';
      },
      ontext(text) {
        if (isContent) row?.set(column, `${row.get(column) ?? ''}${text}`);
      },
      onclosetag() {
        isContent = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(await readFile(path, 'utf8'));
  return Array.from(rows.values(), (cells) =>
    [...cells].toSorted(([one], [other]) => one - other).map(([, text]) => text.trim()),
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
