import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { ConsolePerson } from '../support/console-people.js';
import { RunningKiosk } from '../support/running-kiosk.js';
import { ENGLISH_CODE, runCommand, type RunningTenin, startTenin } from '../support/running-tenin.js';
import { openSql } from '../support/sql.js';

jest.setTimeout(120_000);

let system: RunningTenin;
let operator: ConsolePerson;
let curator: ConsolePerson;
let admin: ConsolePerson;

beforeAll(async () => {
  system = await startTenin();
  [operator, curator, admin] = await Promise.all([
    ConsolePerson.signIn(system, 'operator'),
    ConsolePerson.signIn(system, 'curator'),
    ConsolePerson.signIn(system, 'admin'),
  ]);
});
afterAll(() => system.remove());

async function rows<T extends object>(text: string, ...before: string[]): Promise<T[]> {
  const sql = await openSql(system.dataDir);
  try {
    for (const statement of before) await sql.rows(statement);
    return await sql.rows<T>(text);
  } finally {
    await sql.close();
  }
}

async function aTerminal(name: string): Promise<string> {
  const { data } = await admin.ask<{ createTerminal: { id: string } }>(
    `mutation { createTerminal(input: { storeCode: "harbor", name: "${name}", locale: en }) { id } }`,
  );
  return data.createTerminal.id;
}

async function aCode(terminalId: string): Promise<string> {
  const { data } = await admin.ask<{ issueAccessCode: { code: string } }>(
    `mutation { issueAccessCode(terminalId: "${terminalId}") { code } }`,
  );
  return data.issueAccessCode.code;
}

