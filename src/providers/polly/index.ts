import type { Extension } from '../../contracts/index.js';
import { endpointSetting } from '../aws/index.js';

/** Voices of Polly. The SDK is loaded when they are chosen. */
export const polly: Extension = {
  name: 'polly',
  settings: [endpointSetting('AWS_ENDPOINT_URL_POLLY', 'Overrides AWS_ENDPOINT_URL for Polly')],
  speechSynthesizers: {
    polly: async (voices, context) =>
      (await import('./make-speech-synthesizer.js')).makeSpeechSynthesizer(voices, context),
  },
};
