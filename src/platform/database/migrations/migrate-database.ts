import { DataSource } from 'typeorm';

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
  const dataSource = await new DataSource({ ...dataSourceOptions(connection), poolSize: 1, extra: {} }).initialize();
  try {
    return await task(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
