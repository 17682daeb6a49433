import type { Fault } from '../servers/faults.js';
import { type OpenAiScript, OpenAiServer } from '../servers/openai-server.js';
import type { Completed, RunningKiosk } from '../support/running-kiosk.js';
import { openDemoShop, type RunningShop } from '../support/running-shop.js';
import { eventually, OPENING_MS } from '../support/timing.js';
import { recordSyllables } from '../support/wav.js';

const DEADLINE_MS = 9_000;
/** A busy machine is late with everything. */
const GRACE_MS = 4_000;
const QUESTION = 'How much is a puncture repair?';

let shop: RunningShop;
let kiosk: RunningKiosk;
const servers: Record<'language' | 'embedding' | 'speech', OpenAiServer> = {} as never;
const SENTENCE = 'Please ask the staff.';

/** The moderation prompt alone asks for one of two words. */
const asksForVerdict = (body: Record<string, unknown>) => JSON.stringify(body).includes('ACCEPT');
const healthy = (verdict = 'ACCEPT'): OpenAiScript['chat'] => {
  return (body) => [asksForVerdict(body) ? verdict : SENTENCE];
};

beforeAll(async () => {
  for (const role of ['language', 'embedding', 'speech'] as const) servers[role] = await OpenAiServer.start();
  reset();
  shop = await openDemoShop({
    LANGUAGE_MODEL: 'openai:model',
    MODERATION_MODEL: 'openai:judge',
    EMBEDDING_MODEL: 'openai:embedder',
    SPEECH_TO_TEXT: 'openai:whisper-1',
    TEXT_TO_SPEECH: 'openai:tts-1/alloy',
    OPENAI_API_KEY: 'a key of the test',
    OPENAI_BASE_URL: servers.language.baseUrl,
    OPENAI_BASE_URL_EMBEDDING: servers.embedding.baseUrl,
    OPENAI_BASE_URL_SPEECH: servers.speech.baseUrl,
    ANSWER_DEADLINE_MS: String(DEADLINE_MS),
    HOLD_AFTER_MS: '1500',
  });
  kiosk = await shop.enter('harbor en');
}, OPENING_MS);

afterAll(async () => {
  await shop?.remove();
  await Promise.all(Object.values(servers).map((server) => server.stop()));
});

function reset(): void {
  for (const server of Object.values(servers)) server.reset();
  servers.language.script.chat = healthy();
}

/** Breakers close again when their provider is well. */
beforeEach(async () => {
  reset();
  await kiosk.endSession();
  await eventually(async () => {
    const { taskId, conversationId } = await kiosk.submit({ text: QUESTION });
    const answer = await kiosk.completed(taskId);
    const [row] = await shop.rows<{ models: Record<string, string> }>(
      'SELECT models FROM conversations WHERE id = $1',
      [conversationId],
    );
    expect(row?.models).toMatchObject({ moderator: 'openai:judge', languageModel: 'openai:model' });
    expect(answer.answer).toBe(SENTENCE);
  }, 40_000);
  for (const server of Object.values(servers)) server.requests.length = 0;
}, 60_000);

function expectCivilEnd(answer: Completed): void {
  expect(['answered', 'clarified', 'abstained', 'failed']).toContain(answer.outcome);
  if (answer.outcome !== 'answered') expect(answer.failureReason).not.toBeNull();
  expect(answer.answer).not.toBe('');
  expect(answer.audio).not.toBeNull();
  expect(answer.processTimeMs).toBeLessThan(DEADLINE_MS + GRACE_MS);
}

const BROKEN: Fault[] = [
  { kind: 'hang' },
  { kind: 'drip' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 401 },
  { kind: 'status', status: 429, retryAfter: '3600' },
  { kind: 'reset' },
  { kind: 'html' },
  { kind: 'truncated-json' },
  { kind: 'empty' },
];
const BROKEN_STREAMS: Fault[] = [
  { kind: 'unfinished-stream' },
  { kind: 'reset-mid-stream' },
  { kind: 'error-in-stream' },
];

