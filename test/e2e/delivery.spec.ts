import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { EventReader } from '../support/event-reader.js';
import { someText } from '../support/matching.js';
import type { RunningKiosk } from '../support/running-kiosk.js';
import { openDemoShop, type RunningShop } from '../support/running-shop.js';
import { OPENING_MS } from '../support/timing.js';

const LONG_ANSWER = 'Do you have 205/55R16?';

let shop: RunningShop;
let kiosk: RunningKiosk;
let other: RunningKiosk;

beforeAll(async () => {
  shop = await openDemoShop();
  kiosk = await shop.enter('harbor en');
  other = await shop.enter('harbor ja');
}, OPENING_MS);

afterAll(() => shop?.remove());

async function answered(text = LONG_ANSWER): Promise<string> {
  const { taskId } = await kiosk.submit({ text });
  await kiosk.completed(taskId);
  return taskId;
}

describe('polling', () => {
  it('is told where to look', async () => {
    const response = await kiosk.request('POST', '/api/conversation', { text: 'Hello' });
    const { taskId } = (await response.json()) as { taskId: string };
    expect(response.headers.get('location')).toBe(`/api/conversation/${taskId}`);
    await kiosk.completed(taskId);
  });

  it('waits for news, and gets each segment once by saying what it has', async () => {
    const { taskId } = await kiosk.submit({ text: LONG_ANSWER });
    const heard: number[] = [];
    for (let status = 202; status === 202;) {
      const response = await kiosk.request('GET', `/api/conversation/${taskId}?wait=20&after=${heard.at(-1) ?? -1}`);
      status = response.status;
      const { segments } = (await response.json()) as { segments: { index: number }[] };
      heard.push(...segments.map((segment) => segment.index));
    }
    const whole = await kiosk.completed(taskId);
    expect(heard).toEqual(whole.segments.map((segment) => segment.index));
    expect(heard.length).toBeGreaterThan(1);
  });

  it.each(['wait=-1', 'wait=61', 'wait=soon', 'after=-2', 'after=x', 'later=1', 'wait=1&wait=2'])(
    'is refused with ?%s',
    async (query) => {
      const response = await kiosk.request('GET', `/api/conversation/${randomUUID()}?${query}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ status: 400, code: someText });
    },
  );

  it.each([
    ['unknown', randomUUID(), 404],
    ['malformed', 'not-a-task', 400],
    ['of 10 KB', 'a'.repeat(10_240), 414],
  ])('of an id that is %s is refused [TASK-11]', async (_kind, id, status) => {
    for (const path of [`/api/conversation/${id}`, `/api/conversation/${id}/events`]) {
      const response = await kiosk.request('GET', path);
      expect([status, 400]).toContain(response.status);
      expect(await response.json()).toMatchObject({ code: someText });
    }
  });

  it('that is asked for without end is refused for a moment, to that terminal alone [TASK-10]', async () => {
    const taskId = await answered('Hello');
    const asked = await Promise.all(
      Array.from({ length: 400 }, () => kiosk.requestOnce('GET', `/api/conversation/${taskId}`)),
    );
    const refused = asked.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    expect(await refused[0]?.json()).toMatchObject({ code: 'too_many_polls' });
    expect(asked.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(100);
    expect((await other.request('GET', `/api/conversation/${taskId}`)).status).toBe(404);
    await pause(1_500);
    expect((await kiosk.request('GET', `/api/conversation/${taskId}`)).status).toBe(200);
  });

  it("does not find another terminal's task, by any verb [TASK-07, AUTHZ-01, AUTHZ-02]", async () => {
    const taskId = await answered('Hello');
    const asked = await Promise.all([
      other.request('GET', `/api/conversation/${taskId}`),
      other.request('GET', `/api/conversation/${taskId}/events`),
      other.request('POST', `/api/conversation/${taskId}/cancel`),
      other.request('POST', `/api/conversation/${taskId}/rating`, { helpful: true }),
    ]);
    for (const response of asked) {
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'task_not_found' });
    }
    expect((await kiosk.completed(taskId)).outcome).toBe('answered');
  });

  it('gets the stored result again, as often as it asks [TASK-08]', async () => {
    const taskId = await answered('Hello');
    expect(await kiosk.completed(taskId)).toEqual(await kiosk.completed(taskId));
  });
});

describe('server-sent events', () => {
  it('tell transcript, segments and the end, under ids that grow', async () => {
    const { taskId } = await kiosk.submit({ text: LONG_ANSWER });
    const events = await EventReader.open(kiosk, taskId);
    expect(events.contentType).toContain('text/event-stream');
    const all = await events.all();
    const whole = await kiosk.completed(taskId);
    expect(all.map(({ event }) => event)).toEqual(['transcript', ...whole.segments.map(() => 'segment'), 'completed']);
    expect(all[0]?.data).toEqual({ transcript: LONG_ANSWER });
    expect(all.at(-1)?.data).toEqual(whole);
    const ids = all.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
    expect(events.comments).toBeGreaterThan(0);
  });

  it('go on after what was heard, and are over when all was', async () => {
    const taskId = await answered();
    const all = await (await EventReader.open(kiosk, taskId)).all();
    for (const [at, { id }] of all.slice(0, -1).entries()) {
      expect(await (await EventReader.open(kiosk, taskId, String(id))).all()).toEqual(all.slice(at + 1));
    }
    expect((await EventReader.open(kiosk, taskId, String(all.at(-1)?.id))).status).toBe(204);
  });

  it.each(['-1', 'x', '1.5'])('are refused after "%s"', async (id) => {
    const reader = await EventReader.open(kiosk, await answered('Hello'), id);
    expect(reader.status).toBe(400);
  });
});

it('leaves an answer that is complete as it is when the visitor talks over it', async () => {
  const taskId = await answered('Hello');
  for (const _time of [1, 2]) {
    expect((await kiosk.request('POST', `/api/conversation/${taskId}/cancel`)).status).toBe(204);
  }
  expect((await kiosk.completed(taskId)).outcome).toBe('answered');
});

describe('an Idempotency-Key', () => {
  const submit = (key: string, body: unknown, by = kiosk) =>
    by.request('POST', '/api/conversation', body, { 'idempotency-key': key });

  it('makes one conversation of twenty submissions at once', async () => {
    const text = `Hello ${randomUUID()}`;
    const responses = await Promise.all(Array.from({ length: 20 }, () => submit('twenty', { text })));
    const bodies = await Promise.all(responses.map((response) => response.json()));
    expect(responses.map((response) => response.status)).toEqual(responses.map(() => 202));
    expect(bodies).toEqual(bodies.map(() => bodies[0]));
    expect(await shop.rows('SELECT id FROM conversations WHERE utterance = $1', [text])).toHaveLength(1);
  });

  it('is refused for other words, another language and another kind of content', async () => {
    await submit('used', { text: 'Hello' });
    for (const body of [{ text: 'Hello!' }, { text: 'Hello', locale: 'ja' }, { productNumber: 'Hello' }]) {
      const response = await submit('used', body);
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ code: 'idempotency_key_reused' });
    }
  });

  it("is the terminal's own", async () => {
    const [mine, theirs] = await Promise.all([kiosk, other].map((by) => submit('shared', { text: 'Hello' }, by)));
    expect(await mine?.json()).not.toEqual(await theirs?.json());
  });

  it.each(['', 'k'.repeat(256)])('of a wrong length is refused', async (key) => {
    const response = await submit(key, { text: 'Hello' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid_idempotency_key' });
  });
});

it('does not wait for a client that sends half a request when it stops', async () => {
  const { hostname, port } = new URL(shop.origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  const headers = `Host: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n`;
  socket.write(`POST /api/access-code HTTP/1.1\r\n${headers}{"access`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const startedAt = Date.now();
  expect(await shop.stop()).toBe(0);
  expect(Date.now() - startedAt).toBeLessThan(15_000);
  socket.destroy();
});
