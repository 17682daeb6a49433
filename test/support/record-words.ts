import type { Locale } from '../../src/contracts/index.js';
import { LocalSpeechSynthesizer } from '../../src/providers/local/speech-synthesizer/index.js';

/** A visitor's recording of each of these sentences, in order: the voice is the one that comes with the system. */
export async function recordWords(sentences: readonly string[], locale: Locale = 'en'): Promise<Uint8Array[]> {
  const voice = new LocalSpeechSynthesizer();
  const patience = AbortSignal.timeout(30_000);
  try {
    const spoken = sentences.map((words) => voice.synthesize({ locale, text: words, spoken: words }, patience));
    return (await Promise.all(spoken)).map(({ audio }) => audio);
  } finally {
    voice.close();
  }
}