it.each([...BROKEN, ...BROKEN_STREAMS])(
  'answers without its models: $kind $status [PROV-02] [PROV-03] [PROV-04] [PROV-07] [PROV-09] [PROV-10]',
  async (fault) => {
    servers.language.forever = fault;
    const answer = await kiosk.ask(QUESTION);
    expectCivilEnd(answer);
    expect(answer.answer).not.toContain('Half');
  },
);

it.each(['', 'MAYBE', 'I think that is fine, so yes.', '{"verdict":"ACCEPT"}'])(
  'lets the rules decide when the moderating model says "%s"',
  async (verdict) => {
    servers.language.script.chat = healthy(verdict);
    const { taskId, conversationId } = await kiosk.submit({ text: 'You are a stupid piece of garbage, go to hell.' });
    expect((await kiosk.completed(taskId)).outcome).toBe('rejected');
    const [row] = await shop.rows<{ models: object }>('SELECT models FROM conversations WHERE id = $1', [
      conversationId,
    ]);
    expect(row?.models).toMatchObject({ moderator: 'rules' });
  },
);

it('generates nothing for what was rejected', async () => {
  servers.language.script.chat = healthy('REJECT');
  const answer = await kiosk.ask('How much is a puncture repair, please?');
  expect(answer).toMatchObject({ outcome: 'rejected', failureReason: 'moderation_rejected' });
  expect(answer.audio).not.toBeNull();
  expect(servers.language.requests.length).toBeGreaterThan(0);
  expect(servers.language.requests.filter(({ body }) => !asksForVerdict(body))).toEqual([]);
});

it('asks once more after one fault, and goes on with the model [PROV-01]', async () => {
  servers.language.faults = [{ kind: 'status', status: 503 }];
  expect((await kiosk.ask(QUESTION)).answer).toBe(SENTENCE);
});

it.each<Fault>(BROKEN.slice(0, 3).concat({ kind: 'html' }, { kind: 'empty' }))(
  'searches by words without embeddings: $kind $status',
  async (fault) => {
    servers.embedding.forever = fault;
    const answer = await kiosk.ask(QUESTION);
    expectCivilEnd(answer);
    expect(answer.outcome).toBe('answered');
  },
);

it.each<[string, OpenAiScript['embedding']]>([
  ['no number', () => Array.from({ length: 1024 }, () => null)],
  ['too few numbers', () => [1, 2, 3]],
  ['nothing but noughts', () => Array.from({ length: 1024 }, () => 0)],
])('searches by words when an embedding holds %s [PROV-10]', async (_kind, embedding) => {
  servers.embedding.script.embedding = embedding;
  expectCivilEnd(await kiosk.ask(QUESTION));
});

it.each<Fault>([
  { kind: 'hang' },
  { kind: 'status', status: 500 },
  { kind: 'reset' },
  { kind: 'html' },
  { kind: 'empty' },
])('speaks by its own voice without the other: $kind $status', async (fault) => {
  servers.speech.forever = fault;
  const answer = await kiosk.ask(QUESTION);
  expect(answer.answer).toBe(SENTENCE);
  expectCivilEnd(answer);
});

it.each<Fault>([{ kind: 'hang' }, { kind: 'status', status: 500 }, { kind: 'html' }, { kind: 'truncated-json' }])(
  'asks to say it again when nobody can hear it: $kind $status',
  async (fault) => {
    servers.speech.forever = fault;
    const answer = await kiosk.say(recordSyllables(1_500));
    expect(servers.speech.requests.some(({ path }) => path.endsWith('/audio/transcriptions'))).toBe(true);
    expect(['answered', 'clarified', 'abstained', 'failed']).toContain(answer.outcome);
    expect(answer.audio).not.toBeNull();
  },
);

it('hears by the model when it is well', async () => {
  await eventually(async () => {
    const answer = await kiosk.say(recordSyllables(1_500));
    expect(answer.transcript).toBe('two twenty-five sixty R fifteen');
    expect(answer.product?.size).toBe('225/60R15');
  }, 40_000);
});

it('says something when everything is down at once, and keeps its key to itself', async () => {
  for (const server of Object.values(servers)) server.forever = { kind: 'status', status: 500 };
  expectCivilEnd(await kiosk.ask(QUESTION));
  expect(shop.output()).not.toContain('a key of the test');
});
