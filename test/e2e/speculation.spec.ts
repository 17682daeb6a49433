import { OpenAiServer } from '../servers/openai-server.js';
import type { RunningKiosk } from '../support/running-kiosk.js';
import { openDemoShop, type RunningShop } from '../support/running-shop.js';
import { asksForAnswer, SENTENCES } from '../support/slow-model.js';
import { eventually, OPENING_MS } from '../support/timing.js';

const QUESTION = 'How much is a puncture repair?';
const PAUSE_MS = 300;

let server: OpenAiServer;
let shop: RunningShop;
let kiosk: RunningKiosk;

const asksForVerdict = (body: Record<string, unknown>) => JSON.stringify(body).includes('ACCEPT');

/** The verdict comes while the answer is being written. */
function judging(verdict: string): void {
  server.requests.length = 0;
  server.script.pauseMs = PAUSE_MS;
  server.script.chat = (body) => (asksForVerdict(body) ? ['', '', verdict] : [...SENTENCES, ...SENTENCES]);
}

const answering = () => server.requests.filter(asksForAnswer);

beforeAll(async () => {
  server = await OpenAiServer.start();
  shop = await openDemoShop({
    SPECULATION: 'on',
    LANGUAGE_MODEL: 'openai:clerk',
    MODERATION_MODEL: 'openai:judge',
    OPENAI_BASE_URL: server.baseUrl,
    ANSWER_DEADLINE_MS: '60000',
    HOLD_AFTER_MS: '60000',
  });
  kiosk = await shop.enter('harbor en');
}, OPENING_MS);

afterAll(async () => {
  await shop?.remove();
  await server?.stop();
});

it('lets go of the provider when the verdict is a rejection, and nothing of what it wrote is anywhere', async () => {
  judging('REJECT');
  const { taskId, conversationId } = await kiosk.submit({ text: QUESTION });
  const answer = await kiosk.completed(taskId);
  expect(answer).toMatchObject({ outcome: 'rejected', failureReason: 'moderation_rejected' });
  expect(answer.segments).toHaveLength(1);
  expect(answer.audio).not.toBeNull();
  expect(answering()).toHaveLength(1);
  await eventually(() => Promise.resolve(expect(answering()[0]?.disconnected).toBe(true)));
  const kept = await shop.rows<{ row: object }>(
    `SELECT to_jsonb(chat) AS row FROM chats chat WHERE conversation_id = $1
     UNION ALL SELECT to_jsonb(segment) - 'audio' FROM segments segment WHERE task_id = $2
     UNION ALL SELECT to_jsonb(conversation) FROM conversations conversation WHERE id = $1`,
    [conversationId, taskId],
  );
  expect(JSON.stringify(kept)).not.toContain(SENTENCES[0]?.trim());
}, 60_000);

it('says what was begun before the verdict once that is there, and asks the model once', async () => {
  judging('ACCEPT');
  const { taskId } = await kiosk.submit({ text: QUESTION });
  const answer = await kiosk.completed(taskId, 40_000);
  expect(answer).toMatchObject({ outcome: 'answered' });
  expect(answer.answer).toContain(SENTENCES[0]?.trim());
  expect(answering()).toHaveLength(1);
}, 60_000);