describe('a terminal', () => {
  it('is opened by the code that an admin was shown, and tells how it is', async () => {
    const id = await aTerminal('Warehouse');
    const code = await aCode(id);
    const kiosk = await RunningKiosk.signIn(system.origin, code);
    expect((await kiosk.request('GET', '/api/terminal?page=index-1a2b&microphone=denied')).status).toBe(200);
    expect((await kiosk.request('GET', '/api/terminal?microphone=loud')).status).toBe(400);
    expect((await kiosk.request('GET', '/api/terminal?storeId=1')).status).toBe(400);
    const { data } = await operator.ask(
      `{ terminal(id: "${id}") { isSignedIn lastSeenAt pageVersion microphone version } }`,
    );
    const told = { isSignedIn: true, lastSeenAt: expect.any(String), pageVersion: 'index-1a2b', microphone: 'denied' };
    expect(data).toEqual({ terminal: { ...told, version: 1 } });
    await admin.ask(`mutation { disableTerminal(id: "${id}", expectedVersion: 1) { id } }`);
    expect((await kiosk.request('GET', '/api/terminal')).status).toBe(401);
    expect(system.output()).not.toMatch(new RegExp(`(?<![0-9a-f-])${code}(?![0-9a-f-])`));
  });

  const doorStatus = async (code: string): Promise<number> =>
    (await new RunningKiosk(system.origin).request('POST', '/api/access-code', { accessCode: code })).status;
  const aStandingCode = async (id: string): Promise<string> =>
    (
      await admin.ask<{ issueAccessCode: { code: string } }>(
        `mutation { issueAccessCode(terminalId: "${id}", standing: true) { code } }`,
      )
    ).data.issueAccessCode.code;

  it('is opened by the code that took the place of another, which is shown once, and by the other for ten minutes more', async () => {
    const id = await aTerminal('Counter');
    const first = await aStandingCode(id);
    const { data } = await admin.ask<{ rotateAccessCode: { code: string } }>(
      `mutation { rotateAccessCode(terminalId: "${id}") { code } }`,
    );
    const second = data.rotateAccessCode.code;
    expect([await doorStatus(first), await doorStatus(second)]).toEqual([200, 200]);
    await rows(
      'SELECT 1',
      `UPDATE access_codes SET expires_at = expires_at - interval '10 minutes' WHERE terminal_id = '${id}' AND expires_at IS NOT NULL`,
    );
    expect([await doorStatus(first), await doorStatus(second)]).toEqual([401, 200]);
    const told = await admin.ask(
      `{ accessCodes(terminalId: "${id}") { id standing expiresAt createdAt usedAt } auditEntries(subject: "terminal:${id}") { action detail } }`,
    );
    expect(told.codes).toEqual([]);
    expect(told.data['accessCodes']).toHaveLength(2);
    const digits = new RegExp(`(?<![0-9a-f-])(${first}|${second})(?![0-9a-f-])`);
    for (const text of [
      JSON.stringify(told.data),
      system.output(),
      await (await admin.get('/api/console/audit')).text(),
    ])
      expect(text).not.toMatch(digits);
    expect((await admin.ask(`{ accessCodes(terminalId: "${id}") { code } }`)).codes).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  it('answers nobody while it is switched off, and asks for a code when it is on again', async () => {
    const id = await aTerminal('Terrace');
    const code = await aStandingCode(id);
    const kiosk = await RunningKiosk.signIn(system.origin, code);
    const { data } = await admin.ask(`mutation { disableTerminal(id: "${id}", expectedVersion: 1) { disabledAt } }`);
    expect(data).toEqual({ disableTerminal: { disabledAt: expect.any(String) } });
    const statuses = async () => [
      (await kiosk.request('GET', '/api/terminal')).status,
      (await kiosk.request('POST', '/api/access-code/refresh')).status,
      (await kiosk.request('POST', '/api/conversation', { text: 'Are you open?' })).status,
    ];
    expect(await statuses()).toEqual([401, 401, 401]);
    expect(await doorStatus(code)).toBe(401);
    expect((await admin.ask(`mutation { issueAccessCode(terminalId: "${id}") { code } }`)).codes).toEqual([
      'terminal_disabled',
    ]);
    await admin.ask(`mutation { enableTerminal(id: "${id}", expectedVersion: 2) { id } }`);
    expect((await statuses())[0]).toBe(401);
    expect(await doorStatus(code)).toBe(200);
  });

  it('is called by its new name, and so is its store, at the kiosk, in the console and in the audit', async () => {
    const OF_STORE = 'name: "Pier", timeZone: "Asia/Tokyo"';
    const made = await admin.ask<{ createStore: { id: string } }>(
      `mutation { createStore(input: { code: "pier", ${OF_STORE} }) { id } }`,
    );
    const store = made.data.createStore.id;
    const { data } = await admin.ask<{ createTerminal: { id: string } }>(
      'mutation { createTerminal(input: { storeCode: "pier", name: "Entrance", locale: en }) { id } }',
    );
    const { id } = data.createTerminal;
    const kiosk = await RunningKiosk.signIn(system.origin, await aCode(id));
    const rename = (name: string, version: number) =>
      admin.ask(
        `mutation { changeTerminal(id: "${id}", expectedVersion: ${version}, input: { name: "${name}", locale: en }) { name } }`,
      );
    expect((await rename('Quay', 1)).data).toEqual({ changeTerminal: { name: 'Quay' } });
    const changed = await admin.ask(
      `mutation { changeStore(id: "${store}", expectedVersion: 1, input: { ${OF_STORE.replace('Pier', '桟橋店')} }) { name } }`,
    );
    expect(changed.data).toEqual({ changeStore: { name: '桟橋店' } });
    expect((await rename('Entrance', 1)).codes).toEqual(['changed_meanwhile']);
    expect(await (await kiosk.request('GET', '/api/terminal')).json()).toMatchObject({
      name: 'Quay',
      store: { name: '桟橋店' },
    });
    expect((await operator.ask('{ terminals(storeCode: "pier") { name store { name } } }')).data).toEqual({
      terminals: [{ name: 'Quay', store: { name: '桟橋店' } }],
    });
    const entries = await admin.ask<{ auditEntries: { detail: string }[] }>(
      `{ auditEntries(subject: "store:${store}", action: "store.changed") { detail } }`,
    );
    expect(entries.data.auditEntries.map(({ detail }) => JSON.parse(detail) as object)).toMatchObject([
      { before: { name: 'Pier' }, after: { name: '桟橋店' } },
    ]);
  });

  it('is nothing that an operator may change, and that he tried is in the audit (AUTHZ-09)', async () => {
    const id = await aTerminal('Office');
    expect((await operator.ask(`mutation { issueAccessCode(terminalId: "${id}") { code } }`)).codes).toEqual([
      'FORBIDDEN',
    ]);
    const { data } = await admin.ask<{ auditEntries: unknown[] }>(
      '{ auditEntries(action: "access.refused", subject: "Mutation.issueAccessCode") { sequence } }',
    );
    expect(data.auditEntries).toHaveLength(1);
  });
});

describe('the product master', () => {
  const FILE = 'product_number,name,size,price,stock,store\nE2E-1,Brand new,225/60R15,9900,4,harbor\n';
  const PATH = '/api/console/products';
  interface Report {
    applied: boolean;
    added: number;
    rehearsal?: { plan: string; changes: { added: unknown[] } };
  }
  const found = async () =>
    (
      await operator.ask<{ products: { edges: unknown[] } }>(
        '{ products(filter: { number: "E2E1" }) { edges { cursor } } }',
      )
    ).data.products.edges.length;

  it('is looked at before it is changed, changed as it was looked at, and brought back', async () => {
    expect((await operator.upload(PATH, FILE)).status).toBe(403);
    const rehearsal = (await (await curator.upload(PATH, FILE)).json()) as Report;
    expect(rehearsal).toMatchObject({
      applied: false,
      added: 1,
      rehearsal: { changes: { added: [{ before: null }] } },
    });
    expect(await found()).toBe(0);
    const plan = rehearsal.rehearsal?.plan ?? '';
    const other = await curator.upload(PATH, FILE.replace('9900', '1'), { plan });
    expect([other.status, await other.json()]).toMatchObject([409, { code: 'plan_of_another_file' }]);
    const done = (await (await curator.upload(PATH, FILE, { plan })).json()) as Report;
    expect(done).toMatchObject({ applied: true, added: 1 });
    expect(await found()).toBe(1);
    const late = await curator.upload(PATH, FILE, { plan });
    expect([late.status, await late.json()]).toMatchObject([409, { code: 'master_changed' }]);
    const { data } = await curator.ask<{ productImports: { version: number }[] }>('{ productImports { version } }');
    await curator.ask(`mutation { undoProductImport(version: ${data.productImports[0]?.version}) { version } }`);
    expect(await found()).toBe(0);
  });

  it('takes no form that it does not know (AUTHZ-12)', async () => {
    const refusals = await Promise.all([
      curator.upload(PATH, FILE, { actor: 'somebody' }),
      curator.upload(PATH, FILE, { replace: 'yes' }),
      curator.upload(PATH, FILE, { plan: "1'" }),
      fetch(`${system.origin}${PATH}`, { method: 'POST', headers: curator.headers }),
    ]);
    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 415]);
    const faulty = 'product_number,name,price\nX,,1\n';
    const { rehearsal } = (await (await curator.upload(PATH, faulty)).json()) as Report;
    const refused = await curator.upload(PATH, faulty, { plan: rehearsal?.plan ?? '' });
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'rows_refused', faults: [/line 2/] }]);
  });

  it('takes no more than ten megabytes', async () => {
    expect((await curator.upload(PATH, 'x'.repeat(10_000_001))).status).toBe(413);
  });
});

