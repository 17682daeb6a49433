import { parse } from 'csv-parse/sync';

import { decodeFile } from '../../../platform/encodings/index.js';
import type { FileReader } from './block.js';
import { tableBlocks } from './table-blocks.js';
import { UnreadableFile } from './unreadable-file.js';

const DELIMITERS = [',', '\t', ';', '|'];
const LINES_LOOKED_AT = 20;

export const csvReader: FileReader = {
  read(bytes) {
    const text = decodeFile(bytes);
    if (text === undefined || text.includes('\0')) throw new UnreadableFile('document_broken');
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      trim: true,
    });
    return { title: null, blocks: tableBlocks(rows) };
  },
};

/** The one that cuts the first lines into most cells. */
function delimiterOf(text: string): string {
  const lines = text.split('\n', LINES_LOOKED_AT);
  const cuts = (delimiter: string): number => lines.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0);
  return DELIMITERS.reduce((best, each) => (cuts(each) > cuts(best) ? each : best));
}
