import type { Locale } from './locale.js';

export interface Utterance {
  /** The file as it was received. */
  audio: Uint8Array;
  /** Media type found by magic bytes, e.g. `audio/wav`. */
  type: string;
  /** The same sound as 16 kHz mono samples; absent where only the provider can decode the file. */
  pcm16k?: Int16Array;
  locale: Locale;
  /** Words of this store (brands, sizes, product names) that bias recognition; most useful first. */
  vocabulary: readonly string[];
}

export interface Recognition {
  /** Empty when nothing was said or nothing was understood. */
  text: string;
  /** Probability from 0 to 1 that the sound holds no speech, where the provider tells. */
  noSpeechProbability?: number;
}

export interface SpeechRecognizer {
  readonly name: string;

  /** Languages it can recognise as configured on this machine. */
  readonly locales: readonly Locale[];

  /** True when it can work from the file alone, so formats that we cannot decode are still welcome. */
  readonly decodes: boolean;

  recognize(utterance: Utterance, signal: AbortSignal): Promise<Recognition>;

  /** Loads what it needs for these words, so that the first visitor does not wait. Absent: there is nothing to load. */
  warmUp?(vocabulary: readonly string[]): Promise<void>;
}
