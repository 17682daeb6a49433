const HEADER_BYTES = 44;

/** 16-bit mono samples as a WAV file. */
export function wavFile(samples: Int16Array, sampleRate: number): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0);
  header.writeUInt32LE(HEADER_BYTES - 8 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}

export function readWav(file: Buffer): { samples: Int16Array; sampleRate: number } {
  const bytes = file.subarray(HEADER_BYTES, file.length - (file.length % 2));
  const samples = Int16Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readInt16LE(index * 2));
  return { samples, sampleRate: file.readUInt32LE(24) };
}

/** A tone that swells four times a second, so that loudness detection takes it for syllables. */
export function tone(hertz: number, seconds: number, sampleRate = 16_000): Int16Array {
  return Int16Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) => {
    const at = index / sampleRate;
    return 12_000 * Math.sin(2 * Math.PI * hertz * at) * Math.abs(Math.sin(4 * Math.PI * at));
  });
}
