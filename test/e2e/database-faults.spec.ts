import { randomUUID } from 'node:crypto';

import { CommitCutter } from '../support/commit-cutter.js';
import { PostgresServer, WITHOUT_POSTGRES } from '../support/postgres-server.js';
import { RunningKiosk, type Submitted } from '../support/running-kiosk.js';
import { ENGLISH_CODE, runCommand, type RunningTenin, startTenin } from '../support/running-tenin.js';
import { eventually } from '../support/timing.js';

const KEYS = { JWT_SECRET: 'j'.repeat(40), CODE_KEY: 'c'.repeat(40) };
const QUESTION = 'What time do you open?';
const OPENING_MS = 300_000;
const RECOVERING_MS = 60_000;
const POOL = 10;

const describeWithPostgres = WITHOUT_POSTGRES === null ? describe : describe.skip;
if (WITHOUT_POSTGRES !== null) console.warn(`database faults are not tried: ${WITHOUT_POSTGRES}`);

describeWithPostgres('a PostgreSQL server that fails', () => {
  let server: PostgresServer;
  let cutter: CommitCutter;
  let tenin: RunningTenin;
  let kiosk: RunningKiosk;

  beforeAll(async () => {
    server = await PostgresServer.start();
    cutter = await CommitCutter.start(server.port);
    const settings = {
      ...KEYS,
      DATABASE_URL: server.url(cutter.port),
      DEMO: 'off',
      UTTERANCES_PER_MINUTE: '0',
      SPEECH_TO_TEXT: 'none',
      TEXT_TO_SPEECH: 'none',
    };
    // As at a start: refused until somebody migrated, and then without anything else being done.
    await expect(startTenin(settings)).rejects.toThrow(/The database lacks 0001-.*dist\/cli\.js migrate/s);
    const migrated = await runCommand(['migrate'], '/nowhere', settings);
    if (migrated.code !== 0) throw new Error(migrated.output);
    tenin = await startTenin(settings);
    kiosk = await RunningKiosk.signIn(tenin.origin, ENGLISH_CODE);
    await kiosk.ask(QUESTION);
  }, OPENING_MS);

  afterAll(async () => {
    server?.thaw();
    await tenin?.remove();
    cutter?.stop();
    await server?.stop();
  });

  const readiness = async (): Promise<number> => (await fetch(`${tenin.origin}/health/ready`)).status;
  const isWellAgain = (): Promise<void> =>
    eventually(
      async () => expect([await readiness(), (await kiosk.ask(QUESTION)).outcome]).toEqual([200, expect.any(String)]),
      RECOVERING_MS,
    );
  const submit = (key: string): Promise<Response> =>
    kiosk.requestOnce('POST', '/api/conversation', { text: QUESTION }, { 'idempotency-key': key });
  const countOf = async (key: string): Promise<number> =>
    Number(
      (
        await server.rows<{ n: string }>(
          'SELECT count(*) AS n FROM idempotency_keys WHERE key = $1 AND response IS NOT NULL',
          [key],
        )
      )[0]?.n,
    );

  it('loses nothing that was acknowledged when it restarts without warning under load [INFRA-01]', async () => {
    const acknowledged: Submitted[] = [];
    let isOver = false;
    const customers = Array.from({ length: 4 }, async () => {
      while (!isOver) {
        const response = await submit(randomUUID()).catch(() => null);
        if (response?.status === 202) acknowledged.push((await response.json()) as Submitted);
        else expect([503, 409]).toContain(response?.status);
      }
    });
    for (let nth = 1; nth <= 6; nth += 1) {
      const before = acknowledged.length;
      await eventually(async () => expect(acknowledged.length).toBeGreaterThan(before + 2), RECOVERING_MS);
      await server.restart();
    }
    isOver = true;
    await Promise.all(customers);
    await isWellAgain();
    expect(acknowledged.length).toBeGreaterThan(12);
    const answers = await Promise.all(acknowledged.map(({ taskId }) => kiosk.completed(taskId, RECOVERING_MS)));
    expect(answers.map(({ status }) => status)).toEqual(acknowledged.map(() => 'completed'));
    const [doubled] = await server.rows<{ n: string }>(
      `SELECT count(*) AS n FROM (SELECT conversation_id FROM chats WHERE speaker = 'visitor' GROUP BY 1 HAVING count(*) > 1) x`,
    );
    expect(Number(doubled?.n)).toBe(0);
  }, 300_000);

  it('turns readiness red while it hangs, and goes on by itself when it is back [INFRA-03]', async () => {
    server.freeze();
    try {
      expect(await readiness()).toBe(503);
      expect((await fetch(`${tenin.origin}/health/live`)).status).toBe(200);
      const asked = Array.from({ length: POOL * 3 }, () => submit(randomUUID()).then(({ status }) => status));
      expect(await Promise.race(asked)).toBe(503);
      server.thaw();
      for (const status of await Promise.all(asked)) expect([202, 503]).toContain(status);
    } finally {
      server.thaw();
    }
    await isWellAgain();
  }, 120_000);

  it('gives what it committed to a kiosk that was cut off before it heard of it [INFRA-05]', async () => {
    const key = randomUUID();
    const before = cutter.cut;
    let first: Response | undefined;
    // What commits first may be another transaction of the system: then it is cut again.
    for (let nth = 0; nth < 20 && (await countOf(key)) === 0; nth += 1) {
      cutter.arm();
      first = await submit(key);
    }
    expect(cutter.cut).toBeGreaterThan(before);
    const again = await submit(key);
    expect(again.status).toBe(202);
    const { taskId } = (await again.json()) as Submitted;
    expect((await kiosk.completed(taskId, RECOVERING_MS)).status).toBe('completed');
    expect(await countOf(key)).toBe(1);
    if (first?.status === 202) expect(((await first.json()) as Submitted).taskId).toBe(taskId);
  }, 120_000);

  it('has no connection left: says 503 at once instead of hanging, and answers all it accepted [INFRA-06]', async () => {
    const blocker = await server.connect();
    await blocker.query('BEGIN; LOCK TABLE idempotency_keys IN ACCESS EXCLUSIVE MODE');
    const asked = Array.from({ length: POOL * 3 }, () => submit(randomUUID()));
    expect((await Promise.race(asked)).status).toBe(503);
    await blocker.query('ROLLBACK');
    await blocker.end();
    const responses = await Promise.all(asked);
    for (const { status } of responses) expect([202, 503]).toContain(status);
    // Some found no connection; once that is felt at the door, others are turned away there.
    for (const refused of responses.filter(({ status }) => status === 503)) {
      const { code } = (await refused.json()) as { code: string };
      expect(['overloaded', 'database_unavailable', 'service_unavailable']).toContain(code);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    await isWellAgain();
  }, 120_000);

  it('gets a migration that adds while this version serves; it serves on, and can start again [INFRA-15]', async () => {
    const tables = await server.rows<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    for (const { name } of tables) await server.rows(`ALTER TABLE ${name} ADD COLUMN added_later text DEFAULT 'x'`);
    await server.rows(`INSERT INTO schema_versions (name, checksum) VALUES ('9001-expand-everything', 'x')`);
    for (let nth = 0; nth < 3; nth += 1) expect((await kiosk.ask(QUESTION)).outcome).not.toBe('failed');

    const other = await startTenin({
      ...KEYS,
      DATABASE_URL: server.url(),
      DEMO: 'off',
      SPEECH_TO_TEXT: 'none',
      TEXT_TO_SPEECH: 'none',
    });
    expect((await fetch(`${other.origin}/health/ready`)).status).toBe(200);
    await other.remove();
  }, 240_000);

  it('refuses a start in a sentence while it hangs, and starts when it is back', async () => {
    const settings = {
      ...KEYS,
      DATABASE_URL: server.url(),
      DEMO: 'off',
      SPEECH_TO_TEXT: 'none',
      TEXT_TO_SPEECH: 'none',
    };
    server.freeze();
    try {
      await expect(startTenin(settings)).rejects.toThrow('DATABASE_URL: the database does not answer');
    } finally {
      server.thaw();
    }
    const other = await startTenin(settings);
    await other.remove();
  }, 240_000);

  it('is not started on when a migration took something away that this version needs', async () => {
    await server.rows(`INSERT INTO schema_versions (name, checksum) VALUES ('9002-contract', 'x')`);
    await expect(startTenin({ ...KEYS, DATABASE_URL: server.url(), DEMO: 'off' })).rejects.toThrow(
      'The database has the migration 9002-contract, which this version does not know.',
    );
    await server.rows(`DELETE FROM schema_versions WHERE name LIKE '9%'`);
  }, 120_000);
});
