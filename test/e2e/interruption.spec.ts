import type { OpenAiServer } from '../servers/openai-server.js';
import { EventReader, type ReadEvent } from '../support/event-reader.js';
import type { RunningKiosk, Submitted } from '../support/running-kiosk.js';
import { openDemoShop, openShopOn, type RunningShop } from '../support/running-shop.js';
import { answeringBy, asksForAnswer, FREE_QUESTION, SENTENCES, startSlowModel } from '../support/slow-model.js';
import { eventually, OPENING_MS } from '../support/timing.js';

const WHOLE = SENTENCES.join('').trim();
const LEASE_AND_MORE_MS = 45_000;

let model: OpenAiServer;
let shop: RunningShop;
let kiosk: RunningKiosk;

beforeAll(async () => {
  model = await startSlowModel(700);
  shop = await openDemoShop(answeringBy(model));
  kiosk = await shop.enter('harbor en');
}, OPENING_MS);

afterAll(async () => {
  await shop?.remove();
  await model?.stop();
});

/** Asks, and waits until the first sentence is out. */
async function midAnswer(): Promise<Submitted> {
  const submitted = await kiosk.submit({ text: FREE_QUESTION });
  await eventually(async () => {
    const polled = await kiosk.request('GET', `/api/conversation/${submitted.taskId}?wait=20&after=-1`);
    const { segments } = (await polled.json()) as { segments: { kind: string }[] };
    expect(segments.some(({ kind }) => kind === 'answer')).toBe(true);
  });
  return submitted;
}

function textsOf(events: readonly ReadEvent[]): string {
  const segments = events.filter(({ event }) => event === 'segment');
  return segments.map(({ data }) => (data as { text: string }).text).join(' ');
}

async function saidIn(conversationId: string): Promise<string> {
  const chats = await shop.rows<{ text: string }>(
    "SELECT text FROM chats WHERE conversation_id = $1 AND speaker = 'system' ORDER BY position",
    [conversationId],
  );
  return chats.map(({ text }) => text).join(' ');
}

it('stops saying what the visitor talks over, and remembers what was said', async () => {
  const { taskId, conversationId } = await midAnswer();
  for (const _time of [1, 2]) {
    expect((await kiosk.request('POST', `/api/conversation/${taskId}/cancel`)).status).toBe(204);
  }
  const whole = await kiosk.completed(taskId);
  expect(whole).toMatchObject({ outcome: 'cancelled', failureReason: 'cancelled' });
  expect(whole.answer).toMatch(/^Of course\./);
  expect(whole.answer).not.toContain(SENTENCES.at(-1)?.trim());
  expect(await saidIn(conversationId)).toBe(whole.answer);
  await eventually(() => Promise.resolve(expect(model.requests.findLast(asksForAnswer)?.disconnected).toBe(true)));

  const next = await kiosk.submit({ text: FREE_QUESTION });
  await kiosk.completed(next.taskId);
  expect(model.requests.findLast(asksForAnswer)?.raw).toContain('Of course.');
});

it('stops what is under way when the session is ended', async () => {
  const { taskId, conversationId } = await midAnswer();
  expect((await kiosk.endSession()).status).toBe(204);
  expect((await kiosk.request('GET', `/api/conversation/${taskId}`)).status).toBe(404);
  await eventually(async () => {
    const rows = await shop.rows('SELECT outcome FROM conversations WHERE id = $1', [conversationId]);
    expect(rows).toEqual([{ outcome: 'cancelled' }]);
  });
});

it('finishes its answer when it is told to stop, to the end of the stream, and has it after the next start [TASK-03]', async () => {
  const { taskId, conversationId } = await midAnswer();
  const reader = await EventReader.open(kiosk, taskId);
  const heard: ReadEvent[] = [];
  const listening = (async () => {
    for await (const event of reader.events()) heard.push(event);
  })();
  await eventually(() => Promise.resolve(expect(heard.length).toBeGreaterThanOrEqual(2)));
  const early = heard.at(-1);
  expect(early?.event).toBe('segment');
  expect(await shop.stop()).toBe(0);
  await listening;
  expect(heard.at(-1)).toMatchObject({ event: 'completed', data: { outcome: 'answered', answer: WHOLE } });
  expect(textsOf(heard)).toBe(WHOLE);

  shop = await openShopOn(shop.dataDir, answeringBy(model));
  kiosk = await shop.enter('harbor en');
  const rest = await (await EventReader.open(kiosk, taskId, String(early?.id))).all();
  const since = heard.slice(heard.findIndex(({ id }) => id === early?.id) + 1);
  expect(rest.map(({ id, event }) => [id, event])).toEqual(since.map(({ id, event }) => [id, event]));
  expect((await kiosk.completed(taskId)).answer).toBe(WHOLE);
  expect(await saidIn(conversationId)).toBe(WHOLE);
}, 120_000);

it('says on from what was said when it was killed in mid-answer, once [TASK-01]', async () => {
  const { taskId, conversationId } = await midAnswer();
  await shop.kill();
  shop = await openShopOn(shop.dataDir, answeringBy(model));
  kiosk = await shop.enter('harbor en');
  const whole = await kiosk.completed(taskId, LEASE_AND_MORE_MS);
  expect(whole).toMatchObject({ outcome: 'answered', answer: WHOLE });
  expect(await saidIn(conversationId)).toBe(WHOLE);
  const [task] = await shop.rows('SELECT attempt, status FROM background_task_results WHERE id = $1', [taskId]);
  expect(task).toEqual({ attempt: 2, status: 'completed' });
}, 120_000);

it('writes nothing after it was stopped past its lease and another process took over [TASK-04]', async () => {
  // The running one becomes the worker: it owns the database, so that the stopped one does not hold it up.
  const worker = shop;
  const api = await openShopOn(shop.dataDir, { ...answeringBy(model), PROCESS_ROLE: 'api' });
  try {
    kiosk = await api.enter('harbor en');
    const { taskId, conversationId } = await midAnswer();
    api.process.kill('SIGSTOP');
    const finished = `SELECT task.attempt, task.status, task.result, array(
      SELECT text || attempt FROM segments WHERE task_id = task.id ORDER BY index) AS said
      FROM background_task_results task WHERE task.id = $1`;
    const before = await eventually(async () => {
      const [row] = await worker.rows<{ attempt: number; status: string }>(finished, [taskId]);
      expect(row).toMatchObject({ attempt: 2, status: 'completed' });
      return row;
    }, LEASE_AND_MORE_MS);
    api.process.kill('SIGCONT');
    await eventually(() => Promise.resolve(expect(api.output()).toContain('the lease of an exchange went')));
    expect(await worker.rows(finished, [taskId])).toEqual([before]);
    expect((await kiosk.completed(taskId)).answer).toBe(WHOLE);
    expect(await saidIn(conversationId)).toBe(WHOLE);
  } finally {
    api.process.kill('SIGCONT');
    expect(await api.stop()).toBe(0);
  }
}, 120_000);
