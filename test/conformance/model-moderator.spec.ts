import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';

import type { Extension, LanguageModel } from '../../src/contracts/index.js';
import { ModelModerator } from '../../src/modules/moderation/index.js';
import { bedrock } from '../../src/providers/bedrock/index.js';
import { openAi } from '../../src/providers/openai/index.js';
import { BedrockServer } from '../servers/bedrock-server.js';
import { OpenAiServer } from '../servers/openai-server.js';
import type { ProviderServer } from '../servers/provider-server.js';
import { useAwsAccount } from '../support/aws-account.js';
import { never } from './cancellation.js';
import { cancellableModeratorContract, moderatorContract } from './moderator.contract.js';
import { once, wireContract } from './wire.contract.js';

/** Rejects what the utterances of the contract would have rejected. */
const verdictOn = ({ messages }: Record<string, unknown>): [string] => [
  /previous|これまで/.test(JSON.stringify(messages)) ? 'REJECT' : 'ACCEPT',
];

let openAiServer: OpenAiServer;
let bedrockServer: BedrockServer;

useAwsAccount();
beforeAll(async () => {
  openAiServer = await OpenAiServer.start();
  bedrockServer = await BedrockServer.start();
});
afterAll(() => Promise.all([openAiServer.stop(), bedrockServer.stop()]));
beforeEach(() => {
  openAiServer.reset();
  openAiServer.script.chat = verdictOn;
  bedrockServer.reset();
  bedrockServer.script.pieces = verdictOn;
});

async function moderatorBy(extension: Extension, key: string): Promise<ModelModerator> {
  const settings: Record<string, string> = {
    OPENAI_BASE_URL: openAiServer.baseUrl,
    AWS_ENDPOINT_URL: bedrockServer.origin,
  };
  const context = { setting: (name: string) => settings[name], dataDir: '/nowhere' };
  const model: LanguageModel | undefined = await extension.languageModels?.[key]?.('judge', context);
  if (!model) throw new Error(`${key} offers no language model`);
  return new ModelModerator(model);
}

function moderatorsBy(key: string, extension: Extension, server: () => ProviderServer): void {
  const make = () => moderatorBy(extension, key);
  const shared = once(make);
  moderatorContract(key, make);
  cancellableModeratorContract(key, make);
  wireContract({
    title: `moderator ${key}`,
    server,
    call: async (signal) => (await shared()).moderate({ locale: 'en', utterance: 'Do you have winter tires?' }, signal),
    answer: 'stream',
  });

  it.each(['', 'MAYBE', 'ACCEPT or REJECT', 'I think that is fine, so yes.'])(
    `moderator ${key} decides nothing by the answer %p`,
    async (answer) => {
      openAiServer.script.chat = [answer];
      bedrockServer.script.pieces = [answer];
      const decided = (await make()).moderate({ locale: 'en', utterance: 'Hello' }, never());
      await expect(decided).rejects.toMatchObject({ name: 'ProviderError', fault: 'malformed' });
    },
  );
}

moderatorsBy('openai', openAi, () => openAiServer);
moderatorsBy('bedrock', bedrock, () => bedrockServer);

it('bedrock moderates coolly, and is asked for one of two words', async () => {
  await (await moderatorBy(bedrock, 'bedrock')).moderate({ locale: 'en', utterance: 'Hello' }, never());
  const { inferenceConfig, system } = bedrockServer.last.body;
  expect(inferenceConfig).toEqual({ maxTokens: 8, temperature: 0.1 });
  expect(JSON.stringify(system)).toMatch(/ACCEPT or REJECT/);
});
