import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';

import { openTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { dataSourceOptions } from '../data-source-options.js';
import { checkSchema, migrate } from './migrate.js';
import { type MigrationFile, readMigrationFiles } from './migration-files.js';

let database: TestDatabase;
let files: MigrationFile[];
beforeEach(async () => {
  database = await openTestDatabase();
  files = await readMigrationFiles();
}, 60_000);
afterEach(() => database.close());

const next = (sql: string): MigrationFile => ({ name: '9001-next', checksum: 'next', sql });

describe('a migrated database', () => {
  it('passes the check, and has nothing left to apply', async () => {
    await checkSchema(database.dataSource);
    expect(await migrate(database.dataSource)).toEqual([]);
  });

  it('is refused when it is behind, and accepted when the migration is applied', async () => {
    const later = [...files, next('CREATE TABLE sheds (id int); CREATE TABLE barns (id int)')];
    await expect(checkSchema(database.dataSource, later)).rejects.toMatchObject({ code: 'schema_behind' });
    expect(await migrate(database.dataSource, later)).toEqual(['9001-next']);
    await checkSchema(database.dataSource, later);
  });

  it('is refused when it is ahead of the files, by the check and by a migration', async () => {
    await migrate(database.dataSource, [...files, next('SELECT 1')]);
    await expect(checkSchema(database.dataSource)).rejects.toMatchObject({ code: 'schema_ahead' });
    await expect(migrate(database.dataSource)).rejects.toMatchObject({ code: 'schema_ahead' });
  });

  it('keeps nothing of a migration that fails', async () => {
    const broken = [...files, next('CREATE TABLE sheds (id int); SELECT 1 / 0')];
    await expect(migrate(database.dataSource, broken)).rejects.toMatchObject({ code: '22012' });
    await checkSchema(database.dataSource);
    const [table] = await database.dataSource.query<{ name: unknown }[]>(`SELECT to_regclass('sheds') AS name`);
    expect(table?.name).toBeNull();
  });

  it('is migrated once when two processes migrate it at the same time', async () => {
    const other = await new DataSource(dataSourceOptions(database.connection)).initialize();
    const later = [...files, next('CREATE TABLE sheds (id int)')];
    await Promise.all([migrate(database.dataSource, later), migrate(other, later)]);
    await checkSchema(other, later);
    await other.destroy();
  });
});
