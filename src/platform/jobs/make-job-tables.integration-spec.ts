import { randomUUID } from 'node:crypto';

import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { giveRights } from '../database/roles/give-rights.js';
import { makeJobTables } from './make-job-tables.js';

const REFUSED = '42501';

describe('the role of a service that owns nothing', () => {
  const name = `tenin "${randomUUID()}"`;
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase();
    await makeJobTables(database.connection);
    for (let nth = 0; nth < 2; nth += 1) await giveRights(database.dataSource, { name, password: "it's" });
  });
  afterAll(async () => {
    await database.dataSource.query(`DROP OWNED BY ${quoted}`);
    await database.dataSource.query(`DROP ROLE ${quoted}`);
    await database.close();
  });

  const quoted = `"${name.replaceAll('"', '""')}"`;
  const codeOf = (statement: string): Promise<unknown> =>
    database.dataSource
      .transaction(async (manager) => {
        await manager.query(`SET LOCAL ROLE ${quoted}`);
        await manager.query(statement);
        await manager.query('RESET ROLE');
      })
      .then(
        () => null,
        (error: { code?: unknown }) => error.code,
      );

  it.each([
    `INSERT INTO stores (id, code, name, time_zone) VALUES (gen_random_uuid(), 'there', 'There', 'UTC')`,
    `UPDATE stores SET name = 'Here' WHERE code = 'there'`,
    `DELETE FROM stores WHERE code = 'there'`,
    'SELECT name FROM schema_versions',
    'SELECT count(*) FROM audit_entries',
    'SELECT count(*) FROM pgboss.job',
    `SELECT analyze_table('products')`,
    'SELECT drop_nearest_index_while_empty()',
  ])('may: %s', async (statement) => expect(await codeOf(statement)).toBeNull());

  it.each([
    'CREATE TABLE mine (id int)',
    'CREATE SCHEMA mine',
    'ALTER TABLE stores ADD COLUMN mine int',
    'ALTER TABLE audit_entries DISABLE TRIGGER ALL',
    'DROP TABLE products',
    'DROP INDEX audit_entries_actor',
    'TRUNCATE products',
    'UPDATE audit_entries SET actor = actor',
    'DELETE FROM audit_entries',
    `INSERT INTO schema_versions (name, checksum) VALUES ('x', 'x')`,
    'CREATE ROLE mine',
    'SET LOCAL session_replication_role = replica',
    'ALTER TABLE pgboss.job ADD COLUMN mine int',
  ])('may not: %s', async (statement) => expect(await codeOf(statement)).toBe(REFUSED));

  it('is not the owner of the tables', async () => {
    const [owner] = await database.dataSource.query<{ name: string }[]>('SELECT current_user AS name');
    const given = giveRights(database.dataSource, { name: owner?.name ?? '', password: null });
    await expect(given).rejects.toMatchObject({ code: 'role_is_owner' });
  });
});
