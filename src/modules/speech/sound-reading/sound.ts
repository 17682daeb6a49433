import type { AudioType } from './audio-type.js';

export const MOST_BYTES = 10 * 1024 * 1024;
export const RECOGNITION_RATE = 16_000;
export const LONGEST_MS = 60_000;
export const SHORTEST_MS = 100;

/** A recording that was read. */
export interface Sound {
  readonly type: AudioType;
  /** 16 kHz mono; absent where the codec is one that only a provider can decode. */
  readonly pcm16k?: Int16Array;
  readonly durationMs: number;
}

/** Why a recording cannot be read. */
export type SoundFault = 'empty' | 'too_large' | 'too_long' | 'unsupported' | 'malformed';

export type SoundReading = { readonly sound: Sound } | { readonly fault: SoundFault };