describe('what a visitor said', () => {
  it('is read by people whom the audit names, and erased on request without a word of it left', async () => {
    const kiosk = await RunningKiosk.signIn(system.origin, ENGLISH_CODE);
    const { conversationId, taskId } = await kiosk.submit({ text: 'Is there a zebra-4711 in the yard?' });
    await kiosk.completed(taskId);
    await operator.ask(`{ conversation(id: "${conversationId}") { utterance } }`);
    const readers = `{ auditEntries(subject: "conversation:${conversationId}") { action detail } }`;
    expect((await admin.ask(readers)).data).toEqual({ auditEntries: [{ action: 'conversation.read', detail: '{}' }] });
    const { data } = await admin.ask(`mutation { eraseConversation(id: "${conversationId}") }`);
    expect(data).toEqual({ eraseConversation: 1 });
    expect((await kiosk.request('GET', `/api/conversation/${taskId}`)).status).toBe(404);
    const csv = await (await admin.get('/api/console/audit')).text();
    expect(csv).toContain(`conversation.erased,conversation:${conversationId}`);
    expect(csv + system.output()).not.toContain('zebra-4711');
  });
});

describe('the audit', () => {
  it('holds no code, token, cookie or password, and neither does the log (AUDIT-20)', async () => {
    const password = /Console sign-in: \S+, password (\S+)/.exec(system.output())?.[1] ?? '';
    expect(password).not.toBe('');
    const entries = JSON.stringify(await rows('SELECT * FROM audit_entries'));
    const log = system
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .join('\n');
    for (const text of [entries, log]) {
      expect(text).not.toMatch(/eyJ[\w-]+\.[\w-]+|tenin_(access|refresh|csrf)=/);
      expect(text).not.toContain(password);
    }
  });

  it('is verified by a command while the system runs and while it does not, and tells what was tampered with', async () => {
    const verify = () => runCommand(['audit:verify'], system.dataDir);
    while (!existsSync(join(system.dataDir, 'audit', 'anchor'))) await pause(200);
    const sound = await verify();
    expect(sound).toMatchObject({ code: 0, output: expect.stringContaining('as they were written') });
    await rows(
      'SELECT 1',
      'SET session_replication_role = replica',
      `UPDATE audit_entries SET actor = 'somebody else' WHERE sequence = 2`,
      'SET session_replication_role = origin',
    );
    const told = { code: 2, output: expect.stringContaining('Entry 2 is not what it was') };
    expect(await verify()).toMatchObject(told);
    await system.stop();
    expect(await verify()).toMatchObject(told);
  });
});
