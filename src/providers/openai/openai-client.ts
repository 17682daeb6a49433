import OpenAI from 'openai';

import type { ExtensionContext, Setting } from '../../contracts/index.js';
import { limitedFetch } from './limited-fetch.js';

const OFFICIAL_BASE_URL = 'https://api.openai.com/v1';

export type OpenAiRole = 'LANGUAGE' | 'EMBEDDING' | 'SPEECH_IN' | 'SPEECH_OUT';

/** Largest answer of each role; a longer one is refused while it arrives. */
const MAX_ANSWER_BYTES: Readonly<Record<OpenAiRole, number>> = {
  LANGUAGE: 1_000_000,
  EMBEDDING: 20_000_000,
  SPEECH_IN: 1_000_000,
  SPEECH_OUT: 20_000_000,
};

const baseUrl = (name: string, meaning: string): Setting => ({
  name,
  meaning,
  check: (value) => (/^https?:$/.test(URL.parse(value)?.protocol ?? '') ? undefined : 'is not an http(s) URL'),
});

export const OPENAI_SETTINGS: readonly Setting[] = [
  { name: 'OPENAI_API_KEY', meaning: 'Key of the OpenAI API; a compatible server may need none', secret: true },
  baseUrl(
    'OPENAI_BASE_URL',
    'Compatible server (vLLM, Ollama) instead of the OpenAI API, e.g. http://127.0.0.1:11434/v1',
  ),
  baseUrl('OPENAI_BASE_URL_LANGUAGE', 'Overrides OPENAI_BASE_URL for language models'),
  baseUrl('OPENAI_BASE_URL_EMBEDDING', 'Overrides OPENAI_BASE_URL for embedding models'),
  baseUrl('OPENAI_BASE_URL_SPEECH', 'Overrides OPENAI_BASE_URL for speech in and out'),
  baseUrl('OPENAI_BASE_URL_SPEECH_IN', 'Overrides OPENAI_BASE_URL_SPEECH for speech in'),
  baseUrl('OPENAI_BASE_URL_SPEECH_OUT', 'Overrides OPENAI_BASE_URL_SPEECH for speech out'),
];

/** A client of one role. It never retries: that is for the decorator around the adapter, which knows the time left. */
export function openAiClient(provider: string, role: OpenAiRole, context: ExtensionContext): OpenAI {
  const configured = settingsOf(role)
    .map((name) => context.setting(name))
    .find(Boolean);
  const apiKey = context.setting('OPENAI_API_KEY') || (configured ? 'none' : undefined);
  if (!apiKey) throw new Error(`${provider} needs OPENAI_API_KEY, or OPENAI_BASE_URL of a compatible server`);
  return new OpenAI({
    apiKey,
    baseURL: configured ?? OFFICIAL_BASE_URL,
    // What the SDK would take from the environment unasked.
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: limitedFetch(provider, MAX_ANSWER_BYTES[role]),
  });
}

/** From the nearest to the most general. */
function settingsOf(role: OpenAiRole): string[] {
  const [family = ''] = role.split('_');
  return [...new Set([`OPENAI_BASE_URL_${role}`, `OPENAI_BASE_URL_${family}`, 'OPENAI_BASE_URL'])];
}
