import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import type { Extension } from '../../src/contracts/index.js';
import { openAi } from '../../src/providers/openai/index.js';
import { OpenAiServer } from '../servers/openai-server.js';
import { never } from './cancellation.js';
import { aGenerationRequest, collect } from './language-model.contract.js';
import { remoteEmbeddingModelContract } from './remote-embedding-model.contract.js';
import { remoteLanguageModelContract } from './remote-language-model.contract.js';
import { anUtterance, speechRecognizerContract } from './speech-recognizer.contract.js';
import { speechSynthesizerContract } from './speech-synthesizer.contract.js';
import { wireContract } from './wire.contract.js';

let server: OpenAiServer;

type Kind = 'languageModels' | 'embeddingModels' | 'speechRecognizers' | 'speechSynthesizers';
type Made<K extends Kind> = Awaited<ReturnType<NonNullable<Extension[K]>[string]>>;

function make<K extends Kind>(kind: K, model: string, settings: Record<string, string> = {}): Promise<Made<K>> {
  const all: Record<string, string> = { OPENAI_BASE_URL: server.baseUrl, ...settings };
  const factory = openAi[kind]?.['openai'];
  if (!factory) throw new Error(`${kind} is not offered`);
  return Promise.resolve(factory(model, { setting: (name) => all[name], dataDir: '/nowhere' })) as Promise<Made<K>>;
}

const languageModel = () => make('languageModels', 'clerk');
const embeddingModel = () => make('embeddingModels', 'text-embedding-3-large');
const recognizer = (model = 'whisper-1') => make('speechRecognizers', model);
const synthesizer = () => make('speechSynthesizers', 'tts/calm');

const generate = async () => collect((await languageModel()).generate(aGenerationRequest(), never()));
const recognize = async (signal = never()) => (await recognizer()).recognize(anUtterance(), signal);
const synthesize = async (signal = never()) =>
  (await synthesizer()).synthesize({ locale: 'en', text: '12 yen', spoken: 'twelve yen' }, signal);

beforeAll(async () => {
  server = await OpenAiServer.start();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.reset();
});

remoteLanguageModelContract('openai', {
  server: () => server,
  make: languageModel,
  play: (chat, script) => Object.assign(server.script, { chat, ...script }),
});
remoteEmbeddingModelContract('openai', {
  server: () => server,
  make: embeddingModel,
  play: (embedding) => Object.assign(server.script, { embedding }),
});
speechRecognizerContract('openai', recognizer);
speechSynthesizerContract('openai', synthesizer);

wireContract({ title: 'speech recogniser openai', server: () => server, call: recognize, answer: 'body' });
wireContract({ title: 'speech synthesizer openai', server: () => server, call: synthesize, answer: 'body' });

describe('openai language model', () => {
  it('asks for a stream with the system text, the messages, the temperature and the limit', async () => {
    await generate();
    expect(server.last.path).toBe('/v1/chat/completions');
    expect(server.last.body).toMatchObject({ model: 'clerk', stream: true, temperature: 0.2, max_tokens: 200 });
    expect(server.last.body['messages']).toMatchObject([{ role: 'system' }, { role: 'user' }]);
  });

  it('does without what else the model refuses, and names the limit as it knows it', async () => {
    server.script.refuses = ['temperature', 'max_tokens'];
    const model = await languageModel();
    const ask = () => collect(model.generate(aGenerationRequest(), never()));
    await Promise.all([ask(), ask()]);
    expect(server.last.body).toMatchObject({ max_completion_tokens: 200 });
    expect(server.requests).toHaveLength(6);
    await ask();
    expect(server.requests).toHaveLength(7);
  });

  it.each([
    ['length', 'incomplete'],
    ['content_filter', 'refused'],
  ])('does not take what came before the finish "%s" for an answer', async (finishReason, fault) => {
    server.script.finishReason = finishReason;
    await expect(generate()).rejects.toMatchObject({ name: 'ProviderError', fault });
  });
});

describe('openai embedding model', () => {
  it('asks for 1024 dimensions, 64 texts at a time', async () => {
    const texts = Array.from({ length: 130 }, (_, i) => `text ${i}`);
    await (await embeddingModel()).embed(texts, 'passage', never());
    expect(server.requests.map(({ body }) => (body['input'] as string[]).length)).toEqual([64, 64, 2]);
    expect(server.last.body).toMatchObject({ dimensions: 1024, encoding_format: 'float' });
  });

  it('does without asking where the server knows one size only', async () => {
    server.script.refuses = ['dimensions'];
    const model = await embeddingModel();
    await model.embed(['a'], 'query', never());
    await model.embed(['b'], 'query', never());
    expect(server.requests).toHaveLength(3);
  });
});

