import { endianness } from 'node:os';

import type { SpeechAudio } from '../../contracts/index.js';

const HEADER_BYTES = 44;

/** Raw 16-bit little-endian mono samples, piece after piece, as one WAV file. */
export function wavOfPcm(pieces: readonly Uint8Array[], rate: number): SpeechAudio {
  const bytes = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(HEADER_BYTES - 8 + bytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(bytes, 40);
  const durationMs = Math.round((bytes / 2 / rate) * 1000);
  return { audio: Buffer.concat([header, ...pieces]), type: 'audio/wav', durationMs };
}

/** 16-bit mono sounds one after the other as one WAV file. */
export function writeWav(sounds: readonly Int16Array[], rate: number): SpeechAudio {
  return wavOfPcm(sounds.map(littleEndian), rate);
}

function littleEndian({ buffer, byteOffset, byteLength }: Int16Array): Uint8Array {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return endianness() === 'LE' ? bytes : Buffer.from(bytes).swap16();
}
