import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The rows of a set of a data folder; null when it is not there. */
export async function readRows<Row>(folder: string, file: string): Promise<Row[] | null> {
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Row);
}
