import { DataSource } from 'typeorm';

import { ConfigurationError } from '../../config/index.js';
import type { DatabaseConnection } from '../connection.js';
import { dataSourceOptions } from '../data-source-options.js';
import { isDatabaseAway } from '../is-database-away.js';
import { giveRights } from '../roles/give-rights.js';
import { checkSchema, migrate } from './migrate.js';

/** Brings the schema of a database up to this version. Answers the names of the migrations it applied. */
export function migrateDatabase(connection: DatabaseConnection): Promise<string[]> {
  return usingDataSource(connection, migrate);
}

/** Throws a SchemaError, whose message says what to do, unless the schema is exactly that of this version. */
export function checkDatabase(connection: DatabaseConnection): Promise<void> {
  return usingDataSource(connection, checkSchema);
}

/**
 * Lets the role of `serviceUrl` do what the service does on this schema, and nothing else; `owner` owns its tables.
 * Answers the name of the role.
 */
export async function letServiceIn(owner: DatabaseConnection, serviceUrl: string): Promise<string> {
  const { username, password } = new URL(serviceUrl);
  if (username === '')
    throw new ConfigurationError(['DATABASE_URL: names no role, which MIGRATION_DATABASE_URL could let in']);
  const role = { name: decodeURIComponent(username), password: decodeURIComponent(password) || null };
  await usingDataSource(owner, (dataSource) => giveRights(dataSource, role));
  return role.name;
}

/** A migration may take longer than any other query may. */
async function usingDataSource<Result>(
  connection: DatabaseConnection,
  task: (dataSource: DataSource) => Promise<Result>,
): Promise<Result> {
  const dataSource = new DataSource({ ...dataSourceOptions(connection), poolSize: 1, extra: {} });
  await dataSource.initialize().catch((error: unknown) => {
    throw 'url' in connection ? refusalOf(error) : error;
  });
  try {
    return await task(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** A server that is not there or lets nobody in is a fault of the address. Its message may quote the address; the code does not. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if ('code' in error)
    return new ConfigurationError([`DATABASE_URL: the database cannot be used (${String(error.code)})`]);
  return isDatabaseAway(error) ? new ConfigurationError(['DATABASE_URL: the database does not answer']) : error;
}
