import { AppError } from '../../platform/errors/index.js';
import { type AudioType, audioTypeOf } from './audio-type.js';
import { resample, toInt16 } from './resample.js';
import { monoOf, readWav } from './wav.js';

export const MOST_BYTES = 10 * 1024 * 1024;
const RECOGNITION_RATE = 16_000;
const LONGEST_MS = 60_000;
const SHORTEST_MS = 100;

export interface ProbedAudio {
  readonly type: AudioType;
  /** 16 kHz mono; absent for containers that only a provider can decode. */
  readonly pcm16k?: Int16Array;
  readonly durationMs?: number;
}

/**
 * What a visitor's recording is, by its bytes alone. Throws an `AppError` with `audio_empty` (400),
 * `audio_unsupported` (415), `audio_malformed` (422), `audio_too_long` or `audio_too_large` (413).
 */
export function probeAudio(bytes: Uint8Array): ProbedAudio {
  if (bytes.length === 0) throw new AppError('invalid', 'audio_empty', 'The audio is empty');
  if (bytes.length > MOST_BYTES) throw new AppError('too_large', 'audio_too_large', 'The audio is larger than 10 MB');
  const type = audioTypeOf(bytes);
  if (!type) throw new AppError('unsupported', 'audio_unsupported', 'This audio format is not supported');
  if (type !== 'audio/wav') return { type };
  const wav = readWav(bytes);
  const durationMs = (wav.data.length / ((wav.bits / 8) * wav.channels) / wav.rate) * 1000;
  if (durationMs < SHORTEST_MS) throw new AppError('unprocessable', 'audio_malformed', 'The audio holds no sound');
  if (durationMs > LONGEST_MS) throw new AppError('too_large', 'audio_too_long', 'The audio is longer than 60 seconds');
  return {
    type,
    pcm16k: toInt16(resample(monoOf(wav), wav.rate, RECOGNITION_RATE)),
    durationMs: Math.round(durationMs),
  };
}
