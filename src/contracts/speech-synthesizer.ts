import type { Locale } from './locale.js';

export interface SynthesisRequest {
  locale: Locale;
  /** The sentence as it is written, e.g. `225/60R15 は 12,800円です。` */
  text: string;
  /** The same sentence with every value in words, e.g. `two twenty-five, sixty, R fifteen`. This is what is said. */
  spoken: string;
}

export interface SpeechAudio {
  /** One complete playable file. */
  audio: Uint8Array;
  type: 'audio/wav' | 'audio/mpeg';
  durationMs: number;
}

export interface SpeechSynthesizer {
  /** Provider and voices: audio is cached under this name. */
  readonly name: string;

  readonly locales: readonly Locale[];

  synthesize(request: SynthesisRequest, signal: AbortSignal): Promise<SpeechAudio>;
}
