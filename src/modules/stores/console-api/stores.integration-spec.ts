import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { openRunningConsole, type RunningConsole } from '../../../../test/support/running-console.js';
import type { StoreType } from './store.type.js';
import { StoresConsoleModule } from './stores-console.module.js';

jest.setTimeout(60_000);

let running: RunningConsole;
let token: string;

beforeAll(async () => {
  running = await openRunningConsole([StoresConsoleModule]);
  token = await running.issuer.sign({ 'cognito:groups': ['admin'] });
});
afterAll(() => running.close());
beforeEach(() => running.database.dataSource.query('DELETE FROM users'));

const FIELDS = 'id code name timeZone phone version openingHours { week { weekday opens closes } closedDays }';
const CREATE = `mutation ($input: NewStore!) { createStore(input: $input) { ${FIELDS} } }`;
const CHANGE = `mutation ($id: ID!, $version: Int!, $input: StoreInput!) {
  changeStore(id: $id, expectedVersion: $version, input: $input) { ${FIELDS} } }`;
const HOURS = { week: [{ weekday: 'monday', opens: '09:00', closes: '18:00' }], closedDays: ['2026-12-31'] };
const INPUT = { name: '名古屋店', timeZone: 'Asia/Tokyo', phone: '052-000-0101', openingHours: HOURS };

const read = <T>(query: string, variables = {}): Promise<T> => running.read<T>(query, variables, { token });
const codeOf = async (query: string, variables = {}): Promise<string | undefined> =>
  (await running.ask(query, variables, { token })).body.errors?.[0]?.extensions.code;

describe('stores in the console', () => {
  it('are made and changed, told in the audit, and seen with their hours', async () => {
    const { createStore } = await read<{ createStore: StoreType }>(CREATE, { input: { ...INPUT, code: 'nagoya' } });
    expect(createStore).toMatchObject({ ...INPUT, code: 'nagoya', version: 1 });
    const input = { ...INPUT, phone: null, openingHours: null };
    const { id } = createStore;
    const { changeStore } = await read<{ changeStore: StoreType }>(CHANGE, { id, version: 1, input });
    expect(changeStore).toMatchObject({ ...input, version: 2 });
    const entries = await running.database.dataSource.query(
      'SELECT action, detail FROM audit_entries WHERE subject = $1 ORDER BY sequence',
      [`store:${id}`],
    );
    expect(entries).toEqual([
      { action: 'store.created', detail: { before: null, after: { ...INPUT, code: 'nagoya' } } },
      {
        action: 'store.changed',
        detail: { before: { ...INPUT, code: 'nagoya' }, after: { ...input, code: 'nagoya' } },
      },
    ]);
  });

  it('tell the second of two who change the same one', async () => {
    const asked = { id: running.osaka.store, version: 1, input: INPUT };
    const both = await Promise.all([1, 2].map(() => codeOf(CHANGE, asked)));
    expect(both.toSorted()).toEqual(['changed_meanwhile', undefined]);
  });

  it.each([
    ['store_code_taken', { code: 'osaka' }],
    ['invalid_request', { code: 'Big Store' }],
    ['invalid_request', { code: 'x', timeZone: 'Asia/Nowhere' }],
    ['invalid_request', { code: 'x', phone: 'call us' }],
    ['opening_hours_invalid', { code: 'x', openingHours: { ...HOURS, closedDays: ['2026-02-30'] } }],
  ])('are refused as %s: %j', async (code, wrong) => {
    expect(await codeOf(CREATE, { input: { ...INPUT, ...wrong } })).toBe(code);
  });

  it('are not made by an admin of some, nor changed outside of them', async () => {
    await running.limitTo([running.kyoto.store]);
    expect(await codeOf(CREATE, { input: { ...INPUT, code: 'new' } })).toBe('FORBIDDEN');
    expect(await codeOf(CHANGE, { id: running.osaka.store, version: 2, input: INPUT })).toBe('store_not_found');
    expect(await codeOf(CHANGE, { id: running.kyoto.store, version: 1, input: INPUT })).toBeUndefined();
  });
});
