import { endianness } from 'node:os';

import { monoOf, type WavFormat } from './read-wav.js';
import { resample, toInt16 } from './resample.js';

/** The sound of a WAV file as 16-bit samples of one channel at `rate`. What is written so already is taken as it is. */
export function samplesOf(wav: WavFormat, rate: number): Int16Array {
  const isWrittenSo = !wav.isFloat && wav.bits === 16 && wav.channels === 1 && wav.rate === rate;
  if (!isWrittenSo || endianness() !== 'LE') return toInt16(resample(monoOf(wav), wav.rate, rate));
  return new Int16Array(new Uint8Array(wav.data).buffer);
}
