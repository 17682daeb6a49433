import { afterAll, beforeAll, beforeEach } from '@jest/globals';

import { ModelModerator } from '../../src/modules/moderation/index.js';
import { openAi } from '../../src/providers/openai/index.js';
import { OpenAiServer } from '../servers/openai-server.js';
import { cancellableModeratorContract, moderatorContract } from './moderator.contract.js';

let server: OpenAiServer;

beforeAll(async () => {
  server = await OpenAiServer.start();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.reset();
  server.script.chat = ({ messages }) => [/previous|これまで/.test(JSON.stringify(messages)) ? 'REJECT' : 'ACCEPT'];
});

async function make(): Promise<ModelModerator> {
  const settings: Record<string, string> = { OPENAI_BASE_URL: server.baseUrl };
  const context = { setting: (name: string) => settings[name], dataDir: '/nowhere' };
  const model = await openAi.languageModels?.['openai']?.('judge', context);
  if (!model) throw new Error('openai offers no language model');
  return new ModelModerator(model);
}

moderatorContract('openai model', make);
cancellableModeratorContract('openai model', make);
