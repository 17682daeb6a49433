/** What a spreadsheet takes for the beginning of a formula, in either width. */
const FORMULA = /^[\s]*[=+\-@\t\r＝＋－＠]/;
const QUOTED = /[",\r\n]/;

/** One line of a CSV file. A cell that a spreadsheet would run is a text: it stands behind an apostrophe. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: string | number | null): string {
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell ?? '') ? `'${cell}` : (cell ?? '');
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
