import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../platform/ids/index.js';
import { CLAIM_LEASE_MS, type KeyOfTerminal } from './claim.js';
import { fingerprintOf, IdempotencyKeys, type Settle } from './idempotency-keys.js';

jest.setTimeout(60_000);

interface Response {
  by: string;
}

const SAID = fingerprintOf('text', 'Hello', 'en');

let database: TestDatabase;
let keys: IdempotencyKeys;
let key: KeyOfTerminal;

beforeAll(async () => {
  database = await openTestDatabase();
  keys = new IdempotencyKeys(database.dataSource);
});
afterAll(() => database.close());
beforeEach(async () => {
  const [storeId, terminalId] = [newId(), newId()];
  const { dataSource } = database;
  await dataSource.query('INSERT INTO stores (id, code, name) VALUES ($1, $2, $2)', [storeId, storeId]);
  await dataSource.query(`INSERT INTO terminals (id, store_id, name, locale) VALUES ($1, $2, 'door', 'en')`, [
    terminalId,
    storeId,
  ]);
  key = { terminalId, key: 'asked' };
});

/** Work that takes its time, then has its one effect. */
function workOf(by: string, takes: Promise<unknown> = Promise.resolve()) {
  return jest.fn(async (settle: Settle<Response>) => {
    await takes;
    await database.dataSource.transaction((manager) => settle(manager, { by }));
    return { by };
  });
}

/** The hold of a process that can no longer renew it. */
const leaseIsOver = () =>
  database.dataSource.query('UPDATE idempotency_keys SET claimed_until = now() WHERE terminal_id = $1', [
    key.terminalId,
  ]);

describe('an idempotency key', () => {
  it('lets the first of parallel duplicates work, and gives its response to the others', async () => {
    const works = ['a', 'b', 'c'].map((by) => workOf(by, sleep(100)));
    const responses = await Promise.all(works.map((work) => keys.once(key, SAID, work)));
    expect(works.flatMap((work) => work.mock.calls)).toHaveLength(1);
    expect(new Set(responses.map(({ by }) => by)).size).toBe(1);
  });

  it('stays claimed while its process lives, longer than its lease', async () => {
    const first = keys.once(key, SAID, workOf('first', sleep(CLAIM_LEASE_MS + 1_500)));
    await sleep(50);
    const second = workOf('second');
    expect(await keys.once(key, SAID, second)).toEqual({ by: 'first' });
    expect(await first).toEqual({ by: 'first' });
    expect(second).not.toHaveBeenCalled();
  });

  it('is free at once when the work fails', async () => {
    await expect(keys.once(key, SAID, () => Promise.reject(new Error('no voice')))).rejects.toThrow('no voice');
    expect(await keys.once(key, SAID, workOf('second'))).toEqual({ by: 'second' });
  });

  it('undoes the work of a process that hung until another one did it, and gives it that one’s response', async () => {
    const hanging = Promise.withResolvers<undefined>();
    const first = keys.once(key, SAID, workOf('first', hanging.promise));
    await sleep(50);
    await leaseIsOver();
    expect(await keys.once(key, SAID, workOf('second'))).toEqual({ by: 'second' });
    hanging.resolve(undefined);
    expect(await first).toEqual({ by: 'second' });
  });

  it('does not take the key from the one that follows it, when a hung process fails at last', async () => {
    const hanging = Promise.withResolvers<undefined>();
    const first = keys.once(key, SAID, workOf('first', hanging.promise));
    await sleep(50);
    await leaseIsOver();
    const answering = Promise.withResolvers<undefined>();
    const second = keys.once(key, SAID, workOf('second', answering.promise));
    await sleep(50);
    hanging.reject(new Error('no voice'));
    await expect(first).rejects.toThrow('no voice');
    const third = workOf('third');
    const waiting = keys.once(key, SAID, third);
    answering.resolve(undefined);
    expect([await second, await waiting]).toEqual([{ by: 'second' }, { by: 'second' }]);
    expect(third).not.toHaveBeenCalled();
  });
});
