import readXlsxFile, { type CellValue } from 'read-excel-file/node';

import type { FileReader } from './block.js';
import { tableBlocks } from './table-blocks.js';
import { checkZip } from './zip-limits.js';

export const xlsxReader: FileReader = {
  async read(bytes) {
    await checkZip(bytes, 'xl/workbook.xml');
    const sheets = await readXlsxFile(Buffer.from(bytes));
    return {
      title: null,
      blocks: sheets.flatMap(({ sheet, data }) => {
        const blocks = tableBlocks(data.map((row) => row.map(cellText)));
        return blocks.length > 0 ? [{ kind: 'heading' as const, level: 2, text: sheet }, ...blocks] : [];
      }),
    };
  },
};

function cellText(value: CellValue | null): string {
  if (value === null) return '';
  if (!(value instanceof Date)) return String(value);
  const time = value.toISOString();
  return time.endsWith('T00:00:00.000Z') ? time.slice(0, 10) : time.slice(0, 16).replace('T', ' ');
}
