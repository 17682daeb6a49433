import { OpenAiServer } from '../servers/openai-server.js';
import type { ReceivedRequest } from '../servers/provider-server.js';

/** Sentences that no passage has to confirm, so that a spec can say when each is written. */
export const SENTENCES = [
  'Of course. ',
  'Please ask the staff. ',
  'Let me know if you need more. ',
  'I can call the staff. ',
  'Please wait here. ',
];

/** A language model behind the vendor's protocol that takes its time between sentences. */
export async function startSlowModel(pauseMs: number): Promise<OpenAiServer> {
  const server = await OpenAiServer.start();
  server.script = { ...server.script, chat: SENTENCES, pauseMs };
  return server;
}

/** Answers by that model; all else is embedded. */
export function answeringBy(server: OpenAiServer): Record<string, string> {
  return {
    LANGUAGE_MODEL: 'openai:model',
    MODERATION_MODEL: 'rules',
    OPENAI_BASE_URL: server.baseUrl,
    OPENAI_API_KEY: 'a key of the test',
    ANSWER_DEADLINE_MS: '60000',
  };
}

/** A question that the model answers, from passages. */
export const FREE_QUESTION = 'How much is a puncture repair?';

/** The same model is asked for verdicts and about pictures; only an answer gets the material. */
export function asksForAnswer({ raw }: ReceivedRequest): boolean {
  return raw.includes('<material>');
}
