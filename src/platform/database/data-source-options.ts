import type { DataSourceOptions } from 'typeorm';

import type { DatabaseConnection } from './connection.js';
import { ServerClient } from './server-client.js';

export type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** Also how long a free connection of the pool is waited for: under a peak who was let in may wait for a while. */
const CONNECT_MS = 5_000;
/** The embedded database is one session: whoever waits, waits for the work of others, or for its start. */
const EMBEDDED_CONNECT_MS = 10_000;
const QUERY_MS = 30_000;
/** A peak comes all at once: then is no time for making connections, and for preparing every statement on each anew. */
const IDLE_MS = 600_000;

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
    connectTimeoutMS: 'url' in connection ? CONNECT_MS : EMBEDDED_CONNECT_MS,
    extra: {
      query_timeout: QUERY_MS,
      application_name: 'tenin',
      ...('url' in connection && { Client: ServerClient, idleTimeoutMillis: IDLE_MS }),
    },
  };
}
