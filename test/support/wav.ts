import { writeWav } from '../../src/platform/sound/index.js';

/** What a player makes of a 16-bit mono WAV file. Throws where the header does not fit the bytes. */
export interface PlayedWav {
  sampleRate: number;
  samples: Int16Array;
  durationMs: number;
}

export function playWav(base64: string): PlayedWav {
  const file = Buffer.from(base64, 'base64');
  const fault = faultOf(file);
  if (fault) throw new Error(fault);
  const sampleRate = file.readUInt32LE(24);
  const samples = new Int16Array(Uint8Array.from(file.subarray(44)).buffer);
  return { sampleRate, samples, durationMs: (samples.length / sampleRate) * 1000 };
}

function faultOf(file: Buffer): string | null {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 16) !== 'WAVEfmt ') return 'no WAV file';
  if (file.readUInt32LE(4) !== file.length - 8) return 'the size of the file is not its size';
  if (file.readUInt16LE(20) !== 1 || file.readUInt16LE(22) !== 1 || file.readUInt16LE(34) !== 16)
    return 'not 16-bit mono';
  if (file.readUInt32LE(28) !== file.readUInt32LE(24) * 2) return 'the byte rate contradicts the sample rate';
  if (file.toString('latin1', 36, 40) !== 'data') return 'no samples after the format';
  return file.readUInt32LE(40) === file.length - 44 ? null : 'the size of the samples is not their size';
}

export function loudest(samples: Int16Array): number {
  let most = 0;
  for (const sample of samples) most = Math.max(most, Math.abs(sample));
  return most;
}

const RATE = 16_000;
const SHORT_FIELDS = [20, 22, 32, 34];

/** Syllables of a tone between pauses, as a recorder would write them; `fields` replace 32-bit or 16-bit numbers of the header. */
export function recordSyllables(durationMs: number, fields: Readonly<Record<number, number>> = {}): Uint8Array {
  const samples = Int16Array.from({ length: Math.round((durationMs / 1000) * RATE) }, (_, i) => {
    const loudness = i % (RATE / 4) < RATE / 8 ? 8_000 : 20;
    return loudness * Math.sin(i / 6);
  });
  const file = Buffer.from(writeWav([samples], RATE).audio);
  for (const [at, value] of Object.entries(fields)) {
    if (SHORT_FIELDS.includes(Number(at))) file.writeUInt16LE(value, Number(at));
    else file.writeUInt32LE(value, Number(at));
  }
  return file;
}
