import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import type { ExtensionContext, GenerationRequest } from '../../src/contracts/index.js';
import { bedrock } from '../../src/providers/bedrock/index.js';
import {
  BedrockServer,
  converseFrames,
  eventFrame,
  exceptionFrame,
  stopFrame,
  textFrame,
} from '../servers/bedrock-server.js';
import { useAwsAccount } from '../support/aws-account.js';
import { eventually } from '../support/timing.js';
import { never } from './cancellation.js';
import { aGenerationRequest, collect } from './language-model.contract.js';
import { remoteEmbeddingModelContract } from './remote-embedding-model.contract.js';
import { remoteLanguageModelContract } from './remote-language-model.contract.js';

const MODEL = 'eu.invented.clerk-2-v1:0';
const TITAN = 'amazon.titan-embed-text-v2:0';
const COHERE = 'cohere.embed-multilingual-v3';

let server: BedrockServer;

useAwsAccount();
beforeAll(async () => {
  server = await BedrockServer.start();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.reset();
});

function contextOf(settings: Record<string, string>): ExtensionContext {
  const all: Record<string, string> = { AWS_ENDPOINT_URL_BEDROCK_RUNTIME: server.origin, ...settings };
  return { setting: (name) => all[name], dataDir: '/nowhere' };
}

async function languageModel(settings: Record<string, string> = {}) {
  const make = bedrock.languageModels?.['bedrock'];
  if (!make) throw new Error('bedrock offers no language model');
  return make(MODEL, contextOf(settings));
}

async function embeddingModel(model: string) {
  const make = bedrock.embeddingModels?.['bedrock'];
  if (!make) throw new Error('bedrock offers no embedding model');
  return make(model, contextOf({}));
}

const generate = async (changes: Partial<GenerationRequest> = {}) =>
  collect((await languageModel()).generate(aGenerationRequest(changes), never()));

remoteLanguageModelContract('bedrock', {
  server: () => server,
  make: () => languageModel(),
  play: (pieces, script) => Object.assign(server.script, { pieces, ...script }),
});

describe('bedrock language model', () => {
  it('asks for a signed stream with the system text, the messages, the temperature and the limit', async () => {
    await generate();
    expect(server.last.path).toBe(`/model/${encodeURIComponent(MODEL)}/converse-stream`);
    expect(server.last.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 .*\/eu-central-1\/bedrock\/aws4_request/);
    expect(server.last.body).toEqual({
      system: [{ text: aGenerationRequest().system }],
      messages: [{ role: 'user', content: [{ text: aGenerationRequest().messages[0]?.text }] }],
      inferenceConfig: { maxTokens: 200, temperature: 0.2 },
    });
  });

  it('makes turns of the messages that Bedrock takes: the user begins, roles alternate, none is blank', async () => {
    await generate({
      messages: [
        { role: 'assistant', text: 'Welcome.' },
        { role: 'user', text: 'Hello?' },
        { role: 'assistant', text: '  ' },
        { role: 'user', text: 'Anybody there?' },
        { role: 'assistant', text: 'Yes.' },
        { role: 'user', text: 'Good.' },
      ],
    });
    expect(server.last.body['messages']).toEqual([
      { role: 'user', content: [{ text: 'Hello?\nAnybody there?' }] },
      { role: 'assistant', content: [{ text: 'Yes.' }] },
      { role: 'user', content: [{ text: 'Good.' }] },
    ]);
  });

  it('leaves out what a model thinks before it speaks', async () => {
    const thought = eventFrame('contentBlockDelta', {
      contentBlockIndex: 0,
      delta: { reasoningContent: { text: 'Hm' } },
    });
    server.script.frames = [thought, textFrame('Yes.'), stopFrame()];
    expect(await generate()).toEqual(['Yes.']);
  });

  it.each([
    ['throttlingException', 'throttled'],
    ['internalServerException', 'unreachable'],
    ['serviceUnavailableException', 'unreachable'],
    ['modelStreamErrorException', 'unreachable'],
    ['validationException', 'refused'],
    ['anotherException', 'malformed'],
  ])('tells a %s in the middle of the answer as its fault', async (name, fault) => {
    server.script.frames = [...converseFrames(['Half']).slice(0, 2), exceptionFrame(name, 'a secret')];
    await expect(generate()).rejects.toMatchObject({ name: 'ProviderError', fault });
  });

  it.each([
    ['content_filtered', 'refused'],
    ['guardrail_intervened', 'refused'],
    ['max_tokens', 'incomplete'],
    ['model_context_window_exceeded', 'incomplete'],
    ['tool_use', 'malformed'],
  ])('does not take what came before the stop "%s" for an answer', async (stopReason, fault) => {
    server.script.stopReason = stopReason;
    await expect(generate()).rejects.toMatchObject({ name: 'ProviderError', fault });
  });

  it('asks without the temperature that the model does not take, and leaves nothing else out', async () => {
    server.script.refuses = ['temperature'];
    await generate();
    expect(server.last.body['inferenceConfig']).toEqual({ maxTokens: 200 });
  });

  it('prefers its own endpoint to that of all services', async () => {
    const model = await languageModel({ AWS_ENDPOINT_URL: 'http://127.0.0.1:9' });
    expect(await collect(model.generate(aGenerationRequest(), never()))).not.toHaveLength(0);
  });

  it('refuses to start where no region is to be found', async () => {
    const { AWS_REGION } = process.env;
    delete process.env.AWS_REGION;
    await expect(languageModel()).rejects.toThrow('AWS_REGION');
    await expect(embeddingModel(TITAN)).rejects.toThrow('AWS_REGION');
    process.env.AWS_REGION = AWS_REGION;
  });

  it('is refused, not unreachable, where no credentials are to be found', async () => {
    const { AWS_ACCESS_KEY_ID } = process.env;
    delete process.env.AWS_ACCESS_KEY_ID;
    await expect(generate()).rejects.toMatchObject({ fault: 'refused' });
    process.env.AWS_ACCESS_KEY_ID = AWS_ACCESS_KEY_ID;
  });
});

