const HEADER_BYTES = 44;
const TAIL_MS = 60;
const LOUDEST = 0.89 * 32767;

/** Mono sound. */
export interface Samples {
  /** Samples per second. */
  readonly rate: number;
  readonly samples: Int16Array;
}

/** Reads what espeak-ng writes to a pipe: 16-bit mono, with a length in the header that it could not know. */
export function samplesOfWav(wav: Buffer): Samples {
  const data = wav.indexOf('data', 12, 'latin1');
  if (wav.length < HEADER_BYTES || data < 0) throw new Error('espeak-ng wrote no sound');
  const bytes = wav.subarray(data + 8);
  const samples = new Int16Array(bytes.length >> 1);
  for (let index = 0; index < samples.length; index++) samples[index] = bytes.readInt16LE(2 * index);
  return { rate: wav.readUInt32LE(24), samples };
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
export function wavOf({ rate, samples }: Samples): { audio: Buffer; durationMs: number } {
  const total = samples.length + Math.round((rate * TAIL_MS) / 1000);
  const gain = Math.min(1, LOUDEST / samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 1));
  const audio = Buffer.alloc(HEADER_BYTES + 2 * total);
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
  audio.writeUInt32LE(2 * total, 40);
  samples.forEach((sample, index) => audio.writeInt16LE(Math.round(sample * gain), HEADER_BYTES + 2 * index));
  return { audio, durationMs: Math.round((total / rate) * 1000) };
}
