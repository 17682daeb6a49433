import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { EntityManager } from 'typeorm';

import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { retryTransactions } from './retried-transactions.js';

jest.setTimeout(60_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  retryTransactions(database.dataSource);
}, 60_000);
afterAll(() => database.close());

/** Writes something, and is told to give way the first `times` times. */
function standingInTheWay(times: number, state: string) {
  let tries = 0;
  const work = async (manager: EntityManager): Promise<string> => {
    tries += 1;
    await manager.query(`INSERT INTO rate_limits (key, points) VALUES ($1, 1)`, [`${state} ${times}`]);
    if (tries <= times) await manager.query(`DO $$ BEGIN RAISE SQLSTATE '${state}'; END $$`);
    return `tried ${tries} times`;
  };
  return { work, tries: () => tries };
}

const written = async (key: string): Promise<number> =>
  (await database.dataSource.query<unknown[]>('SELECT key FROM rate_limits WHERE key = $1', [key])).length;

describe('a transaction that the database told to give way [INFRA-07]', () => {
  it.each(['40P01', '40001'])('is tried again up to three times, and has its effect once: %s', async (state) => {
    const { work } = standingInTheWay(3, state);
    expect(await database.dataSource.transaction(work)).toBe('tried 4 times');
    expect(await written(`${state} 3`)).toBe(1);
  });

  it('fails with what it was told when that does not help, and leaves nothing', async () => {
    const { work, tries } = standingInTheWay(4, '40P01');
    await expect(database.dataSource.manager.transaction(work)).rejects.toMatchObject({ code: '40P01' });
    expect(tries()).toBe(4);
    expect(await written('40P01 4')).toBe(0);
  });

  it('is not tried again for any other fault', async () => {
    const { work, tries } = standingInTheWay(1, '23505');
    await expect(database.dataSource.transaction(work)).rejects.toMatchObject({ code: '23505' });
    expect(tries()).toBe(1);
  });
});
