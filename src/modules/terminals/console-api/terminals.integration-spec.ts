import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { SUBJECT } from '../../../../test/support/console-issuer.js';
import { openRunningConsole, type RunningConsole } from '../../../../test/support/running-console.js';
import { Clock } from '../../../platform/clock/index.js';
import { newId } from '../../../platform/ids/index.js';
import { AccessCodeRepository } from '../codes/access-code.repository.js';
import { DOOR_SETTINGS } from '../door-settings.js';
import type { TerminalType } from './terminal.type.js';
import { TerminalsConsoleModule } from './terminals-console.module.js';

jest.setTimeout(60_000);

const DOOR = { provide: DOOR_SETTINGS, useValue: { codeKey: 'a key of the test, thirty-two long!' } };
const FIELDS = 'id name locale version disabledAt store { code }';

let running: RunningConsole;
let token: string;
let codes: AccessCodeRepository;

beforeAll(async () => {
  running = await openRunningConsole([TerminalsConsoleModule], [DOOR]);
  token = await running.issuer.sign({ 'cognito:groups': ['admin'] });
  codes = running.app.get(AccessCodeRepository, { strict: false });
});
afterAll(() => running.close());
beforeEach(() => running.database.dataSource.query('DELETE FROM users'));

const read = <T>(query: string, variables = {}): Promise<T> => running.read<T>(query, variables, { token });
const codeOf = async (query: string, variables = {}): Promise<string | undefined> =>
  (await running.ask(query, variables, { token })).body.errors?.[0]?.extensions.code;
const lastEntry = async () => {
  const [entry] = await running.database.dataSource.query<
    { actor: string; action: string; subject: string; detail: object }[]
  >('SELECT actor, action, subject, detail FROM audit_entries ORDER BY sequence DESC LIMIT 1');
  return entry;
};
const opens = (code: string, at = new Date()): Promise<boolean> =>
  running.database.dataSource.transaction(async (manager) => !!(await codes.use(manager, code, at)));

const CREATE = `mutation ($input: NewTerminal!) { createTerminal(input: $input) { ${FIELDS} } }`;
const CHANGE = `mutation ($id: ID!, $version: Int!, $input: TerminalInput!) {
  changeTerminal(id: $id, expectedVersion: $version, input: $input) { ${FIELDS} } }`;
const DISABLE = `mutation ($id: ID!, $version: Int!) { disableTerminal(id: $id, expectedVersion: $version) { ${FIELDS} } }`;
const ISSUE =
  'mutation ($id: ID!, $standing: Boolean) { code: issueAccessCode(terminalId: $id, standing: $standing) { code standing expiresAt } }';
const ROTATE = 'mutation ($id: ID!) { code: rotateAccessCode(terminalId: $id) { code standing expiresAt } }';
const REVOKE = 'mutation ($id: ID!) { revokeAccessCodes(terminalId: $id) }';

interface Issued {
  code: { code: string; standing: boolean; expiresAt: string | null };
}

async function aTerminal(name = `kiosk ${newId()}`): Promise<TerminalType> {
  const input = { storeCode: 'osaka', name, locale: 'ja' };
  return (await read<{ createTerminal: TerminalType }>(CREATE, { input })).createTerminal;
}

describe('terminals in the console', () => {
  it('are made and changed, with what was before and after in the audit', async () => {
    const { id, ...made } = await aTerminal(' 入口 ');
    expect(made).toEqual({ name: '入口', locale: 'ja', version: 1, disabledAt: null, store: { code: 'osaka' } });
    const input = { name: 'Back door', locale: 'en' };
    const { changeTerminal } = await read<{ changeTerminal: object }>(CHANGE, { id, version: 1, input });
    expect(changeTerminal).toMatchObject({ ...input, version: 2 });
    expect(await lastEntry()).toEqual({
      actor: SUBJECT,
      action: 'terminal.changed',
      subject: `terminal:${id}`,
      detail: {
        before: { name: '入口', locale: 'ja', store: 'osaka', disabledAt: null },
        after: { name: 'Back door', locale: 'en', store: 'osaka', disabledAt: null },
      },
    });
  });

  it('tell the second of two who change the same one', async () => {
    const { id } = await aTerminal();
    const input = { name: `kiosk ${newId()}`, locale: 'ja' };
    const both = await Promise.all([1, 2].map(() => codeOf(CHANGE, { id, version: 1, input })));
    expect(both.toSorted()).toEqual(['changed_meanwhile', undefined]);
  });

  it('refuse a name that is taken, empty or cannot be seen, and a field that nobody may set (AUTHZ-12)', async () => {
    const input = { storeCode: 'osaka', name: 'entrance', locale: 'ja' };
    expect(await codeOf(CREATE, { input })).toBe('terminal_name_taken');
    expect(await codeOf(CREATE, { input: { ...input, name: ' ' } })).toBe('invalid_request');
    expect(await codeOf(CREATE, { input: { ...input, name: 'a\u200bb' } })).toBe('invalid_request');
    const { status } = await running.ask(CREATE, { input: { ...input, name: 'new', version: 7 } }, { token });
    expect(status).toBe(400);
  });

  it('end their sign-in when they are disabled, and stay out when they are enabled again', async () => {
    const { id } = await aTerminal();
    await running.database.dataSource.query(
      `INSERT INTO terminal_sign_ins (id, terminal_id, expires_at) VALUES ($1, $2, now() + interval '1 day')`,
      [newId(), id],
    );
    const { disableTerminal } = await read<{ disableTerminal: TerminalType }>(DISABLE, { id, version: 1 });
    expect(disableTerminal).toMatchObject({ version: 2, disabledAt: expect.any(String) });
    expect(await codeOf(ISSUE, { id })).toBe('terminal_disabled');
    await read(`mutation { enableTerminal(id: "${id}", expectedVersion: 2) { id } }`);
    expect(await read(`{ terminal(id: "${id}") { isSignedIn disabledAt } }`)).toEqual({
      terminal: { isSignedIn: false, disabledAt: null },
    });
  });

  it('do not exist for an admin of other stores', async () => {
    const { id } = await aTerminal();
    await running.limitTo([running.kyoto.store]);
    const input = { name: 'x', locale: 'ja' };
    expect(await codeOf(CHANGE, { id, version: 1, input })).toBe('terminal_not_found');
    for (const ask of [ISSUE, ROTATE, REVOKE]) expect(await codeOf(ask, { id })).toBe('terminal_not_found');
    expect(await codeOf(CREATE, { input: { ...input, storeCode: 'osaka' } })).toBe('store_not_found');
  });

  it('show what their page told of itself', async () => {
    const { id } = await aTerminal();
    await running.database.dataSource.query(
      `UPDATE terminals SET seen_at = '2030-01-01', page_version = 'index-abc', microphone = 'denied' WHERE id = $1`,
      [id],
    );
    expect(await read(`{ terminal(id: "${id}") { pageVersion microphone lastSeenAt } }`)).toEqual({
      terminal: { pageVersion: 'index-abc', microphone: 'denied', lastSeenAt: '2030-01-01T00:00:00.000Z' },
    });
  });
});

