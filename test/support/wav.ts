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

/** Syllables of a tone between pauses, 16-bit mono, as a recorder would write them; `fields` replace 32-bit or 16-bit numbers of the header. */
export function recordSyllables(durationMs: number, fields: Readonly<Record<number, number>> = {}): Uint8Array {
  const rate = 16_000;
  const samples = Math.round((durationMs / 1000) * rate);
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF____WAVEfmt ', 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i += 1) {
    const loudness = i % (rate / 4) < rate / 8 ? 8_000 : 20;
    file.writeInt16LE(Math.round(loudness * Math.sin(i / 6)), 44 + i * 2);
  }
  for (const [at, value] of Object.entries(fields)) {
    if ([20, 22, 32, 34].includes(Number(at))) file.writeUInt16LE(Number(value), Number(at));
    else file.writeUInt32LE(Number(value), Number(at));
  }
  return file;
}
