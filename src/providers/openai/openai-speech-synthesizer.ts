import type OpenAI from 'openai';

import {
  LOCALES,
  ProviderError,
  type SpeechAudio,
  type SpeechSynthesizer,
  type SynthesisRequest,
} from '../../contracts/index.js';
import { Call } from './call.js';
import { soundFile } from './sound-file.js';

export class OpenAiSpeechSynthesizer implements SpeechSynthesizer {
  readonly locales = LOCALES;

  constructor(
    readonly name: string,
    private readonly model: string,
    private readonly voice: string,
    private readonly client: OpenAI,
  ) {}

  async synthesize(request: SynthesisRequest, signal: AbortSignal): Promise<SpeechAudio> {
    const bytes = await new Call(this.name, signal).run(async (inner) => {
      const body = { model: this.model, voice: this.voice, input: request.spoken, response_format: 'wav' } as const;
      const response = await this.client.audio.speech.create(body, { signal: inner });
      const type = response.headers.get('content-type') ?? '';
      if (!/^(audio\/|application\/octet-stream)/.test(type)) throw new ProviderError(this.name, 'malformed');
      return new Uint8Array(await response.arrayBuffer());
    });
    const sound = soundFile(bytes);
    if (!sound) throw new ProviderError(this.name, 'malformed');
    return sound;
  }
}
