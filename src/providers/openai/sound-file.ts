import type { SpeechAudio } from '../../contracts/index.js';
import { readWav, samplesOf, WavFault, writeWav } from '../../platform/sound/index.js';
import { mp3DurationMs } from './mp3-duration.js';

/** A complete playable file with its duration, or undefined when the bytes are not one of a kind that kiosks play. */
export function soundFile(bytes: Uint8Array): SpeechAudio | undefined {
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'RIFF') return playableWav(bytes);
  const durationMs = mp3DurationMs(bytes);
  return durationMs ? { audio: bytes, type: 'audio/mpeg', durationMs } : undefined;
}

/** Written anew, under sizes that are true: a server that streams does not know them when it writes the header. */
function playableWav(bytes: Uint8Array): SpeechAudio | undefined {
  try {
    const wav = readWav(bytes);
    return wav.isCut || wav.data.length === 0 ? undefined : writeWav([samplesOf(wav, wav.rate)], wav.rate);
  } catch (error) {
    if (error instanceof WavFault) return undefined;
    throw error;
  }
}
