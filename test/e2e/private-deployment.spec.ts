import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { OpenAiServer } from '../servers/openai-server.js';
import { type DeniedNetwork, denyNetwork } from '../support/denied-network.js';
import type { RunningKiosk } from '../support/running-kiosk.js';
import { openDemoShop, type RunningShop } from '../support/running-shop.js';
import { OPENING_MS } from '../support/timing.js';
import { playWav, recordSyllables } from '../support/wav.js';

const run = promisify(execFile);
const QUESTION = 'How much is a puncture repair?';
const SENTENCE = 'Please ask the staff.';
/** Nobody is there: a network of documentation. */
const OUTSIDE = '192.0.2.1';

describe('a private deployment', () => {
  /** A server of each kind, each on an address of its own. */
  const servers: Record<'vllm' | 'ollama' | 'whisper' | 'speech', OpenAiServer> = {} as never;
  let network: DeniedNetwork;
  let shop: RunningShop;
  let kiosk: RunningKiosk;

  beforeAll(async () => {
    for (const [at, name] of (['vllm', 'ollama', 'whisper', 'speech'] as const).entries()) {
      servers[name] = await OpenAiServer.start(`127.0.0.${at + 2}`);
    }
    const { vllm, ollama, whisper, speech } = servers;
    vllm.script.chat = (body) => [JSON.stringify(body).includes('ACCEPT') ? 'ACCEPT' : SENTENCE];
    whisper.script.transcript = { text: QUESTION };
    network = await denyNetwork(Object.values(servers).map(({ baseUrl }) => baseUrl));
    shop = await openDemoShop({
      ...network.environment,
      ANSWER_DEADLINE_MS: '60000',
      LANGUAGE_MODEL: 'openai:qwen3-32b',
      EMBEDDING_MODEL: 'openai:bge-m3',
      SPEECH_TO_TEXT: 'openai:whisper-large-v3-turbo',
      TEXT_TO_SPEECH: 'openai:kokoro/af_heart',
      OPENAI_BASE_URL_LANGUAGE: vllm.baseUrl,
      OPENAI_BASE_URL_EMBEDDING: ollama.baseUrl,
      OPENAI_BASE_URL_SPEECH_IN: whisper.baseUrl,
      OPENAI_BASE_URL_SPEECH_OUT: speech.baseUrl,
    });
    kiosk = await shop.enter('harbor en');
  }, OPENING_MS);

  afterAll(async () => {
    await shop?.remove();
    await network?.remove();
    await Promise.all(Object.values(servers).map((server) => server.stop()));
  });

  it('hears, finds, moderates, answers and speaks by its own servers, and sends nothing anywhere else', async () => {
    const answer = await kiosk.say(recordSyllables(1_500));
    expect(answer).toMatchObject({ transcript: QUESTION, outcome: 'answered', answer: SENTENCE });
    expect(playWav(answer.audio ?? '').durationMs).toBeGreaterThan(0);

    const asked = Object.entries(servers).map(([name, { requests }]) => [
      name,
      [...new Set(requests.map(({ path }) => path))],
    ]);
    expect(Object.fromEntries(asked)).toEqual({
      vllm: ['/v1/chat/completions'],
      ollama: ['/v1/embeddings'],
      whisper: ['/v1/audio/transcriptions'],
      speech: ['/v1/audio/speech'],
    });
    expect(await shop.stop()).toBe(0);
    expect(await network.attempts()).toEqual([]);
  }, 60_000);
});

describe('the watch over the network', () => {
  it.each([
    ['a connection', `require('node:net').connect(80, '${OUTSIDE}').on('error', () => {})`, `connect ${OUTSIDE}:80`],
    ['a request', `fetch('http://${OUTSIDE}/').catch(() => {})`, `connect ${OUTSIDE}:80`],
    [
      'an encrypted connection',
      `require('node:tls').connect(443, '${OUTSIDE}').on('error', () => {})`,
      `tls ${OUTSIDE}:443`,
    ],
    ['a name', `require('node:dns').lookup('collector.example', () => {})`, 'lookup collector.example'],
    ['a name by promise', `require('node:dns/promises').resolve4('a.example').catch(() => {})`, 'lookup a.example'],
    [
      'a datagram',
      `try { require('node:dgram').createSocket('udp4').send('x', 53, '${OUTSIDE}') } catch {} process.exit()`,
      `datagram x 53 ${OUTSIDE}`,
    ],
    [
      'a connection of a child with an environment of its own',
      `require('node:child_process').spawn(process.execPath, ['-e', "fetch('http://${OUTSIDE}/').catch(() => {})"], { env: {} })`,
      `connect ${OUTSIDE}:80`,
    ],
    [
      'a connection of a thread',
      `new (require('node:worker_threads').Worker)(new URL("data:text/javascript,fetch('http://${OUTSIDE}/').catch(() => {})"))`,
      `connect ${OUTSIDE}:80`,
    ],
  ])('writes down %s', async (_way, script, attempt) => {
    const network = await denyNetwork(['http://127.0.0.1:9/']);
    await run(process.execPath, ['-e', script], { env: { ...network.environment } });
    expect(await network.attempts()).toEqual([attempt]);
    await network.remove();
  });
});
