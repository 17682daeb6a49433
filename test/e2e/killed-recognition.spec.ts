import { randomUUID } from 'node:crypto';

import { OpenAiServer } from '../servers/openai-server.js';
import { openDemoShop, openShopOn, type RunningShop } from '../support/running-shop.js';
import { eventually, OPENING_MS } from '../support/timing.js';
import { recordSyllables } from '../support/wav.js';

/** A lease and a recognition; half a minute would be too long for a visitor who stands there. */
const SECONDS_MS = 12_000;

let recognizer: OpenAiServer;
let shop: RunningShop;

const hearingBy = (server: OpenAiServer) => ({
  SPEECH_TO_TEXT: 'openai:whisper-1',
  OPENAI_BASE_URL_SPEECH: server.baseUrl,
  OPENAI_API_KEY: 'a key of the test',
});

beforeAll(async () => {
  recognizer = await OpenAiServer.start();
  shop = await openDemoShop(hearingBy(recognizer));
}, OPENING_MS);

afterAll(async () => {
  await shop?.remove();
  await recognizer?.stop();
});

it('answers within seconds what was being recognised when it was killed, and asks it once', async () => {
  recognizer.forever = { kind: 'hang' };
  const question = recordSyllables(1_200);
  const headers = { 'content-type': 'audio/wav', 'idempotency-key': randomUUID() };
  const first = await shop.enter('harbor en');
  const cut = first.submit(question, headers);
  cut.catch(() => undefined);
  await eventually(() => Promise.resolve(expect(recognizer.requests).toHaveLength(1)));
  await shop.kill();
  await expect(cut).rejects.toThrow('fetch failed');

  recognizer.reset();
  recognizer.script.transcript = { text: 'do you have 225/60R15', segments: [{ no_speech_prob: 0.01 }] };
  shop = await openShopOn(shop.dataDir, hearingBy(recognizer));
  const again = await shop.enter('harbor en');
  const askedAt = performance.now();
  const { taskId, transcript } = await again.submit(question, headers);
  expect(performance.now() - askedAt).toBeLessThan(SECONDS_MS);
  expect(transcript).toBe('do you have 225/60R15');
  expect(await again.completed(taskId)).toMatchObject({ outcome: 'answered' });
  expect(await shop.rows('SELECT id FROM conversations')).toHaveLength(1);
}, 120_000);
