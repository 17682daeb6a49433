import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { SUBJECT } from '../../../../test/support/console-issuer.js';
import { openRunningConsole, type RunningConsole } from '../../../../test/support/running-console.js';
import { type AuditEntry, AuditTrail } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { PeopleConsoleModule } from './people-console.module.js';
import type { PersonType } from './person.type.js';

jest.setTimeout(60_000);

let running: RunningConsole;
let token: string;

beforeAll(async () => {
  running = await openRunningConsole([PeopleConsoleModule]);
  token = await running.issuer.sign({ 'cognito:groups': ['admin'] });
  await running.database.dataSource.transaction(async (manager) => {
    const trail = new AuditTrail(new Clock());
    for (const [actor, action] of [
      ['anna', 'import'],
      ['bert', 'import'],
      ['anna', 'issue'],
    ] as const)
      await trail.append(manager, { actor, action, subject: 'x', detail: { rows: 1 } });
  });
});
afterAll(() => running.close());

describe('the audit', () => {
  const sequences = async (args = ''): Promise<number[]> => {
    const query = `{ auditEntries${args} { sequence detail } }`;
    const { auditEntries } = await running.read<{ auditEntries: { sequence: number; detail: string }[] }>(
      query,
      {},
      { token },
    );
    expect(auditEntries.every(({ detail }) => detail === '{"rows": 1}')).toBe(true);
    return auditEntries.map(({ sequence }) => sequence);
  };

  it('is read newest first, page by page, by who and what', async () => {
    expect(await sequences()).toEqual([3, 2, 1]);
    expect(await sequences('(first: 1, before: 3)')).toEqual([2]);
    expect(await sequences('(first: 1, after: 1)')).toEqual([2]);
    expect(await sequences('(first: 2, after: 1)')).toEqual([3, 2]);
    expect(await sequences('(actor: "anna", after: 1)')).toEqual([3]);
    expect(await sequences('(actor: "anna")')).toEqual([3, 1]);
    expect(await sequences('(actor: "anna", action: "issue")')).toEqual([3]);
  });
});

