import type { Locale } from '../../contracts/index.js';

/** Whether speech can be recognised and spoken in a language on this machine; known by the speech module, above this one. */
export type SpeechAvailability = (locale: Locale) => { input: boolean; output: boolean };

/** Injection token of the `SpeechAvailability`. */
export const SPEECH_AVAILABILITY = Symbol('SPEECH_AVAILABILITY');
