import { BedrockServer } from '../servers/bedrock-server.js';
import { PollyServer } from '../servers/polly-server.js';
import type { ProviderServer, ReceivedRequest } from '../servers/provider-server.js';
import { S3Server } from '../servers/s3-server.js';
import { ACCOUNT } from '../servers/sigv4.js';
import type { Completed, RunningKiosk } from '../support/running-kiosk.js';
import { openDemoShop, type RunningShop } from '../support/running-shop.js';
import { FREE_QUESTION, SENTENCES } from '../support/slow-model.js';
import { eventually, OPENING_MS } from '../support/timing.js';

const DEADLINE_MS = 12_000;
/** A busy machine is late with everything. */
const GRACE_MS = 2_000;
/** Between two sentences of the model. */
const SENTENCE_MS = 700;
/** What the documents of the demo shop say about `FREE_QUESTION`. */
const TRUTH = /2,200 yen/;

let bedrock: BedrockServer;
let polly: PollyServer;
let s3: S3Server;
let shop: RunningShop;
let kiosk: RunningKiosk;

/** One model serves three purposes; each prompt has a word of its own. */
const asksForVerdict = (body: Record<string, unknown>) => JSON.stringify(body).includes('ACCEPT');
const asksForPictures = (body: Record<string, unknown>) => JSON.stringify(body).includes('NONE');
const isGeneration = ({ body }: ReceivedRequest) => JSON.stringify(body).includes('<material>');

const piecesOf =
  (generated: readonly string[], pictures = 'NONE') =>
  (body: Record<string, unknown>): readonly string[] => {
    if (asksForVerdict(body)) return ['ACC', 'EPT'];
    return asksForPictures(body) ? [pictures] : generated;
  };

function reset(): void {
  for (const server of [bedrock, polly, s3]) server.reset();
  bedrock.script.pieces = piecesOf(SENTENCES);
  bedrock.script.pauseMs = (body) => (asksForVerdict(body) || asksForPictures(body) ? 20 : SENTENCE_MS);
  Object.assign(polly, { parts: 8, pauseMs: 20 });
}

beforeAll(async () => {
  [bedrock, polly, s3] = await Promise.all([BedrockServer.start(), PollyServer.start(), S3Server.start()]);
  reset();
  shop = await openDemoShop({
    ...ACCOUNT,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: bedrock.origin,
    AWS_ENDPOINT_URL_POLLY: polly.origin,
    AWS_ENDPOINT_URL_S3: s3.origin,
    LANGUAGE_MODEL: 'bedrock:eu.invented.clerk-2-v1:0',
    TEXT_TO_SPEECH: 'polly:Takumi,Ruth',
    MEDIA_BUCKET: 'shop-media',
    ANSWER_DEADLINE_MS: String(DEADLINE_MS),
  });
  kiosk = await shop.enter('harbor en');
}, OPENING_MS);

afterAll(async () => {
  await shop?.remove();
  await Promise.all([bedrock, polly, s3].map((server) => server?.stop()));
});

const modelsOf = async (conversationId: string) => {
  const [row] = await shop.rows<{ models: Record<string, string> }>('SELECT models FROM conversations WHERE id = $1', [
    conversationId,
  ]);
  return row?.models;
};

/** Breakers close again when their provider is well. */
beforeEach(async () => {
  reset();
  bedrock.script.pauseMs = 0;
  await kiosk.endSession();
  await eventually(async () => {
    const { taskId, conversationId } = await kiosk.submit({ text: FREE_QUESTION });
    await kiosk.completed(taskId);
    expect(await modelsOf(conversationId)).toMatchObject({
      moderator: 'bedrock:eu.invented.clerk-2-v1:0',
      languageModel: 'bedrock:eu.invented.clerk-2-v1:0',
    });
    expect(polly.requests.length).toBeGreaterThan(0);
  }, 40_000);
  reset();
}, 60_000);

interface Heard {
  answer: Completed;
  /** When the first sentence of the answer could be heard, on the clock of the servers' logs. */
  firstAudioAt: number;
}

