const KILOBITS = {
  mpeg1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  mpeg2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const SAMPLE_RATES = [44_100, 48_000, 32_000];
/** By the two version bits: MPEG 2.5, none, 2, 1. */
const RATE_DIVISORS = [4, undefined, 2, 1];

/** Sum of the frames of a layer III file; undefined where the bytes do not begin with one. */
export function mp3DurationMs(bytes: Uint8Array): number | undefined {
  let at = endOfId3(bytes);
  let durationMs = 0;
  for (let frame = readFrame(bytes, at); frame; frame = readFrame(bytes, at)) {
    durationMs += frame.durationMs;
    at += frame.bytes;
  }
  return durationMs > 0 ? durationMs : undefined;
}

function readFrame(bytes: Uint8Array, at: number): { bytes: number; durationMs: number } | undefined {
  const [sync = 0, kind = 0, rates = 0] = bytes.subarray(at, at + 3);
  const divisor = RATE_DIVISORS[(kind >> 3) & 3];
  const sampleRate = (SAMPLE_RATES[(rates >> 2) & 3] ?? 0) / (divisor ?? 1);
  const bitRate = ((divisor === 1 ? KILOBITS.mpeg1 : KILOBITS.mpeg2)[rates >> 4] ?? 0) * 1000;
  const isLayer3 = sync === 0xff && kind >> 5 === 0b111 && ((kind >> 1) & 3) === 0b01;
  if (!isLayer3 || !divisor || !sampleRate || !bitRate) return undefined;
  const samples = divisor === 1 ? 1152 : 576;
  const padding = (rates >> 1) & 1;
  return {
    bytes: Math.floor((samples * bitRate) / 8 / sampleRate) + padding,
    durationMs: (samples / sampleRate) * 1000,
  };
}

/** An ID3v2 tag stands before the frames; its length is four bytes of seven bits. */
function endOfId3(bytes: Uint8Array): number {
  if (bytes.length < 10 || String.fromCharCode(...bytes.subarray(0, 3)) !== 'ID3') return 0;
  return 10 + bytes.subarray(6, 10).reduce((size, byte) => size * 128 + (byte & 127), 0);
}
