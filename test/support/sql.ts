import { join } from 'node:path';

import pg from 'pg';

/** A look into the embedded database of a running system, by the socket that its own commands use. */
export interface Sql {
  rows<T extends object>(text: string, values?: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

export async function openSql(dataDir: string): Promise<Sql> {
  const client = new pg.Client({ host: join(dataDir, 'database'), user: 'postgres', database: 'postgres' });
  // The system may be stopped while this connection is open.
  client.on('error', () => undefined);
  await client.connect();
  return {
    rows: async <T extends object>(text: string, values: readonly unknown[] = []) =>
      (await client.query<T>(text, [...values])).rows,
    close: () => client.end(),
  };
}
