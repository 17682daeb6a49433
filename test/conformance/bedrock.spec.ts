import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

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
import { never } from './cancellation.js';
import { aGenerationRequest, collect, languageModelContract } from './language-model.contract.js';
import { wireContract } from './wire.contract.js';

const MODEL = 'eu.invented.clerk-2-v1:0';

let server: BedrockServer;

useAwsAccount();
beforeAll(async () => {
  server = await BedrockServer.start();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.reset();
});

async function languageModel(settings: Record<string, string> = {}) {
  const all: Record<string, string> = { AWS_ENDPOINT_URL_BEDROCK_RUNTIME: server.origin, ...settings };
  const make = bedrock.languageModels?.['bedrock'];
  if (!make) throw new Error('bedrock is not offered');
  return make(MODEL, { setting: (name) => all[name], dataDir: '/nowhere' });
}

const generate = async (signal = never(), changes = {}) =>
  collect((await languageModel()).generate(aGenerationRequest(changes), signal));

const shared = () => {
  let model: ReturnType<typeof languageModel> | undefined;
  return async (signal: AbortSignal) =>
    collect((await (model ??= languageModel())).generate(aGenerationRequest(), signal));
};

const leave = async () => {
  for await (const piece of (await languageModel()).generate(aGenerationRequest(), never())) {
    expect(piece).not.toBe('');
    return;
  }
};

languageModelContract('bedrock', () => languageModel());
wireContract({ title: 'language model bedrock', server: () => server, call: shared(), answer: 'stream', leave });

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
    await generate(never(), {
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

  it('puts frames and characters together that the network cut, at every byte', async () => {
    const pieces = ['溝が', '4ミリ🛞', 'です。'];
    server.script = { ...server.script, pieces, bytesAtOnce: 1 };
    expect(await generate()).toEqual(pieces);
  });

  it('leaves out what a model thinks before it speaks', async () => {
    const thought = eventFrame('contentBlockDelta', {
      contentBlockIndex: 0,
      delta: { reasoningContent: { text: 'Hm' } },
    });
    server.script.frames = [thought, textFrame('Yes.'), stopFrame()];
    expect(await generate()).toEqual(['Yes.']);
  });

  it('is complete at the stop, though the server never ends the stream', async () => {
    server.script.frames = [
      textFrame('Yes.'),
      stopFrame(),
      ...Array.from({ length: 5 }, () => eventFrame('metadata', {})),
    ];
    server.script.pauseMs = 1000;
    const began = performance.now();
    expect(await generate()).toEqual(['Yes.']);
    expect(performance.now() - began).toBeLessThan(3000);
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

  it('refuses an answer of nothing', async () => {
    server.script.pieces = [' '];
    await expect(generate()).rejects.toMatchObject({ fault: 'malformed' });
  });

  it('does without a temperature where the model takes none, from then on', async () => {
    server.script.refuses = ['temperature'];
    const model = await languageModel();
    const ask = () => collect(model.generate(aGenerationRequest(), never()));
    await Promise.all([ask(), ask()]);
    expect(server.last.body['inferenceConfig']).toEqual({ maxTokens: 200 });
    expect(server.requests).toHaveLength(4);
    await ask();
    expect(server.requests).toHaveLength(5);
  });

  it('does not take a cancelled stream for a complete one', async () => {
    server.script.pieces = Array.from({ length: 100 }, (_, i) => `word${i} `);
    server.script.pauseMs = 20;
    const controller = new AbortController();
    const reason = new Error('barge in');
    const pieces: string[] = [];
    const reading = (async () => {
      for await (const piece of (await languageModel()).generate(aGenerationRequest(), controller.signal)) {
        pieces.push(piece);
        if (pieces.length === 3) controller.abort(reason);
      }
    })();
    await expect(reading).rejects.toBe(reason);
  });

  it('prefers its own endpoint to that of all services', async () => {
    const model = await languageModel({ AWS_ENDPOINT_URL: 'http://127.0.0.1:9' });
    expect(await collect(model.generate(aGenerationRequest(), never()))).not.toHaveLength(0);
  });

  it('refuses to start where no region is to be found', async () => {
    const { AWS_REGION } = process.env;
    delete process.env.AWS_REGION;
    await expect(languageModel()).rejects.toThrow('AWS_REGION');
    process.env.AWS_REGION = AWS_REGION;
  });

  it('is refused, not unreachable, where no credentials are to be found', async () => {
    const { AWS_ACCESS_KEY_ID } = process.env;
    delete process.env.AWS_ACCESS_KEY_ID;
    await expect(generate()).rejects.toMatchObject({ fault: 'refused' });
    process.env.AWS_ACCESS_KEY_ID = AWS_ACCESS_KEY_ID;
  });
});
