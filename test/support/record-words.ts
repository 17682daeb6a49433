import type { Locale } from '../../src/contracts/index.js';
import { LocalSpeechSynthesizer } from '../../src/providers/local/speech-synthesizer/index.js';

/** A visitor's recording of these words; the voice is the one that comes with the system. */
export async function recordWords(words: string, locale: Locale = 'en'): Promise<Uint8Array> {
  const voice = new LocalSpeechSynthesizer();
  try {
    const request = { locale, text: words, spoken: words };
    return (await voice.synthesize(request, AbortSignal.timeout(30_000))).audio;
  } finally {
    voice.close();
  }
}
