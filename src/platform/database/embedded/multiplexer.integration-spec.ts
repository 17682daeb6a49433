import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client, type ClientConfig } from 'pg';

import { pgOptions } from '../connection.js';
import { type EmbeddedDatabase, openDatabaseInMemory } from './embedded-database.js';

const LOAD_MS = 3_000;
const IDLE_MS = 1_500;

jest.setTimeout(60_000);

let database: EmbeddedDatabase;
const clients: Client[] = [];

beforeAll(async () => {
  database = await openDatabaseInMemory({ idleInTransactionMs: IDLE_MS });
  const client = await connect();
  await client.query('CREATE TABLE notes (id int PRIMARY KEY, text text)');
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end().catch(() => undefined)));
});
afterAll(() => database.close());

async function connect(options: ClientConfig = {}): Promise<Client> {
  const client = new Client({ ...pgOptions(database.connection), ...options });
  client.on('error', () => undefined);
  clients.push(client);
  await client.connect();
  return client;
}

describe('an engine of one session, shared by many clients', () => {
  it('gives every client its own answers under load', async () => {
    const end = performance.now() + LOAD_MS;
    const answered = await Promise.all(
      Array.from({ length: 14 }, async (_, nth) => askUntil(await connect(), nth, end)),
    );
    expect(answered.every((count) => count > 0)).toBe(true);
  });

  it('lets no other client into a transaction', async () => {
    const [one, other] = [await connect(), await connect()];
    await one.query('BEGIN');
    await one.query(`INSERT INTO notes VALUES (1, 'one')`);
    const seen = other.query('SELECT text FROM notes WHERE id = 1');
    await one.query(`UPDATE notes SET text = 'two' WHERE id = 1`);
    await one.query('COMMIT');
    expect((await seen).rows).toEqual([{ text: 'two' }]);
  });

  it('rolls back a client that goes away inside a transaction, and serves the others', async () => {
    const [gone, other] = [await connect(), await connect()];
    await gone.query('BEGIN');
    await gone.query(`INSERT INTO notes VALUES (2, 'lost')`);
    const seen = other.query('SELECT count(*)::int AS count FROM notes WHERE id = 2');
    destroySocket(gone);
    expect((await seen).rows).toEqual([{ count: 0 }]);
  });

  it('cuts and rolls back a client that idles inside a transaction', async () => {
    const [idle, other] = [await connect(), await connect()];
    const fault = new Promise<Error>((resolve) => idle.once('error', resolve));
    await idle.query('BEGIN');
    await idle.query(`INSERT INTO notes VALUES (3, 'lost')`);
    expect((await other.query('SELECT count(*)::int AS count FROM notes WHERE id = 3')).rows).toEqual([{ count: 0 }]);
    expect(await fault).toMatchObject({ code: '25P03' });
  });

  it('keeps a transaction that failed with its client until that ends it', async () => {
    const [failing, other] = [await connect(), await connect()];
    await failing.query('BEGIN');
    await expect(failing.query('SELECT 1/0')).rejects.toMatchObject({ code: '22012' });
    const asked = other.query('SELECT 1 AS one');
    await expect(failing.query('SELECT 1')).rejects.toMatchObject({ code: '25P02' });
    await failing.query('ROLLBACK');
    expect((await asked).rows).toEqual([{ one: 1 }]);
  });

  it('keeps a result that is read in portions with its client', async () => {
    const [reading, other] = [await connect(), await connect()];
    const numbers = 'SELECT n FROM generate_series(1, 100) AS n';
    const [portions, single] = await Promise.all([
      reading.query({ text: numbers, values: [], rows: 10 } as { text: string; values: unknown[] }),
      other.query('SELECT $1::int AS n', [7]),
    ]);
    expect(portions.rows.map(({ n }: { n: number }) => n)).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
    expect(single.rows).toEqual([{ n: 7 }]);
  });

  it('refuses to take data by COPY, which would end it, and goes on', async () => {
    const client = await connect();
    await expect(client.query('COPY notes FROM STDIN')).rejects.toMatchObject({ code: '0A000' });
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('declines encryption by the protocol', async () => {
    await expect(connect({ ssl: true })).rejects.toThrow('The server does not support SSL connections');
  });

  it('refuses clients beyond its limit, and takes new ones when others leave', async () => {
    const crowd = await Promise.allSettled(Array.from({ length: 205 }, () => connect()));
    const refused = crowd.filter((result) => result.status === 'rejected');
    expect(refused.map(({ reason }) => (reason as { code?: string }).code)).toEqual(Array(5).fill('53300'));
    await Promise.all(clients.splice(0).map((client) => client.end()));
    await sleep(100);
    expect((await (await connect()).query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});

/** Small and large queries, transactions and errors; each answer tells whose it is. */
async function askUntil(client: Client, nth: number, end: number): Promise<number> {
  let count = 0;
  const large = randomBytes(60_000).toString('hex');
  for (; performance.now() < end; count += 1) {
    const mark = nth * 1_000_000 + count;
    switch (count % 5) {
      case 0:
        expect((await client.query('SELECT $1::int AS mark', [mark])).rows).toEqual([{ mark }]);
        break;
      case 1:
        expect((await client.query(`SELECT ${mark} AS mark`)).rows).toEqual([{ mark }]);
        break;
      case 2: {
        const { rows } = await client.query('SELECT $1::text AS large, $2::int AS mark', [large, mark]);
        expect(rows[0].mark === mark && rows[0].large === large).toBe(true);
        break;
      }
      case 3:
        await client.query('BEGIN');
        await client.query('INSERT INTO notes VALUES ($1, $2)', [1_000 + mark, String(mark)]);
        expect((await client.query('SELECT text FROM notes WHERE id = $1', [1_000 + mark])).rows).toEqual([
          { text: String(mark) },
        ]);
        await client.query(count % 2 === 0 ? 'ROLLBACK' : 'COMMIT');
        break;
      default:
        await expect(client.query('SELECT 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
    }
  }
  return count;
}

function destroySocket(client: Client): void {
  (client as Client & { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
