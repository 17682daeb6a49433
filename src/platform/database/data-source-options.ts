import type { DataSourceOptions } from 'typeorm';

import type { DatabaseConnection } from './connection.js';
import { PreparingClient } from './preparing-client.js';

export type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

const CONNECT_MS = 10_000;
const QUERY_MS = 30_000;

/** The schema is made by migrations alone: TypeORM never changes it. */
export function dataSourceOptions(connection: DatabaseConnection): PostgresOptions {
  return {
    type: 'postgres',
    ...connection,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
    poolSize: 10,
    connectTimeoutMS: CONNECT_MS,
    extra: {
      query_timeout: QUERY_MS,
      application_name: 'tenin',
      ...('url' in connection && { Client: PreparingClient }),
    },
  };
}
