import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { aConversation } from '../../../../test/support/a-conversation.js';
import { openRunningConsole, type RunningConsole } from '../../../../test/support/running-console.js';
import { newId } from '../../../platform/ids/index.js';
import { ConsoleApiModule } from './console-api.module.js';

jest.setTimeout(60_000);

let running: RunningConsole;

beforeAll(async () => {
  running = await openRunningConsole([ConsoleApiModule]);
});

beforeEach(async () => {
  await running.database.dataSource.query('DELETE FROM conversations');
  await running.database.dataSource.query('DELETE FROM users');
});

afterAll(() => running.close());

describe('a session', () => {
  it('shows its conversations in the order in which they were held', async () => {
    const ids = [
      await aConversation(running, 'osaka', '2026-11-01T00:00:00Z'),
      await aConversation(running, 'osaka', '2026-11-01T00:00:01Z'),
    ];
    const { body } = await running.ask(
      `query ($id: ID!) { session(id: $id) { id endedAt terminal { name store { code } } conversations { id } } }`,
      { id: running.osaka.session },
    );
    expect(body).toEqual({
      data: {
        session: {
          id: running.osaka.session,
          endedAt: null,
          terminal: { name: 'entrance', store: { code: 'osaka' } },
          conversations: ids.map((id) => ({ id })),
        },
      },
    });
  });

  it('is found in the list by its store and its time', async () => {
    const list = async (args: string) => {
      const { body } = await running.ask(`{ sessions(${args}) { edges { node { id } } } }`);
      return (body.data as { sessions: { edges: { node: { id: string } }[] } }).sessions.edges.map(
        ({ node }) => node.id,
      );
    };
    expect(await list('storeCode: "kyoto"')).toEqual([running.kyoto.session]);
    expect(await list('from: "2999-01-01T00:00:00Z"')).toEqual([]);
    expect((await list('first: 2')).toSorted()).toEqual([running.kyoto.session, running.osaka.session].toSorted());
  });

  it('that called for staff is in the list of calls', async () => {
    const id = newId();
    await running.database.dataSource.query(
      `INSERT INTO staff_calls (id, session_id, terminal_id, store_id) VALUES ($1, $2, $3, $4)`,
      [id, running.kyoto.session, running.kyoto.terminal, running.kyoto.store],
    );
    const calls = async (args: string) =>
      (
        await running.ask(
          `{ staffCalls(${args}) { edges { node { id sessionId acknowledgedAt terminal { name } } } } }`,
        )
      ).body.data;
    const node = { id, sessionId: running.kyoto.session, acknowledgedAt: null, terminal: { name: 'entrance' } };
    expect(await calls('open: true')).toEqual({ staffCalls: { edges: [{ node }] } });
    expect(await calls('open: false')).toEqual({ staffCalls: { edges: [] } });
    await running.database.dataSource.query('DELETE FROM staff_calls');
  });
});
