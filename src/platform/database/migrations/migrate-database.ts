import { DataSource } from 'typeorm';

import { ConfigurationError } from '../../config/index.js';
import type { DatabaseConnection } from '../connection.js';
import { dataSourceOptions } from '../data-source-options.js';
import { checkSchema, migrate } from './migrate.js';

/** Brings the schema of a database up to this version. Answers the names of the migrations it applied. */
export function migrateDatabase(connection: DatabaseConnection): Promise<string[]> {
  return usingDataSource(connection, migrate);
}

/** Throws a SchemaError, whose message says what to do, unless the schema is exactly that of this version. */
export function checkDatabase(connection: DatabaseConnection): Promise<void> {
  return usingDataSource(connection, checkSchema);
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
  if (!(error instanceof Error && 'code' in error)) return error;
  return new ConfigurationError([`DATABASE_URL: the database cannot be used (${String(error.code)})`]);
}