async function ask(text: string, meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<Heard> {
  const { taskId } = await kiosk.submit({ text });
  const [firstAudioAt] = await Promise.all([firstAudioOf(taskId), meanwhile()]);
  return { answer: await kiosk.completed(taskId), firstAudioAt };
}

async function firstAudioOf(taskId: string): Promise<number> {
  for (;;) {
    const response = await kiosk.request('GET', `/api/conversation/${taskId}?wait=5&after=-1`);
    const { segments } = (await response.json()) as Pick<Completed, 'segments'>;
    if (segments.some(({ kind, audio }) => kind === 'answer' && audio)) return performance.now();
    if (response.status !== 202) throw new Error('there was nothing to hear');
  }
}

/** Waits until a request is being answered, then cuts the server off. */
async function killInAnswer(server: ProviderServer, isMeant: (request: ReceivedRequest) => boolean, afterMs: number) {
  await eventually(async () => {
    expect(server.requests.some(isMeant)).toBe(true);
  });
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  expect(server.requests.find(isMeant)?.endedAt).toBeUndefined();
  await server.stop();
}

function expectHeardInTime({ answer }: Heard): void {
  expect(answer.outcome).toBe('answered');
  expect(answer.audio).not.toBeNull();
  for (const segment of answer.segments)
    expect(segment).toMatchObject({ audioType: 'audio/wav', audio: expect.any(String) });
  expect(answer.processTimeMs).toBeLessThan(DEADLINE_MS + GRACE_MS);
}

/** Every sentence is one of the model, which no document contradicts, or says what the documents say. */
function expectTrue({ answer }: Heard): void {
  const said = answer.segments.filter(({ kind }) => kind === 'answer').map(({ text }) => text.trim());
  const known = SENTENCES.map((sentence) => sentence.trim());
  expect(said.length).toBeGreaterThan(0);
  for (const text of said) if (!known.includes(text)) expect(text).toMatch(TRUTH);
}

it('is heard before the model has written its last word', async () => {
  const heard = await ask(FREE_QUESTION);
  expectHeardInTime(heard);
  expect(heard.answer.answer).toBe(SENTENCES.join('').trim());
  const generation = bedrock.requests.find(isGeneration);
  // The last word came a moment before its end.
  expect(heard.firstAudioAt).toBeLessThan((generation?.endedAt ?? 0) - SENTENCE_MS);
  for (const sentence of SENTENCES) {
    expect(polly.requests.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ VoiceId: 'Ruth', Text: `<speak>${sentence.trim()}</speak>` }),
    );
  }
});

it('shows no picture that the model does not find helpful', async () => {
  expect((await ask('Where in the tread can a puncture be repaired?')).answer.media).toEqual([]);
});

it('shows pictures by signed URLs of the bucket, which the pages may load, and serves none itself', async () => {
  bedrock.script.pieces = piecesOf(SENTENCES, '1');
  const { answer } = await ask('Where in the tread can a puncture be repaired?');
  expect(answer.media.length).toBeGreaterThan(0);
  for (const { url } of answer.media)
    expect(url).toMatch(new RegExp(`^${s3.origin}/shop-media/documents/.*X-Amz-Signature=`));
  const page = await kiosk.request('GET', '/');
  expect(page.headers.get('content-security-policy')).toContain(`img-src 'self' data: blob: ${s3.origin}`);
  expect((await kiosk.request('GET', '/media/documents/a.png?expires=1&signature=a')).status).toBe(404);
});

describe('a provider that is killed in the middle of its answer', () => {
  afterEach(async () => {
    const servers: ProviderServer[] = [bedrock, polly];
    for (const server of servers) await server.stop().then(() => server.listen());
  });

  it('the model, before a sentence was whole: the documents speak', async () => {
    bedrock.script.pieces = piecesOf(['Please', ' ask', ' the', ' staff', '.']);
    const heard = await ask(FREE_QUESTION, () => killInAnswer(bedrock, isGeneration, 2 * SENTENCE_MS));
    expectHeardInTime(heard);
    expect(heard.answer.answer).toMatch(TRUTH);
    expect(heard.answer.answer).not.toContain('Please');
  });

  it('the model, after a sentence was heard: what was said stands', async () => {
    const heard = await ask(FREE_QUESTION, () => killInAnswer(bedrock, isGeneration, 3.5 * SENTENCE_MS));
    expectHeardInTime(heard);
    expectTrue(heard);
    expect(heard.answer.answer).toMatch(/^Of course\./);
  });

  it('the moderator: the rules decide, and the documents speak', async () => {
    bedrock.script.pauseMs = 400;
    const heard = await ask(FREE_QUESTION, () => killInAnswer(bedrock, ({ body }) => asksForVerdict(body), 400));
    expectHeardInTime(heard);
    expect(heard.answer.answer).toMatch(TRUTH);
  });

  it('the voice: the embedded one says all of it', async () => {
    Object.assign(polly, { parts: 8, pauseMs: 200 });
    const heard = await ask(FREE_QUESTION, () => killInAnswer(polly, () => true, 500));
    expectHeardInTime(heard);
    expect(heard.answer.answer).toBe(SENTENCES.join('').trim());
  });

  it('all of them at once: the house itself speaks', async () => {
    Object.assign(polly, { parts: 8, pauseMs: 200 });
    const heard = await ask(FREE_QUESTION, async () => {
      await killInAnswer(polly, () => true, 500);
      await bedrock.stop();
    });
    expectHeardInTime(heard);
    expectTrue(heard);
  });
});
