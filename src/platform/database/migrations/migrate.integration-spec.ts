import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { checkSchema, migrate } from './migrate.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

describe('a migrated database', () => {
  it('passes the schema check, and has nothing left to apply', async () => {
    await checkSchema(database.dataSource);
    expect(await migrate(database.dataSource)).toEqual([]);
  });
});
