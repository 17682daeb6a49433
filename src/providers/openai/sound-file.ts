import type { SpeechAudio } from '../../contracts/index.js';
import { mp3DurationMs } from './mp3-duration.js';

/** Writers that stream a WAV do not know its length when they write the header: they leave 0 or nearly the largest number. */
const isUnknownSize = (size: number) => size === 0 || size >= 0x7fff_0000;

/** A complete playable file with its duration, or undefined when the bytes are not one of a kind that kiosks play. */
export function soundFile(bytes: Uint8Array): SpeechAudio | undefined {
  const wav = readWav(bytes);
  if (wav) return wav;
  const durationMs = mp3DurationMs(bytes);
  return durationMs ? { audio: bytes, type: 'audio/mpeg', durationMs } : undefined;
}

function readWav(bytes: Uint8Array): SpeechAudio | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (tag(file, 0) !== 'RIFF' || tag(file, 8) !== 'WAVE') return undefined;
  let format: Buffer | undefined;
  for (let at = 12; at + 8 <= file.length;) {
    const size = file.readUInt32LE(at + 4);
    const end = at + 8 + size;
    if (tag(file, at) === 'data') {
      const body = file.subarray(at + 8, isUnknownSize(size) ? undefined : end);
      const complete = isUnknownSize(size) || end <= file.length;
      return format && complete ? writeWav(format, body) : undefined;
    }
    if (tag(file, at) === 'fmt ' && size >= 16 && end <= file.length) format = file.subarray(at + 8, end);
    at = end + (size % 2);
  }
  return undefined;
}

/** Format and samples alone, under sizes that are true. */
function writeWav(format: Buffer, samples: Buffer): SpeechAudio | undefined {
  const bytesPerSecond = format.readUInt32LE(8);
  if (bytesPerSecond === 0 || samples.length === 0) return undefined;
  const header = Buffer.alloc(28 + format.length);
  header.write('RIFF', 0);
  header.writeUInt32LE(20 + format.length + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(format.length, 16);
  format.copy(header, 20);
  header.write('data', 20 + format.length);
  header.writeUInt32LE(samples.length, 24 + format.length);
  const durationMs = (samples.length / bytesPerSecond) * 1000;
  return { audio: Buffer.concat([header, samples]), type: 'audio/wav', durationMs };
}

const tag = (file: Buffer, at: number) => file.toString('latin1', at, at + 4);
