import type { SpeechAudio } from '../../contracts/index.js';

const HEADER_BYTES = 44;

/** 16-bit mono sounds one after the other as one WAV file. */
export function writeWav(sounds: readonly Int16Array[], rate: number): SpeechAudio {
  const frames = sounds.reduce((sum, sound) => sum + sound.length, 0);
  const audio = Buffer.alloc(HEADER_BYTES + 2 * frames);
  audio.write('RIFF', 0, 'latin1');
  audio.writeUInt32LE(audio.length - 8, 4);
  audio.write('WAVEfmt ', 8, 'latin1');
  audio.writeUInt32LE(16, 16);
  audio.writeUInt16LE(1, 20);
  audio.writeUInt16LE(1, 22);
  audio.writeUInt32LE(rate, 24);
  audio.writeUInt32LE(rate * 2, 28);
  audio.writeUInt16LE(2, 32);
  audio.writeUInt16LE(16, 34);
  audio.write('data', 36, 'latin1');
  audio.writeUInt32LE(2 * frames, 40);
  let at = HEADER_BYTES;
  // Typed arrays are little-endian, as WAV is, wherever Node runs today.
  for (const sound of sounds) {
    audio.set(new Uint8Array(sound.buffer, sound.byteOffset, sound.byteLength), at);
    at += sound.byteLength;
  }
  return { audio, type: 'audio/wav', durationMs: Math.round((frames / rate) * 1000) };
}
