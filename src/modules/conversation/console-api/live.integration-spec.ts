import type { AddressInfo } from 'node:net';

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { aConversation } from '../../../../test/support/a-conversation.js';
import { openRunningConsole, type RunningConsole } from '../../../../test/support/running-console.js';
import { Subscriber } from '../../../../test/support/subscriber.js';
import { newId } from '../../../platform/ids/index.js';
import { ConsoleApiModule } from './console-api.module.js';

jest.setTimeout(60_000);

let running: RunningConsole;
let origin: string;
const open: Subscriber[] = [];

beforeAll(async () => {
  running = await openRunningConsole([ConsoleApiModule]);
  origin = `http://127.0.0.1:${(running.app.getHttpServer().address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const subscriber of open.splice(0)) await subscriber.close();
  for (const table of ['staff_calls', 'conversations', 'users'])
    await running.database.dataSource.query(`DELETE FROM ${table}`);
});
afterAll(() => running.close());

async function connect(claims: object = {}): Promise<Subscriber> {
  const subscriber = await Subscriber.open(origin, {
    authorization: `Bearer ${await running.issuer.sign({ ...claims })}`,
  });
  open.push(subscriber);
  return subscriber;
}

const CONVERSATIONS = 'subscription { conversationChanged { id outcome chats { text } } }';
const CALLS = 'subscription { staffCallChanged { id acknowledgedAt closedAt terminal { store { code } } } }';

describe('a live view', () => {
  it('shows a conversation when it begins and when it has its answer', async () => {
    const subscriber = await connect();
    expect(await subscriber.admitted()).toBe(true);
    subscriber.subscribe(CONVERSATIONS);
    const id = await aConversation(running, 'osaka', new Date().toISOString(), null);
    expect((await subscriber.next())?.payload?.data).toMatchObject({ conversationChanged: { id, outcome: null } });
    const { dataSource } = running.database;
    await dataSource.query(
      `INSERT INTO chats (conversation_id, position, speaker, text) VALUES ($1, 2, 'system', 'x')`,
      [id],
    );
    await dataSource.query(`UPDATE conversations SET outcome = 'answered' WHERE id = $1`, [id]);
    const changed = (await subscriber.next())?.payload?.data as { conversationChanged: { chats: unknown[] } };
    expect(changed.conversationChanged).toMatchObject({ id, outcome: 'answered' });
    expect(changed.conversationChanged.chats).toHaveLength(3);
  });

  it('shows the calls that are open, then each change, and nothing of other stores', async () => {
    await running.limitTo([running.kyoto.store]);
    const { dataSource } = running.database;
    const call = async ({ session, terminal, store }: typeof running.osaka): Promise<string> => {
      const id = newId();
      await dataSource.query(
        `INSERT INTO staff_calls (id, session_id, terminal_id, store_id) VALUES ($1, $2, $3, $4)`,
        [id, session, terminal, store],
      );
      return id;
    };
    await call(running.osaka);
    const id = await call(running.kyoto);
    const subscriber = await connect();
    await subscriber.admitted();
    subscriber.subscribe(CALLS);
    const shown = { id, acknowledgedAt: null, closedAt: null, terminal: { store: { code: 'kyoto' } } };
    expect((await subscriber.next())?.payload?.data).toEqual({ staffCallChanged: shown });
    await dataSource.query('UPDATE staff_calls SET closed_at = now() WHERE id = $1', [id]);
    expect((await subscriber.next())?.payload?.data).toEqual({
      staffCallChanged: { ...shown, closedAt: expect.any(String) },
    });
  });
});

describe('a connection', () => {
  it.each<[string, () => Promise<object>]>([
    ['without a token', () => Promise.resolve({})],
    ['with a token that is none', () => Promise.resolve({ authorization: 'Bearer a.b.c' })],
    ['with a token that is over', async () => ({ authorization: `Bearer ${await running.issuer.sign({ exp: 1 })}` })],
    [
      'with a token without a role',
      async () => ({ authorization: `Bearer ${await running.issuer.sign({ 'cognito:groups': [] })}` }),
    ],
  ])('is closed %s', async (_what, params) => {
    const subscriber = await Subscriber.open(origin, await params());
    expect(await subscriber.admitted()).toBe(false);
    expect((await subscriber.closed).code).toBe(4403);
  });

  it('is closed when its token is over', async () => {
    const subscriber = await connect({ exp: Math.floor(Date.now() / 1000) + 2 });
    expect(await subscriber.admitted()).toBe(true);
    expect(await subscriber.closed).toMatchObject({ code: 4403 });
  });

  it('is closed when it subscribes before it is let in', async () => {
    const subscriber = await Subscriber.open(origin, { authorization: `Bearer ${await running.issuer.sign()}` });
    subscriber.subscribe(CONVERSATIONS);
    expect((await subscriber.closed).code).toBe(4401);
  });

  it('is destroyed when it sends more than anybody has to say', async () => {
    const subscriber = await connect();
    await subscriber.admitted();
    subscriber.send({ type: 'ping', payload: { text: 'x'.repeat(1_100_000) } });
    expect((await subscriber.closed).code).toBe(1006);
  });

  it.each([
    ['a query', '{ stores { id } }'],
    ['a document of more than a thousand tokens', `subscription { ${'conversationChanged { id } '.repeat(400)} }`],
    [
      'a deep document',
      `subscription { conversationChanged { ${'terminal { store { '.repeat(5)} id ${'} } '.repeat(5)} } }`,
    ],
    ['an unknown field', 'subscription { secrets { id } }'],
    ['no syntax', 'subscription {'],
  ])('is answered with an error, before a resolver runs: %s', async (_what, query) => {
    const statements = jest.spyOn(running.database.dataSource, 'query');
    const subscriber = await connect();
    await subscriber.admitted();
    statements.mockClear();
    subscriber.subscribe(query);
    expect((await subscriber.next())?.type).toBe('error');
    expect(statements).not.toHaveBeenCalled();
    statements.mockRestore();
  });

  it('carries ten subscriptions at most', async () => {
    const subscriber = await connect();
    await subscriber.admitted();
    for (let nth = 0; nth < 11; nth++) subscriber.subscribe(CALLS, String(nth));
    expect(await subscriber.next()).toMatchObject({ type: 'error', id: '10' });
  });

  it('is the only way to subscribe (GQL-14)', async () => {
    const { body } = await running.ask(CONVERSATIONS);
    expect(body.errors).toHaveLength(1);
    expect(body.data ?? null).toBeNull();
  });
});
