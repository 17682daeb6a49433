import { PollyClient } from '@aws-sdk/client-polly';

import type { ExtensionContext, SpeechSynthesizer } from '../../contracts/index.js';
import { clientOptions, regionOf } from '../aws/client-options.js';
import { PollySpeechSynthesizer } from './polly-speech-synthesizer.js';
import { voicesOf } from './voices.js';

const LIMITS = { maxBytes: 20_000_000, type: /^audio\// };

/** `voices`: none, or one for each language, e.g. `Takumi,Ruth`. */
export async function makeSpeechSynthesizer(voices: string, context: ExtensionContext): Promise<SpeechSynthesizer> {
  const chosen = voicesOf(voices);
  const client = new PollyClient(clientOptions('polly', 'POLLY', context, LIMITS));
  await regionOf('polly', client);
  return new PollySpeechSynthesizer(chosen, client);
}