for (const [name, model] of [
  ['bedrock titan', TITAN],
  ['bedrock cohere', COHERE],
] as const) {
  remoteEmbeddingModelContract(name, {
    server: () => server,
    make: () => embeddingModel(model),
    play: (embedding) => Object.assign(server.script, { embedding }),
  });
}

describe('bedrock embedding model', () => {
  const embed = async (model: string, texts: string[], purpose: 'passage' | 'query' = 'passage') =>
    (await embeddingModel(model)).embed(texts, purpose, never());
  const texts = Array.from({ length: 130 }, (_, i) => `text ${i}`);

  it('asks Titan for 1024 dimensions of one text, signed', async () => {
    await embed(TITAN, ['winter tires']);
    expect(server.last.path).toBe(`/model/${encodeURIComponent(TITAN)}/invoke`);
    expect(server.last.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 .*\/eu-central-1\/bedrock\/aws4_request/);
    expect(server.last.body).toEqual({ inputText: 'winter tires', dimensions: 1024, normalize: true });
  });

  it('has few requests under way where each takes one text', async () => {
    await embed(TITAN, texts);
    expect(server.requests).toHaveLength(texts.length);
    expect(server.connections).toBeLessThanOrEqual(8);
  });

  it('ends the requests under way with the one that fails', async () => {
    server.forever = { kind: 'hang' };
    const outcome = expect(embed(TITAN, texts)).rejects.toMatchObject({ fault: 'unreachable' });
    await eventually(async () => {
      expect(server.requests).toHaveLength(8);
    });
    server.cutOff((request) => request === server.requests[0]);
    await outcome;
    await eventually(async () => {
      expect(server.requests.every(({ disconnected }) => disconnected)).toBe(true);
    });
    expect(server.requests).toHaveLength(8);
  });

  it('asks Cohere for 64 texts at a time, and tells a question from a passage', async () => {
    await embed(COHERE, texts);
    expect(server.requests.map(({ body }) => (body['texts'] as string[]).length).sort((a, b) => b - a)).toEqual([
      64, 64, 2,
    ]);
    expect(server.last.body).toMatchObject({ input_type: 'search_document', truncate: 'END' });
    await embed(COHERE, ['winter tires'], 'query');
    expect(server.last.body).toEqual({ texts: ['winter tires'], input_type: 'search_query', truncate: 'END' });
  });

  it('sends Cohere the beginning of a text that is too long, and no half a character', async () => {
    await embed(COHERE, [`${'a'.repeat(2047)}🛞`, 'b'.repeat(3000)]);
    expect(server.last.body['texts']).toEqual(['a'.repeat(2047), 'b'.repeat(2048)]);
  });

  it('takes no answer with another number of vectors', async () => {
    server.forever = { kind: 'json', body: { embeddings: [] } };
    await expect(embed(COHERE, ['a', 'b'])).rejects.toMatchObject({ fault: 'malformed' });
  });

  it.each([`eu.${TITAN}`, `arn:aws:bedrock:eu-central-1::foundation-model/${COHERE}`])('knows %s', async (model) => {
    expect((await embeddingModel(model)).name).toBe(`bedrock:${model}`);
  });

  it.each([MODEL, 'cohere.embed-english-v3', 'amazon.titan-embed-text-v1', ''])(
    'refuses to start with %p, and says what it knows',
    async (model) => {
      await expect(embeddingModel(model)).rejects.toThrow('cohere.embed-multilingual-v3');
    },
  );
});