describe('the audit, narrowed and as a file', () => {
  const get = async (query: string, by = token) => {
    const headers = { authorization: `Bearer ${by}` };
    return running.app.inject({ method: 'GET', url: `/api/console/audit${query}`, headers });
  };
  const append = (entry: AuditEntry) =>
    running.database.dataSource.transaction((manager) => new AuditTrail(new Clock()).append(manager, entry));

  it('finds by subject, also one of several, and by time', async () => {
    await append({ actor: 'cora', action: 'read', subject: 'conversation:1', detail: {} });
    await append({
      actor: 'cora',
      action: 'read',
      subject: 'conversations',
      detail: { subjects: ['conversation:1', 'conversation:2'] },
    });
    const ask = async (args: string): Promise<number> => {
      const { auditEntries } = await running.read<{ auditEntries: unknown[] }>(
        `{ auditEntries(${args}) { sequence } }`,
        {},
        { token },
      );
      return auditEntries.length;
    };
    expect(await ask('subject: "conversation:1"')).toBe(2);
    expect(await ask('subject: "conversation:2"')).toBe(1);
    expect(await ask('subject: "conversation:2", actor: "anna"')).toBe(0);
    expect(await ask('to: "2020-01-01T00:00:00Z"')).toBe(0);
    expect(await ask('actor: "cora", from: "2020-01-01T00:00:00Z"')).toBe(2);
  });

  it('goes out as CSV that no spreadsheet runs, and that it went out is told', async () => {
    await append({ actor: '=HYPERLINK("x")', action: 'probe', subject: '@x', detail: { a: '"1"' } });
    const { statusCode, body, headers } = await get('?action=probe');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const [head, line] = body.split('\r\n');
    expect(head).toBe('\ufeffsequence,at,actor,action,subject,detail');
    expect(line).toMatch(/^\d+,[^,]+Z,"'=HYPERLINK\(""x""\)",probe,'@x,"\{/);
    expect(await sequencesOf('audit.exported')).toHaveLength(1);
  });

  it('is a file for an admin alone, of known conditions alone', async () => {
    expect((await get('', await running.issuer.sign({ 'cognito:groups': ['curator'] }))).statusCode).toBe(403);
    expect((await get('?first=3')).statusCode).toBe(400);
    expect((await get('?from=yesterday')).statusCode).toBe(400);
  });

  const sequencesOf = (action: string) =>
    running.database.dataSource.query<unknown[]>('SELECT sequence FROM audit_entries WHERE action = $1', [action]);
});

describe('the names in the audit', () => {
  const database = () => running.database.dataSource;
  const named = (actor: string) =>
    running.read(`{ auditEntries(actor: "${actor}") { actorName subjectName } }`, {}, { token });
  const entry = (actor: string, subject: string): AuditEntry => ({ actor, action: 'named', subject, detail: {} });
  const person = '0192aaaa-0000-7000-8000-00000000000a';

  beforeAll(async () => {
    const { store } = running.osaka;
    await database().query(`INSERT INTO users (id, subject, email) VALUES ($1, 'dora', 'dora@demo.tenin')`, [person]);
    const [terminal] = await database().query<{ id: string }[]>(
      `INSERT INTO terminals (id, store_id, name, locale) VALUES (gen_random_uuid(), $1, 'By the door', 'en') RETURNING id`,
      [store],
    );
    await database().transaction(async (manager) => {
      const trail = new AuditTrail(new Clock());
      await trail.append(manager, entry('dora', `store:${store}`));
      await trail.append(manager, entry(`terminal:${terminal?.id}`, `person:${person}`));
      await trail.append(manager, entry('command-line', `terminal:${terminal?.id}`));
      await trail.append(manager, entry('nobody', 'store:of-glass'));
    });
  });
  afterAll(() => database().query('DELETE FROM users'));

  it('are what people, terminals and stores are called now, and they find their entries', async () => {
    const [{ name }] = await database().query<[{ name: string }]>('SELECT name FROM stores WHERE id = $1', [
      running.osaka.store,
    ]);
    const byDora = { auditEntries: [{ actorName: 'dora@demo.tenin', subjectName: name }] };
    expect(await named('dora')).toEqual(byDora);
    expect(await named('Dora@demo.tenin')).toEqual(byDora);
    expect(await named('By the door')).toEqual({
      auditEntries: [{ actorName: 'By the door', subjectName: 'dora@demo.tenin' }],
    });
  });

  it('are left out where nothing has one', async () => {
    expect(await named('command-line')).toEqual({ auditEntries: [{ actorName: null, subjectName: 'By the door' }] });
    expect(await named('nobody')).toEqual({ auditEntries: [{ actorName: null, subjectName: null }] });
  });
});

describe('people', () => {
  it('are seen by an admin of the whole company, and by no admin of some stores', async () => {
    const query = '{ people { email storeIds disabledAt } }';
    expect(await running.read(query, {}, { token })).toEqual({ people: [] });
    await running.limitTo([running.osaka.store]);
    for (const field of ['people { id }', 'auditEntries { sequence }'])
      expect((await running.ask(`{ ${field} }`, {}, { token })).status).toBe(403);
    await running.database.dataSource.query('UPDATE users SET store_ids = NULL');
    const person = { email: 'a@demo.tenin', storeIds: null, disabledAt: null };
    expect(await running.read(query, {}, { token })).toEqual({ people: [person] });
  });
});

describe('changing people', () => {
  const OTHER = '0192aaaa-0000-7000-8000-000000000002';
  const FIELDS = 'id subject email storeIds disabledAt version';
  const codeOf = async (query: string, by = token): Promise<string | undefined> =>
    (await running.ask(query, {}, { token: by })).body.errors?.[0]?.extensions.code;
  const create = async (subject: string, email: string): Promise<PersonType> => {
    const query = `mutation { createPerson(input: { subject: "${subject}", email: "${email}" }) { ${FIELDS} } }`;
    return (await running.read<{ createPerson: PersonType }>(query, {}, { token })).createPerson;
  };
  const disable = (id: string, version: number) =>
    `mutation { disablePerson(id: "${id}", expectedVersion: ${version}) { ${FIELDS} } }`;
  const limit = (id: string, version: number, stores: string) =>
    `mutation { limitPerson(id: "${id}", expectedVersion: ${version}, storeIds: ${stores}) { ${FIELDS} } }`;

  beforeEach(() => running.database.dataSource.query('DELETE FROM users'));

  it('keeps them, limits them and ends their access, each told with what was before', async () => {
    const { id } = await create(OTHER, 'b@demo.tenin');
    expect(
      await codeOf(`mutation { createPerson(input: { subject: "${OTHER}", email: "c@demo.tenin" }) { id } }`),
    ).toBe('person_known');
    await running.read(limit(id, 1, `["${running.osaka.store}"]`), {}, { token });
    await running.read(disable(id, 2), {}, { token });
    const theirs = await running.issuer.sign({ sub: OTHER, 'cognito:groups': ['admin'] });
    expect((await running.ask('{ people { id } }', {}, { token: theirs })).status).toBe(403);
    expect(await running.read('{ person(email: "B@demo.tenin") { version storeIds } }', {}, { token })).toEqual({
      person: { version: 3, storeIds: [running.osaka.store] },
    });
    const [entry] = await running.database.dataSource.query(
      'SELECT actor, action, detail FROM audit_entries ORDER BY sequence DESC LIMIT 1',
    );
    expect(entry).toMatchObject({
      actor: SUBJECT,
      action: 'person.disabled',
      detail: { before: { disabledAt: null } },
    });
    await running.read(`mutation { enablePerson(id: "${id}", expectedVersion: 3) { id } }`, {}, { token });
  });

  it('tells the second of two who change the same one, and knows no other store', async () => {
    const { id } = await create(OTHER, 'b@demo.tenin');
    const both = await Promise.all([codeOf(disable(id, 1)), codeOf(limit(id, 1, '[]'))]);
    expect(both.toSorted()).toEqual(['changed_meanwhile', undefined]);
    expect(await codeOf(limit(id, 2, '["0192aaaa-0000-7000-8000-0000000000ff"]'))).toBe('store_not_found');
  });

  it('lets nobody change his own access', async () => {
    const { id } = await create(SUBJECT, 'a@demo.tenin');
    for (const change of [disable(id, 1), limit(id, 1, `["${running.osaka.store}"]`), limit(id, 1, 'null')])
      expect(await codeOf(change)).toBe('own_access');
  });

  it('leaves one of two admins who end the access of each other at once (AUTHZ-21)', async () => {
    const mine = await create(SUBJECT, 'a@demo.tenin');
    const yours = await create(OTHER, 'b@demo.tenin');
    const theirs = await running.issuer.sign({ sub: OTHER, 'cognito:groups': ['admin'] });
    const codes = await Promise.all([codeOf(disable(yours.id, 1)), codeOf(disable(mine.id, 1), theirs)]);
    expect(codes.toSorted()).toEqual(['FORBIDDEN', undefined]);
    const [left] = await running.database.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM users WHERE disabled_at IS NULL',
    );
    expect(left).toEqual({ count: 1 });
  });
});
