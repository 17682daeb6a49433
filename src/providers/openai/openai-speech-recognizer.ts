import type OpenAI from 'openai';
import { toFile } from 'openai';
import { z } from 'zod';

import {
  LOCALES,
  ProviderError,
  type Recognition,
  type SpeechRecognizer,
  type Utterance,
} from '../../contracts/index.js';
import { Call } from './call.js';

/** The API tells the format by the name of the file alone. */
const FILE_NAMES: Readonly<Record<string, string>> = {
  'audio/wav': 'utterance.wav',
  'audio/webm': 'utterance.webm',
  'audio/mp4': 'utterance.mp4',
  'audio/mpeg': 'utterance.mp3',
  'audio/ogg': 'utterance.ogg',
  'audio/flac': 'utterance.flac',
};

/** Only the last 224 tokens of a prompt count, and the most useful words come first: stay below, in either script. */
const PROMPT_CHARACTERS = { ja: 150, en: 500 };

const responseSchema = z.object({
  text: z.string(),
  segments: z.array(z.object({ no_speech_prob: z.number().nullish() })).nullish(),
});

export class OpenAiSpeechRecognizer implements SpeechRecognizer {
  readonly locales = LOCALES;
  readonly decodes = true;

  constructor(
    readonly name: string,
    private readonly model: string,
    private readonly client: OpenAI,
  ) {}

  async recognize(utterance: Utterance, signal: AbortSignal): Promise<Recognition> {
    const fileName = FILE_NAMES[utterance.type];
    if (!fileName) throw new ProviderError(this.name, 'unsupported');
    const answer = await new Call(this.name, signal).run(async (inner) => {
      const body = {
        file: await toFile(utterance.audio, fileName, { type: utterance.type }),
        model: this.model,
        language: utterance.locale,
        temperature: 0,
        prompt: promptOf(utterance) || undefined,
        // The other models refuse it, and tell no probability.
        response_format: this.model === 'whisper-1' ? ('verbose_json' as const) : ('json' as const),
      };
      return responseSchema.parse(await this.client.audio.transcriptions.create(body, { signal: inner }));
    });
    const silence = answer.segments?.flatMap(({ no_speech_prob: p }) => (typeof p === 'number' ? [p] : [])) ?? [];
    // One spoken segment is enough for the sound to hold speech.
    return { text: answer.text.trim(), noSpeechProbability: silence.length > 0 ? Math.min(...silence) : undefined };
  }
}

function promptOf({ vocabulary, locale }: Utterance): string {
  const separator = locale === 'ja' ? '、' : ', ';
  let prompt = '';
  for (const word of vocabulary) {
    const longer = prompt ? prompt + separator + word : word;
    if (longer.length > PROMPT_CHARACTERS[locale]) break;
    prompt = longer;
  }
  return prompt;
}
