import type { SpeechRecognizer } from '../../../contracts/index.js';
export class LocalSpeechRecognizer implements SpeechRecognizer {
  name = 'local';
  locales = ['en'] as const;
  decodes = false;
  recognize() {
    return Promise.resolve({ text: '' });
  }
}
