import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type LanguageModel, ProviderError } from '../../src/contracts/index.js';
import {
  languageModelsInTurn,
  type ResiliencePolicy,
  resilientLanguageModel,
} from '../../src/platform/resilience/index.js';
import { ExtractiveLanguageModel } from '../../src/providers/local/language-model/extractive-language-model.js';
import { openAi } from '../../src/providers/openai/index.js';
import type { Fault } from '../servers/faults.js';
import { OpenAiServer } from '../servers/openai-server.js';
import { never } from './cancellation.js';
import { aGenerationRequest, collect, languageModelContract } from './language-model.contract.js';

const CALLS = 20;
const POLICY: ResiliencePolicy = {
  attemptMs: 150,
  totalMs: 500,
  maxAttempts: 3,
  backoffMs: 5,
  breakAfter: 5,
  coolDownMs: 60_000,
};

const BEFORE_A_WORD: readonly [string, Fault][] = [
  ['500', { kind: 'status', status: 500 }],
  ['502', { kind: 'status', status: 502 }],
  ['503 that asks for patience', { kind: 'status', status: 503, retryAfter: '30' }],
  ['429 that asks for patience', { kind: 'status', status: 429, retryAfter: '30' }],
  ['429', { kind: 'status', status: 429 }],
  ['401', { kind: 'status', status: 401 }],
  ['silence', { kind: 'hang' }],
  ['a drip', { kind: 'drip' }],
  ['a reset', { kind: 'reset' }],
  ['an error in the stream', { kind: 'error-in-stream' }],
  ['a page of HTML', { kind: 'html' }],
  ['broken JSON', { kind: 'truncated-json' }],
  ['nothing', { kind: 'empty' }],
  ['an answer without end', { kind: 'huge' }],
];
const AFTER_A_WORD: readonly [string, Fault][] = [
  ['a reset', { kind: 'reset-mid-stream' }],
  ['an end without its marker', { kind: 'unfinished-stream' }],
];

let server: OpenAiServer;

beforeAll(async () => {
  server = await OpenAiServer.start();
});
afterAll(() => server.stop());

const spare: LanguageModel = {
  name: 'spare',

  async *generate() {
    yield 'From the house itself.';
  },
};

async function chain(fault: Fault): Promise<LanguageModel> {
  server.reset();
  server.forever = fault;
  const settings: Record<string, string> = { OPENAI_BASE_URL: server.baseUrl };
  const context = { setting: (name: string) => settings[name], dataDir: '/nowhere' };
  const far = await openAi.languageModels?.['openai']?.('clerk', context);
  if (!far) throw new Error('openai offers no language model');
  return inTurn(resilientLanguageModel(far, POLICY), spare);
}

function inTurn(...models: LanguageModel[]): LanguageModel {
  const chain = languageModelsInTurn(models);
  if (!chain) throw new Error('no model in the chain');
  return chain;
}

const away: LanguageModel = {
  name: 'away',
  async *generate() {
    yield ' ';
    throw new ProviderError('away', 'unreachable');
  },
};

languageModelContract('of two, the first of which is away', () =>
  Promise.resolve(inTurn(away, new ExtractiveLanguageModel())),
);

describe('an outage of a provider', () => {
  it.each(BEFORE_A_WORD)('by %s is answered by the spare, in time and without a storm', async (_title, fault) => {
    const model = await chain(fault);
    for (let i = 0; i < CALLS; i += 1) {
      const began = performance.now();
      expect(await collect(model.generate(aGenerationRequest(), never()))).toEqual(['From the house itself.']);
      expect(performance.now() - began).toBeLessThan(1000);
    }
    expect(server.requests.length).toBeLessThanOrEqual(1.1 * CALLS);
  });

  it.each(AFTER_A_WORD)('by %s, after a word was said, is neither hidden nor tried again', async (_title, fault) => {
    const model = await chain(fault);
    await expect(collect(model.generate(aGenerationRequest(), never()))).rejects.toMatchObject({ fault: 'incomplete' });
    expect(server.requests).toHaveLength(1);
  });
});
