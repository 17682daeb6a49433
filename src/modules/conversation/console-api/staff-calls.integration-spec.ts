import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { openRunningConsole, type RunningConsole } from '../../../../test/support/running-console.js';
import { newId } from '../../../platform/ids/index.js';
import { ConsoleApiModule } from './console-api.module.js';

jest.setTimeout(60_000);

let running: RunningConsole;
let id: string;

beforeAll(async () => {
  running = await openRunningConsole([ConsoleApiModule]);
});
beforeEach(async () => {
  const { dataSource } = running.database;
  await dataSource.query('DELETE FROM staff_calls');
  await dataSource.query('DELETE FROM users');
  id = newId();
  const { session, terminal, store } = running.kyoto;
  await dataSource.query(`INSERT INTO staff_calls (id, session_id, terminal_id, store_id) VALUES ($1, $2, $3, $4)`, [
    id,
    session,
    terminal,
    store,
  ]);
});
afterAll(() => running.close());

const change = async (what: 'claim' | 'release' | 'close', claims: object = {}) => {
  const field = `${what}StaffCall`;
  const { clientId } = running.issuer.settings;
  const token = await running.issuer.sign({ token_use: 'id', aud: clientId, ...claims });
  const { body } = await running.ask(
    `mutation ($id: ID!) { ${field}(id: $id) { acknowledgedAt acknowledgedBy closedAt } }`,
    { id },
    { token },
  );
  return { call: body.data?.[field], code: body.errors?.[0]?.extensions?.['code'], words: body.errors?.[0]?.message };
};
const entries = (): Promise<{ action: string; actor: string }[]> =>
  running.database.dataSource.query(`SELECT action, actor FROM audit_entries WHERE subject = $1 ORDER BY sequence`, [
    `staff_call:${id}`,
  ]);
const MIO = { sub: 'mio', email: 'mio@demo.tenin' };
const REN = { sub: 'ren', email: 'ren@demo.tenin' };

describe('a call for staff', () => {
  it('is claimed by one, with the time and an entry in the audit; the second is told who was first', async () => {
    expect((await change('claim', MIO)).call).toEqual({
      acknowledgedAt: expect.any(String),
      acknowledgedBy: 'mio@demo.tenin',
      closedAt: null,
    });
    expect(await change('claim', REN)).toMatchObject({
      code: 'staff_call_taken',
      words: 'mio@demo.tenin is going already.',
    });
    expect(await entries()).toEqual([{ action: 'staff_call.claimed', actor: 'mio' }]);
  });

  it('is claimed once by two who claim at the same time', async () => {
    const codes = (await Promise.all([change('claim', MIO), change('claim', REN)])).map(({ code }) => code);
    expect(codes.toSorted()).toEqual(['staff_call_taken', undefined]);
    expect(await entries()).toHaveLength(1);
  });

  it('stays claimed when the same person says it again, and is told of once', async () => {
    const first = await change('claim', MIO);
    expect((await change('claim', MIO)).call).toEqual(first.call);
    expect(await entries()).toHaveLength(1);
  });

  it('names somebody whose token tells no address as this person said', async () => {
    const { body } = await running.ask(
      `mutation ($id: ID!) { claimStaffCall(id: $id, name: "Aoi") { acknowledgedBy } }`,
      { id },
      { token: await running.issuer.sign() },
    );
    expect(body.data).toEqual({ claimStaffCall: { acknowledgedBy: 'Aoi' } });
  });

  it('is given back by who claimed it, and by nobody else', async () => {
    await change('claim', MIO);
    expect((await change('release', REN)).code).toBe('staff_call_taken');
    expect((await change('release', MIO)).call).toMatchObject({ acknowledgedAt: null, acknowledgedBy: null });
    expect((await change('claim', REN)).call).toMatchObject({ acknowledgedBy: 'ren@demo.tenin' });
  });

  it('is over once somebody closed it', async () => {
    expect((await change('close', REN)).call).toMatchObject({ closedAt: expect.any(String) });
    expect((await change('claim', MIO)).code).toBe('staff_call_over');
    expect((await entries()).map(({ action }) => action)).toEqual(['staff_call.closed']);
  });

  it('does not exist for people of other stores', async () => {
    await running.limitTo([running.osaka.store]);
    expect((await change('claim')).code).toBe('staff_call_not_found');
  });
});
