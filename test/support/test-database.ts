import { createHash, randomUUID } from 'node:crypto';
import { access, link, readFile, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DataSource } from 'typeorm';

import {
  type DatabaseConnection,
  dataSourceOptions,
  migrateDatabase,
  openDatabaseInMemory,
  readMigrationFiles,
} from '../../src/platform/database/index.js';

export interface TestDatabase {
  dataSource: DataSource;
  connection: DatabaseConnection;
  close(): Promise<void>;
}

type Entities = { entities?: (new () => object)[] };

/** A migrated database of the caller's own: in memory, or made on the server that TENIN_TEST_DATABASE_URL names. */
export async function openTestDatabase(options: Entities = {}): Promise<TestDatabase> {
  const server = process.env['TENIN_TEST_DATABASE_URL'];
  return server ? openOnServer(server, options) : openInMemory(options);
}

async function openInMemory(options: Entities): Promise<TestDatabase> {
  const template = await migratedTemplate();
  const database = await openDatabaseInMemory({ template });
  const dataSource = await connect(database.connection, options);
  return {
    dataSource,
    connection: database.connection,
    close: async () => {
      await dataSource.destroy();
      await database.close();
    },
  };
}

async function openOnServer(server: string, options: Entities): Promise<TestDatabase> {
  const name = `tenin_test_${randomUUID().replaceAll('-', '')}`;
  const admin = await connect({ url: server }, {});
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrateDatabase({ url: url.href });
  const dataSource = await connect({ url: url.href }, options);
  return {
    dataSource,
    connection: { url: url.href },
    close: async () => {
      await dataSource.destroy();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.destroy();
    },
  };
}

function connect(connection: DatabaseConnection, { entities = [] }: Entities): Promise<DataSource> {
  return new DataSource({ ...dataSourceOptions(connection), entities }).initialize();
}

/** Made once for each state of the migrations and kept: of two workers that make it at once, the first one's stays. */
export async function migratedTemplate(): Promise<string> {
  const path = join(tmpdir(), `tenin-test-${await templateKey()}.tar`);
  const made = await access(path).then(
    () => true,
    () => false,
  );
  if (made) return path;
  const database = await openDatabaseInMemory();
  await migrateDatabase(database.connection);
  const own = `${path}.${process.pid}`;
  await database.dump(own);
  await database.close();
  await link(own, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(own);
  return path;
}

async function templateKey(): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(new URL('../../package.json', import.meta.url)));
  for (const { name, checksum } of await readMigrationFiles()) hash.update(`${name} ${checksum}\n`);
  return hash.digest('hex').slice(0, 16);
}