describe('openai speech recogniser', () => {
  it('sends the file under a name with its format, the language and the vocabulary', async () => {
    const model = await recognizer();
    await model.recognize(anUtterance({ locale: 'ja', vocabulary: ['Kazamachi', 'Norrland'] }), never());
    const sent = Buffer.from(server.last.raw, 'latin1').toString('utf8');
    expect(server.last.path).toBe('/v1/audio/transcriptions');
    expect(sent).toContain('filename="utterance.wav"');
    expect(sent).toMatch(/name="language"\r\n\r\nja\r\n/);
    expect(sent).toContain('Kazamachi、Norrland');
  });

  it('keeps the most useful words of a vocabulary that is too long', async () => {
    const vocabulary = Array.from({ length: 500 }, (_, i) => `word-${i}`);
    await (await recognizer()).recognize(anUtterance({ vocabulary }), never());
    expect(server.last.raw).toContain('word-0, word-1');
    expect(server.last.raw).not.toContain('word-200');
  });

  it('tells the least probability of silence, where the model tells any', async () => {
    expect(await recognize()).toEqual({ text: 'two twenty-five sixty R fifteen', noSpeechProbability: 0.02 });
    const other = await (await recognizer('gpt-4o-transcribe')).recognize(anUtterance(), never());
    expect(other.noSpeechProbability).toBeUndefined();
  });

  it('does not send a format that the provider cannot decode', async () => {
    const model = await recognizer();
    await expect(model.recognize(anUtterance({ type: 'audio/x-caf' }), never())).rejects.toMatchObject({
      fault: 'unsupported',
    });
    expect(server.requests).toHaveLength(0);
  });

  it('throws nothing where nobody can catch it when the server is gone that a long recording is for', async () => {
    const model = await recognizer();
    const recording = anUtterance({ audio: new Uint8Array(1_000_000) });
    await server.stop();
    for (let times = 0; times < 5; times += 1) {
      await expect(model.recognize(recording, never())).rejects.toMatchObject({ fault: 'unreachable' });
      // It comes a moment later, and fails the test that runs then.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await server.listen();
  });
});

describe('openai speech synthesizer', () => {
  it('names the voice, and asks for a WAV of the spoken form', async () => {
    await synthesize();
    expect((await synthesizer()).name).toBe('openai:tts/calm');
    expect(server.last.body).toEqual({ model: 'tts', voice: 'calm', input: 'twelve yen', response_format: 'wav' });
  });

  it('makes a header true that was written before the length was known', async () => {
    const whole = await synthesize();
    server.script.speech = 'streamed-wav';
    const streamed = await synthesize();
    expect(Buffer.compare(streamed.audio, whole.audio)).toBe(0);
    expect(streamed.durationMs).toBe(800);
  });

  it('takes an MP3 where the server speaks no other', async () => {
    server.script.speech = 'mp3';
    const { type, durationMs } = await synthesize();
    expect(type).toBe('audio/mpeg');
    expect(Math.abs(durationMs - 800)).toBeLessThan(30);
  });
});

describe('openai settings', () => {
  it('sends the key, or a placeholder to a server that needs none', async () => {
    await generate();
    expect(server.last.headers.authorization).toBe('Bearer none');
    const keyed = await make('languageModels', 'clerk', { OPENAI_API_KEY: 'key-1' });
    await collect(keyed.generate(aGenerationRequest(), never()));
    expect(server.last.headers.authorization).toBe('Bearer key-1');
  });

  it('prefers the base URL of the role', async () => {
    const settings = { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', OPENAI_BASE_URL_EMBEDDING: server.baseUrl };
    const model = await make('embeddingModels', 'small', settings);
    expect(await model.embed(['a'], 'query', never())).toHaveLength(1);
  });

  it('refuses to start without a key or a server, and speech without a voice', () => {
    expect(() => make('languageModels', 'clerk', { OPENAI_BASE_URL: '' })).toThrow('OPENAI_API_KEY');
    expect(() => make('speechSynthesizers', 'tts')).toThrow('<voice>');
  });
});
