import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface MigrationFile {
  /** `0001-create-the-house`: the number gives the order. */
  name: string;
  checksum: string;
  sql: string;
}

const FILE = /^\d{4}-[a-z0-9-]+\.sql$/;

/** The same number of folders below the package's root in `src` and in `dist`. */
const MIGRATIONS = fileURLToPath(new URL('../../../../migrations', import.meta.url));

export async function readMigrationFiles(folder: string = MIGRATIONS): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => FILE.test(name)).sort();
  return Promise.all(names.map((name) => readMigrationFile(folder, name)));
}

async function readMigrationFile(folder: string, name: string): Promise<MigrationFile> {
  const sql = await readFile(join(folder, name), 'utf8');
  const checksum = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
  return { name: name.slice(0, -'.sql'.length), checksum, sql };
}