describe('access codes in the console', () => {
  it('are shown once: neither the audit nor any table has the digits (AUDIT-20)', async () => {
    const { id } = await aTerminal();
    const { code } = await read<Issued>(ISSUE, { id });
    expect(code).toEqual({ code: expect.stringMatching(/^[0-9]{6}$/), standing: false, expiresAt: expect.any(String) });
    const tables = ['access_codes', 'audit_entries', 'terminals', 'audit_notes'];
    for (const table of tables) {
      const rows = await running.database.dataSource.query<{ text: string }[]>(
        `SELECT t::text AS text FROM ${table} t`,
      );
      const digits = new RegExp(`(?<![0-9a-f-])${code.code}(?![0-9a-f-])`);
      expect(rows.filter(({ text }) => digits.test(text))).toEqual([]);
    }
    expect([await opens(code.code), await opens(code.code)]).toEqual([true, false]);
  });

  it('are rotated with ten minutes of grace for the one before', async () => {
    const { id } = await aTerminal();
    expect(await codeOf(ROTATE, { id })).toBe('no_standing_code');
    const first = (await read<Issued>(ISSUE, { id, standing: true })).code;
    const second = (await read<Issued>(ROTATE, { id })).code;
    expect(second).toMatchObject({ standing: true, expiresAt: null });
    const later = new Date(new Clock().now().getTime() + 11 * 60_000);
    expect([await opens(first.code), await opens(second.code)]).toEqual([true, true]);
    expect([await opens(first.code, later), await opens(second.code, later)]).toEqual([false, true]);
    expect(await lastEntry()).toMatchObject({ action: 'access_code.rotated', detail: { standing: true } });
  });

  it('are all revoked at once, also one that has its grace', async () => {
    const { id } = await aTerminal();
    const issued = [
      (await read<Issued>(ISSUE, { id, standing: true })).code.code,
      (await read<Issued>(ROTATE, { id })).code.code,
      (await read<Issued>(ISSUE, { id })).code.code,
    ];
    expect(await read(REVOKE, { id })).toEqual({ revokeAccessCodes: 3 });
    expect(await Promise.all(issued.map((code) => opens(code)))).toEqual([false, false, false]);
    expect(await lastEntry()).toMatchObject({ action: 'access_code.revoked', detail: { revoked: 3 } });
  });

  it('leave nothing behind when the record of them cannot be written (AUDIT-07)', async () => {
    const { id } = await aTerminal();
    await running.database.dataSource.query('ALTER TABLE audit_entries RENAME TO audit_entries_away');
    try {
      expect(await codeOf(ISSUE, { id })).toBe('internal_error');
    } finally {
      await running.database.dataSource.query('ALTER TABLE audit_entries_away RENAME TO audit_entries');
    }
    expect(await read(`{ accessCodes(terminalId: "${id}") { id } }`)).toEqual({ accessCodes: [] });
  });
});

describe('somebody who may not', () => {
  it('is refused, and the audit tells it once in an hour (AUTHZ-09)', async () => {
    const operator = await running.issuer.sign();
    const { id } = await aTerminal();
    for (let nth = 0; nth < 2; nth += 1) {
      const { status } = await running.ask(DISABLE, { id, version: 1 }, { token: operator });
      expect(status).toBe(403);
    }
    const refusals = await running.database.dataSource.query(
      `SELECT actor, subject FROM audit_entries WHERE action = 'access.refused'`,
    );
    expect(refusals).toEqual([{ actor: SUBJECT, subject: 'Mutation.disableTerminal' }]);
  });
});
