export const SAMPLE_RATE = 16_000;
const HEADER_BYTES = 44;

/** 16 kHz mono 16-bit PCM in a RIFF file, from samples between -1 and 1. */
export function encodeWav(blocks: readonly Float32Array[]): Blob {
  const samples = blocks.reduce((sum, block) => sum + block.length, 0);
  const bytes = new DataView(new ArrayBuffer(HEADER_BYTES + samples * 2));
  const ascii = (offset: number, text: string) =>
    [...text].forEach((letter, index) => bytes.setUint8(offset + index, letter.charCodeAt(0)));
  ascii(0, 'RIFF');
  bytes.setUint32(4, HEADER_BYTES - 8 + samples * 2, true);
  ascii(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, SAMPLE_RATE, true);
  bytes.setUint32(28, SAMPLE_RATE * 2, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  ascii(36, 'data');
  bytes.setUint32(40, samples * 2, true);
  let offset = HEADER_BYTES;
  for (const block of blocks)
    for (const sample of block) {
      bytes.setInt16(offset, Math.round(Math.max(-1, Math.min(1, sample)) * 0x7fff), true);
      offset += 2;
    }
  return new Blob([bytes.buffer], { type: 'audio/wav' });
}
