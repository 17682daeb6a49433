import type { Locale } from '../../src/contracts/index.js';
import { LocalSpeechSynthesizer } from '../../src/providers/local/speech-synthesizer/index.js';

/** A visitor's recording of these words; the voice is the one that comes with the system. */
export async function recordWords(words: string, locale: Locale = 'en'): Promise<Uint8Array> {
  const [recording = new Uint8Array()] = await recordAll([words], locale);
  return recording;
}

/** One recording for each line, by the same voice. */
export async function recordAll(lines: readonly string[], locale: Locale): Promise<Uint8Array[]> {
  const voice = new LocalSpeechSynthesizer();
  const recordings: Uint8Array[] = [];
  try {
    for (const words of lines) {
      const request = { locale, text: words, spoken: words };
      recordings.push((await voice.synthesize(request, AbortSignal.timeout(30_000))).audio);
    }
    return recordings;
  } finally {
    voice.close();
  }
}
