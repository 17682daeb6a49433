import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Clock } from '../clock/index.js';
import { type AuditAnchor, AuditTrail, readAuditAnchor, verifyAudit } from './index.js';

const trail = new AuditTrail(new Clock());
jest.setTimeout(60_000);

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await tamper('TRUNCATE audit_entries');
});

/** As somebody may who owns the database. */
async function tamper(sql: string): Promise<void> {
  await database.dataSource.transaction(async (manager) => {
    await manager.query('SET LOCAL session_replication_role = replica');
    await manager.query(sql);
  });
}

async function append(nth: number): Promise<void> {
  const detail = { nth, z: ['ひとつ', { b: 1.5, a: null }], a: '"quoted"' };
  const entry = { actor: 'someone', action: 'terminal.disabled', subject: `terminal:${nth}`, detail };
  await database.dataSource.transaction((manager) => trail.append(manager, entry));
}

async function appendMany(count: number): Promise<void> {
  for (let nth = 1; nth <= count; nth += 1) await append(nth);
}

const verdict = (...anchors: AuditAnchor[]) => verifyAudit(database.dataSource.manager, anchors);

describe('the audit trail', () => {
  it('verifies what it wrote, also when many write at once (AUDIT-08)', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, nth) => append(nth)));
    expect(await verdict()).toEqual({ ok: true, entries: 20 });
  });

  it('is sound while it is empty', async () => {
    expect(await verdict()).toEqual({ ok: true, entries: 0 });
    expect(await readAuditAnchor(database.dataSource.manager)).toBeNull();
  });

  it('forgets an entry whose transaction is rolled back', async () => {
    await append(1);
    await expect(
      database.dataSource.transaction(async (manager) => {
        await trail.append(manager, { actor: 'someone', action: 'undone', subject: 'nothing', detail: {} });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await append(2);
    expect(await verdict()).toEqual({ ok: true, entries: 2 });
  });

  it.each(['UPDATE audit_entries SET actor = actor', 'DELETE FROM audit_entries', 'TRUNCATE audit_entries'])(
    'lets nobody who writes it by its rules change it: %s (AUDIT-01)',
    async (sql) => {
      await append(1);
      await expect(database.dataSource.query(sql)).rejects.toThrow('only ever added');
      expect(await verdict()).toEqual({ ok: true, entries: 1 });
    },
  );

  it('refuses to write outside a transaction', async () => {
    const entry = { actor: 'someone', action: 'lost', subject: 'nothing', detail: {} };
    await expect(trail.append(database.dataSource.manager, entry)).rejects.toThrow('belongs into a transaction');
  });

  it.each([
    ['another actor', `UPDATE audit_entries SET actor = 'another' WHERE sequence = 3`],
    ['another detail', `UPDATE audit_entries SET detail = detail || '{"nth": 4}' WHERE sequence = 3`],
    ['another time', `UPDATE audit_entries SET at = at + interval '1 ms' WHERE sequence = 3`],
    ['another hash', `UPDATE audit_entries SET hash = sha256('') WHERE sequence = 3`],
    ['a deleted entry', 'DELETE FROM audit_entries WHERE sequence = 3'],
    [
      'two entries exchanged',
      `UPDATE audit_entries SET sequence = CASE sequence WHEN 3 THEN -4 ELSE -3 END WHERE sequence IN (3, 4);
       UPDATE audit_entries SET sequence = -sequence WHERE sequence < 0`,
    ],
    [
      'an entry put in between',
      `UPDATE audit_entries SET sequence = -sequence - 1 WHERE sequence >= 3;
       UPDATE audit_entries SET sequence = -sequence WHERE sequence < 0;
       INSERT INTO audit_entries SELECT 3, at, actor, action, subject, detail, previous_hash, hash
       FROM audit_entries WHERE sequence = 4`,
    ],
  ])('tells the place of %s', async (_kind, tampering) => {
    await appendMany(5);
    await tamper(tampering);
    expect(await verdict()).toMatchObject({ ok: false, sequence: _kind === 'an entry put in between' ? 4 : 3 });
  });

  it('sees a cut tail and a chain written anew by an anchor kept elsewhere', async () => {
    await appendMany(5);
    const anchor = (await readAuditAnchor(database.dataSource.manager)) ?? { sequence: 0, hash: '' };
    await append(6);
    expect(await verdict(anchor)).toEqual({ ok: true, entries: 6 });
    await tamper('DELETE FROM audit_entries WHERE sequence > 4');
    expect(await verdict()).toEqual({ ok: true, entries: 4 });
    expect(await verdict(anchor)).toEqual({ ok: false, sequence: 5 });
    await append(5);
    expect(await verdict(anchor)).toEqual({ ok: false, sequence: 5 });
  });
});
