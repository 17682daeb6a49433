import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { openRunningConsole, type RunningConsole } from '../../../../test/support/running-console.js';
import { AuditTrail } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { PeopleConsoleModule } from './people-console.module.js';

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
    expect(await sequences('(actor: "anna")')).toEqual([3, 1]);
    expect(await sequences('(actor: "anna", action: "issue")')).toEqual([3]);
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
