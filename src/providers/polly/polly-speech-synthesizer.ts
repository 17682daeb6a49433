import { InvalidSsmlException, type PollyClient, SynthesizeSpeechCommand, type VoiceId } from '@aws-sdk/client-polly';

import {
  type Locale,
  LOCALES,
  ProviderError,
  type SpeechAudio,
  type SpeechSynthesizer,
  type SynthesisRequest,
} from '../../contracts/index.js';
import { wavOfPcm } from '../../platform/sound/index.js';
import { awsFault } from '../aws/aws-fault.js';
import { RemoteCall } from '../wire/index.js';
import { splitText } from './split-text.js';
import { ssmlOf, withoutControls } from './ssml.js';

/** The most that Polly gives as raw samples. Raw, because clips of every voice of a chain can then be joined. */
const RATE = 16_000;

/** Of one request: 3,000 characters that are said, 6,000 with the markup. */
const MOST_SAID = 2_900;
const MOST_WITH_MARKUP = 6_000;

/** Neural voices of Polly. */
export class PollySpeechSynthesizer implements SpeechSynthesizer {
  readonly locales = LOCALES;
  readonly name: string;

  constructor(
    private readonly voices: Readonly<Record<Locale, VoiceId>>,
    private readonly client: PollyClient,
  ) {
    this.name = `polly:${voices.ja},${voices.en}`;
  }

  async synthesize({ locale, spoken }: SynthesisRequest, signal: AbortSignal): Promise<SpeechAudio> {
    const pieces: Uint8Array[] = [];
    for (const text of splitText(spoken, MOST_SAID)) pieces.push(await this.say(text, locale, signal));
    return wavOfPcm(pieces, RATE);
  }

  /** As SSML; as plain text where that is too long or where Polly finds a fault in it: plainer words are better than none. */
  private async say(text: string, locale: Locale, signal: AbortSignal): Promise<Uint8Array> {
    const plain = withoutControls(text);
    const ssml = ssmlOf(text);
    const samples = await new RemoteCall(this.name, signal, awsFault).run(async (inner) => {
      if (ssml.length > MOST_WITH_MARKUP) return this.samplesOf('text', plain, locale, inner);
      try {
        return await this.samplesOf('ssml', ssml, locale, inner);
      } catch (error) {
        if (!(error instanceof InvalidSsmlException)) throw error;
        return this.samplesOf('text', plain, locale, inner);
      }
    });
    // Half a sample is the mark of half an answer.
    if (samples.byteLength === 0 || samples.byteLength % 2 !== 0) throw new ProviderError(this.name, 'malformed');
    return samples;
  }

  private async samplesOf(
    type: 'ssml' | 'text',
    text: string,
    locale: Locale,
    abortSignal: AbortSignal,
  ): Promise<Uint8Array> {
    const command = new SynthesizeSpeechCommand({
      Engine: 'neural',
      VoiceId: this.voices[locale],
      TextType: type,
      Text: text,
      OutputFormat: 'pcm',
      SampleRate: String(RATE),
    });
    const { AudioStream } = await this.client.send(command, { abortSignal });
    if (!AudioStream) throw new ProviderError(this.name, 'malformed');
    return AudioStream.transformToByteArray();
  }
}
