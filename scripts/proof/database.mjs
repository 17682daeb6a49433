import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { env, node, run } from '../prepare.mjs';

const PATIENCE_MS = 30_000;

/** Reads the database: the embedded one through its socket, across restarts of the engine, or the one at a URL. */
export class Database {
  constructor(dataDir, url) {
    this.options = url
      ? { connectionString: url }
      : { host: join(dataDir, 'database'), port: 5432, user: 'postgres', database: 'postgres' };
  }

  async query(text, values = []) {
    for (const giveUpAt = Date.now() + PATIENCE_MS; ; await sleep(100)) {
      const client = new pg.Client({ ...this.options, connectionTimeoutMillis: 5_000, query_timeout: 20_000 });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return (await client.query(text, values)).rows;
      } catch (error) {
        if (Date.now() > giveUpAt) throw error;
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }

  async number(text, values) {
    const [row] = await this.query(text, values);
    return Number(Object.values(row)[0]);
  }
}

/** Brings the schema of the database at this URL up to date. */
export function migrate(url) {
  return run(node, ['dist/cli.js', 'migrate'], {
    env: { ...env, DATABASE_URL: url, JWT_SECRET: 'x'.repeat(64), CODE_KEY: 'x'.repeat(64) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
