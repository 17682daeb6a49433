import { writeWav } from '../../src/platform/sound/index.js';

const RATE = 24_000;
const UNKNOWN = 0xffff_ffff;

/** A tone; `streamed` leaves the sizes of the header unknown, as a server does that writes while it speaks. */
export function wavOf(durationMs: number, streamed = false): Buffer {
  const samples = Int16Array.from({ length: Math.round((durationMs / 1000) * RATE) }, (_, i) => 8000 * Math.sin(i / 8));
  const file = Buffer.from(writeWav([samples], RATE).audio);
  if (streamed) for (const at of [4, 40]) file.writeUInt32LE(UNKNOWN, at);
  return file;
}

/** Silent MPEG 1 layer III frames of 1152 samples at 44.1 kHz, 128 kbit/s, behind a short ID3v2 tag. */
export function mp3Of(durationMs: number): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  const id3 = Buffer.concat([Buffer.from('ID3\x04\x00\x00\x00\x00\x00\x05', 'latin1'), Buffer.alloc(5)]);
  const frames = Math.round(durationMs / (1152 / 44.1));
  return Buffer.concat([id3, ...Array.from({ length: frames }, () => frame)]);
}

/** What a player would hold of a 16-bit mono or stereo WAV file. Throws where its header does not fit its bytes. */
export function readWavFile(bytes: Uint8Array): { durationMs: number; loudest: number } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.readUInt32LE(4) !== file.length - 8)
    throw new Error('not a WAV file');
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= file.length;) {
    const name = file.toString('latin1', at, at + 4);
    const size = file.readUInt32LE(at + 4);
    if (at + 8 + size > file.length) throw new Error(`${name} is longer than the file`);
    if (name === 'fmt ') bytesPerSecond = file.readUInt32LE(at + 16);
    if (name === 'data') {
      let loudest = 0;
      for (let i = at + 8; i + 1 < at + 8 + size; i += 2) loudest = Math.max(loudest, Math.abs(file.readInt16LE(i)));
      return { durationMs: (size / bytesPerSecond) * 1000, loudest };
    }
    at += 8 + size + (size % 2);
  }
  throw new Error('no samples');
}
