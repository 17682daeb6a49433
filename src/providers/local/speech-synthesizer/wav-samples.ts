import type { SpeechAudio } from '../../../contracts/index.js';
import { readWav, samplesOf, writeWav } from '../../../platform/sound/index.js';

const TAIL_MS = 60;
const LOUDEST = 0.89 * 32767;

/** Mono sound. */
export interface Samples {
  /** Samples per second. */
  readonly rate: number;
  readonly samples: Int16Array;
}

/** Reads what espeak-ng writes to a pipe: a file with a length in the header that it could not know. */
export function samplesOfWav(file: Uint8Array): Samples {
  const wav = readWav(file);
  return { rate: wav.rate, samples: samplesOf(wav, wav.rate) };
}

export function joinSamples(pieces: readonly Int16Array[]): Int16Array {
  const joined = new Int16Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** One playable file: below clipping, and with a breath of silence so that no player cuts the last sound. */
export function wavOf({ rate, samples }: Samples): SpeechAudio {
  const gain = Math.min(1, LOUDEST / samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 1));
  const breath = new Int16Array(Math.round((rate * TAIL_MS) / 1000));
  return writeWav([samples.map((sample) => Math.round(sample * gain)), breath], rate);
}
