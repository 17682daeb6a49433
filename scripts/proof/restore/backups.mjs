import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { openEmbeddedDatabase } from '../../../dist/platform/database/embedded/embedded-database.js';
import { run } from '../../prepare.mjs';
import { postgresProgram } from '../postgres.mjs';

/**
 * How a shop is kept and brought back. Each works while the system is stopped; `pg_dump` would also while it runs.
 * @typedef {{ name: string, dump(shop: { dataDir: string, url?: string }, to: string): Promise<void>,
 *   drop(shop: { dataDir: string, url?: string }): Promise<void>,
 *   restore(shop: { dataDir: string, url?: string }, from: string): Promise<void> }} Backup
 */

const database = ({ dataDir }) => join(dataDir, 'database');

/** @type {Backup} */
export const folderCopy = {
  name: 'embedded, its folder copied',
  dump: (shop, to) => cp(database(shop), to, { recursive: true }),
  drop: (shop) => rm(database(shop), { recursive: true }),
  restore: (shop, from) => cp(from, database(shop), { recursive: true }),
};

/** @type {Backup} */
export const engineDump = {
  name: 'embedded, dumped by its engine',
  async dump({ dataDir }, to) {
    const opened = await openEmbeddedDatabase(dataDir);
    await opened.dump(to);
    await opened.close();
  },
  drop: (shop) => rm(database(shop), { recursive: true }),
  async restore({ dataDir }, from) {
    await (await openEmbeddedDatabase(dataDir, { template: from })).close();
  },
};

/** @type {Backup} */
export const pgDump = {
  name: 'PostgreSQL, pg_dump and pg_restore',
  dump: ({ url }, to) => run(postgresProgram('pg_dump'), ['--format=custom', `--file=${to}`, url]),
  async drop({ url }) {
    const server = url.replace(/[^/]+$/, 'postgres');
    const name = url.split('/').at(-1);
    await run(postgresProgram('dropdb'), [`--maintenance-db=${server}`, '--force', name]);
    await run(postgresProgram('createdb'), [`--maintenance-db=${server}`, name]);
  },
  restore: ({ url }, from) =>
    run(postgresProgram('pg_restore'), ['--no-owner', '--exit-on-error', `--dbname=${url}`, from]),
};
