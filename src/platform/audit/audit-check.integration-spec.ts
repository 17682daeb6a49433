import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Clock } from '../clock/index.js';
import { hashEntry } from './audit-chain.js';
import { AuditCheck, AuditNotes, AuditTrail, FileAnchorStore, MediaAnchorStore } from './index.js';

jest.setTimeout(60_000);

let database: TestDatabase;
let dataDir: string;
let check: AuditCheck;
const trail = new AuditTrail(new Clock());
const signal = AbortSignal.timeout(60_000);

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await tamper('TRUNCATE audit_entries, audit_notes');
  dataDir = await mkdtemp(join(tmpdir(), 'tenin-audit-'));
  check = new AuditCheck(database.dataSource, [new FileAnchorStore(dataDir)]);
});
afterEach(() => rm(dataDir, { recursive: true }));

async function tamper(sql: string): Promise<void> {
  await database.dataSource.transaction(async (manager) => {
    await manager.query('SET LOCAL session_replication_role = replica');
    await manager.query(sql);
  });
}

async function append(count: number): Promise<void> {
  for (let nth = 1; nth <= count; nth += 1) {
    const entry = { actor: 'anna', action: 'terminal.disabled', subject: `terminal:${nth}`, detail: { nth } };
    await database.dataSource.transaction((manager) => trail.append(manager, entry));
  }
}

/** What somebody does who knows how the chain is made: every entry from the third on is made anew, and fits. */
async function rewrite(): Promise<void> {
  const rows = await database.dataSource.query<
    { sequence: string; at: Date; actor: string; action: string; subject: string; detail: object; hash: Buffer }[]
  >('SELECT * FROM audit_entries ORDER BY sequence');
  let previous = rows[1]!.hash;
  for (const row of rows.slice(2)) {
    const entry = { ...row, sequence: Number(row.sequence), actor: 'bert', detail: { ...row.detail } };
    const hash = hashEntry(previous, entry);
    const [before, after] = [previous, hash].map((bytes) => `'\\x${bytes.toString('hex')}'`);
    await tamper(
      `UPDATE audit_entries SET actor = 'bert', previous_hash = ${before}, hash = ${after} WHERE sequence = ${row.sequence}`,
    );
    previous = hash;
  }
}

const TAMPERINGS: readonly [kind: string, place: number, tampering: () => Promise<void>][] = [
  ['an edited entry (AUDIT-02)', 3, () => tamper(`UPDATE audit_entries SET actor = 'bert' WHERE sequence = 3`)],
  ['a deleted entry (AUDIT-03)', 3, () => tamper('DELETE FROM audit_entries WHERE sequence = 3')],
  [
    'two entries exchanged (AUDIT-03)',
    3,
    () =>
      tamper(
        `UPDATE audit_entries SET sequence = CASE sequence WHEN 3 THEN -4 ELSE -3 END WHERE sequence IN (3, 4);
         UPDATE audit_entries SET sequence = -sequence WHERE sequence < 0`,
      ),
  ],
  [
    'an entry put in between (AUDIT-03)',
    3,
    () =>
      tamper(
        `UPDATE audit_entries SET sequence = -sequence - 1 WHERE sequence >= 3;
         UPDATE audit_entries SET sequence = -sequence WHERE sequence < 0;
         INSERT INTO audit_entries SELECT 3, at, 'bert', action, subject, detail, previous_hash, hash
         FROM audit_entries WHERE sequence = 4`,
      ),
  ],
  ['a cut tail (AUDIT-06)', 5, () => tamper('DELETE FROM audit_entries WHERE sequence > 4')],
  ['a chain written anew (AUDIT-05)', 3, rewrite],
  ['another hash', 3, () => tamper(`UPDATE audit_entries SET hash = sha256('') WHERE sequence = 3`)],
];

describe('the audit and its anchor', () => {
  it.each(TAMPERINGS)('find %s', async (kind, place, tampering) => {
    await append(6);
    expect(await check.anchor(signal)).toBeNull();
    await append(1);
    expect((await check.verify(signal)).verdict).toEqual({ ok: true, entries: 7 });
    await tampering();
    const { verdict } = await check.verify(signal);
    // A chain that fits is only told from the real one at the anchor.
    expect(verdict).toEqual({ ok: false, sequence: kind.startsWith('a chain') ? 6 : place });
  });

  it('move on while the chain goes on, and stay where it does not', async () => {
    await append(2);
    await check.anchor(signal);
    await append(3);
    await check.anchor(signal);
    const { anchors } = await check.verify(signal);
    expect(anchors).toEqual([
      { store: join(dataDir, 'audit', 'anchor'), anchor: { sequence: 5, hash: expect.any(String) } },
    ]);
    await tamper('DELETE FROM audit_entries WHERE sequence = 5');
    await append(4);
    expect(await check.anchor(signal)).toBe(5);
    expect((await check.verify(signal)).anchors).toEqual(anchors);
  });

  it('say so when nothing is kept yet, and refuse an anchor that was spoiled', async () => {
    expect(await check.verify(signal)).toMatchObject({
      verdict: { ok: true, entries: 0 },
      anchors: [{ anchor: null }],
    });
    await append(1);
    await check.anchor(signal);
    const file = join(dataDir, 'audit', 'anchor');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await writeFile(file, (await readFile(file, 'utf8')).slice(3));
    await expect(check.verify(signal)).rejects.toThrow('cannot be read');
    await expect(check.anchor(signal)).rejects.toThrow('cannot be read');
  });
});

describe('an anchor in a bucket', () => {
  let server: Server;
  let objects: Map<string, Uint8Array>;
  beforeAll(async () => {
    objects = new Map();
    server = createServer((request, response) => {
      const found = objects.get(request.url?.slice(1) ?? '');
      response.writeHead(found ? 200 : 404).end(found);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('is read where its signed URL leads', async () => {
    const { port } = server.address() as AddressInfo;
    const store = new MediaAnchorStore({
      name: 's3:shop',
      put: (key, content) => {
        objects.set(key, content);
        return Promise.resolve();
      },
      signedUrl: (key) => Promise.resolve(`http://127.0.0.1:${port}/${key}`),
    });
    expect(await store.read(signal)).toBeNull();
    const anchor = { sequence: 7, hash: 'ab'.repeat(32) };
    await store.write(anchor, signal);
    expect(await store.read(signal)).toEqual(anchor);
  });
});

describe('notes of what is done often', () => {
  const at = (time: string): AuditNotes => {
    const clock = { now: () => new Date(time) };
    return new AuditNotes(database.dataSource, trail, clock);
  };
  const note = (time: string, ...subjects: string[]): Promise<void> =>
    at(time).note({ actor: 'anna', action: 'conversation.read', subjects, together: 'conversations' });
  const entries = () => database.dataSource.query('SELECT subject, detail FROM audit_entries ORDER BY sequence');

  it('are one entry for all that is news, and none for what was told in the same hour', async () => {
    await note('2030-01-01T10:00:00Z', 'a');
    await note('2030-01-01T10:59:59Z', 'a');
    await note('2030-01-01T10:59:59Z', 'c', 'a', 'b', 'c');
    await Promise.all([note('2030-01-01T11:00:00Z', 'a'), note('2030-01-01T11:00:00Z', 'a')]);
    expect(await entries()).toEqual([
      { subject: 'a', detail: {} },
      { subject: 'conversations', detail: { subjects: ['b', 'c'] } },
      { subject: 'a', detail: {} },
    ]);
    expect((await check.verify(signal)).verdict).toEqual({ ok: true, entries: 3 });
  });
});
