import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';

import { migratedTemplate } from '../../../../test/support/test-database.js';
import { pgOptions } from '../connection.js';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './embedded-database.js';
import { execArgv } from './engine-child.js';

const holder = fileURLToPath(new URL('../../../../test/support/hold-database.ts', import.meta.url));

jest.setTimeout(60_000);

let template: string;
let dataDir: string;
const holders: ChildProcess[] = [];
beforeAll(async () => {
  template = await migratedTemplate();
});
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tenin-spec-'));
});
afterEach(async () => {
  for (const child of holders.splice(0)) child.kill('SIGKILL');
  await sleep(500);
  await rm(dataDir, { recursive: true, force: true, maxRetries: 20 });
});

describe('the embedded database', () => {
  it('keeps what was committed when its engine is killed, and starts another by itself', async () => {
    const onRestart = jest.fn();
    const database = await openEmbeddedDatabase(dataDir, { template, onRestart });
    await run(database, 'CREATE TABLE notes AS SELECT 1 AS id');
    process.kill(database.enginePid ?? 0, 'SIGKILL');
    expect(await runWhenBack(database, 'SELECT id FROM notes')).toEqual([{ id: 1 }]);
    expect(onRestart).toHaveBeenCalledTimes(1);
    await database.close();
  });

  it('keeps what was committed when the process that owns it is killed', async () => {
    const { child } = await hold(dataDir);
    const client = await openEmbeddedDatabase(dataDir, { template });
    expect(client.owned).toBe(false);
    await run(client, 'CREATE TABLE notes AS SELECT 1 AS id');
    await client.close();
    child.kill('SIGKILL');
    const next = await openEmbeddedDatabase(dataDir, { template });
    expect(await run(next, 'SELECT id FROM notes')).toEqual([{ id: 1 }]);
    await next.close();
  });

  it('has one owner when two start at once, and both can use it', async () => {
    const both = await Promise.all([
      openEmbeddedDatabase(dataDir, { template }),
      openEmbeddedDatabase(dataDir, { template }),
    ]);
    expect(both.filter(({ owned }) => owned)).toHaveLength(1);
    for (const database of both) expect(await run(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    for (const database of both) await database.close();
  });

  it('passes to a process that uses it when its owner leaves', async () => {
    const { child } = await hold(dataDir);
    const heir = await openEmbeddedDatabase(dataDir, { template });
    await run(heir, 'CREATE TABLE notes AS SELECT 1 AS id');
    child.kill('SIGKILL');
    expect(await runWhenBack(heir, 'SELECT id FROM notes')).toEqual([{ id: 1 }]);
    // The engine of the dead answers until it notices; then the heir has its own.
    await until(() => heir.owned);
    await heir.close();
  });

  it('opens where a first start was killed half-way', async () => {
    const child = fork(holder, [dataDir, template], { execArgv, env: {} });
    await sleep(400);
    child.kill('SIGKILL');
    const database = await openEmbeddedDatabase(dataDir, { template });
    expect(await run(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.close();
  });

  it('is open to its owner alone', async () => {
    const database = await openEmbeddedDatabase(dataDir, { template });
    const directory = join(dataDir, 'database');
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
    expect((await stat(join(directory, '.s.PGSQL.5432'))).mode & 0o777).toBe(0o600);
    await database.close();
  });

  it('is reached where the path of its directory is too long for a socket', async () => {
    const database = await openEmbeddedDatabase(join(dataDir, 'd'.repeat(200)), { template });
    expect(await run(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.close();
  });
});

async function run(database: EmbeddedDatabase, sql: string): Promise<unknown[]> {
  const client = new Client(pgOptions(database.connection));
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function runWhenBack(database: EmbeddedDatabase, sql: string): Promise<unknown[]> {
  for (const end = performance.now() + 20_000; ; await sleep(50)) {
    try {
      return await run(database, sql);
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}

async function hold(directory: string): Promise<{ child: ChildProcess; owned: boolean }> {
  const child = fork(holder, [directory, template], { execArgv, env: {} });
  holders.push(child);
  const [{ owned }] = (await once(child, 'message')) as [{ owned: boolean }];
  return { child, owned };
}

async function until(isSo: () => boolean, withinMs = 30_000): Promise<void> {
  const giveUpAt = performance.now() + withinMs;
  while (!isSo()) {
    if (performance.now() > giveUpAt) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
