import { readWav, samplesOf, WavFault, type WavFormat } from '../../../platform/sound/index.js';
import { LONGEST_MS, RECOGNITION_RATE, SHORTEST_MS, type SoundReading } from './sound.js';

export function readWavSound(bytes: Uint8Array): SoundReading {
  const wav = formatOf(bytes);
  if (wav instanceof WavFault) return { fault: wav.kind };
  const durationMs = Math.round((wav.data.length / ((wav.bits / 8) * wav.channels) / wav.rate) * 1000);
  if (durationMs < SHORTEST_MS) return { fault: 'malformed' };
  if (durationMs > LONGEST_MS) return { fault: 'too_long' };
  const pcm16k = samplesOf(wav, RECOGNITION_RATE);
  return { sound: { type: 'audio/wav', pcm16k, durationMs } };
}

/** True for what kiosks send, which takes no work to read: 16 kHz and one channel. */
export function isReadAtOnce(bytes: Uint8Array): boolean {
  const wav = formatOf(bytes);
  return wav instanceof WavFault || (wav.rate === RECOGNITION_RATE && wav.channels === 1);
}

function formatOf(bytes: Uint8Array): WavFormat | WavFault {
  try {
    return readWav(bytes);
  } catch (error) {
    if (error instanceof WavFault) return error;
    throw error;
  }
}
