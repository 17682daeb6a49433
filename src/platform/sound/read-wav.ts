const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
const MOST_CHANNELS = 8;
const LOWEST_RATE = 4000;
const HIGHEST_RATE = 192_000;
const CHUNK_HEADER = 8;
/** Writers that do not know the length yet leave 0 or nearly the largest number. */
const UNKNOWN_LENGTH = 0x7fff_0000;

/** Why a file that begins like a WAV cannot be read: its encoding is not ours, or it contradicts itself. */
export class WavFault extends Error {
  readonly kind: 'unsupported' | 'malformed';

  constructor(kind: WavFault['kind']) {
    super(`The WAV file is ${kind}`);
    this.kind = kind;
  }
}

/** Where the sound of a WAV file lies and how it is written. Nothing of it is copied. */
export interface WavFormat {
  readonly isFloat: boolean;
  readonly bits: number;
  readonly channels: number;
  /** Frames per second. */
  readonly rate: number;
  /** Bytes of the sound that are really there, whole frames only. */
  readonly data: Uint8Array;
  /** Less is there than the file claims. */
  readonly isCut: boolean;
}

type Encoding = Omit<WavFormat, 'data' | 'isCut'>;

/**
 * Reads a WAV file that anybody may have written. Lengths in the file are claims: what counts is what is there, so a
 * recorder that wrote no length and a file that was cut off are both read as far as they go. Throws a `WavFault`.
 */
export function readWav(bytes: Uint8Array): WavFormat {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let format: Encoding | undefined;
  for (let at = 12; at + CHUNK_HEADER <= bytes.length;) {
    const id = String.fromCharCode(...bytes.subarray(at, at + 4));
    const claimed = view.getUint32(at + 4, true);
    const start = at + CHUNK_HEADER;
    if (id === 'fmt ') format = readFormat(view, start, claimed);
    if (id === 'data') {
      if (!format) throw new WavFault('malformed');
      const isKnown = claimed !== 0 && claimed < UNKNOWN_LENGTH;
      const there = Math.min(isKnown ? claimed : Infinity, bytes.length - start);
      const frame = (format.bits / 8) * format.channels;
      const isCut = isKnown && claimed > there;
      return { ...format, data: bytes.subarray(start, start + there - (there % frame)), isCut };
    }
    at = start + claimed + (claimed % 2);
  }
  throw new WavFault('malformed');
}

/** Interleaved or single samples as one channel between -1 and 1. */
export function monoOf({ data, isFloat, bits, channels }: WavFormat): Float32Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const width = bits / 8;
  const mono = new Float32Array(Math.floor(data.length / (width * channels)));
  if (bits === 16 && channels === 1) {
    for (let index = 0; index < mono.length; index++) mono[index] = view.getInt16(index * 2, true) / 0x8000;
    return mono;
  }
  for (let index = 0; index < mono.length; index++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) {
      sum += sampleAt(view, (index * channels + channel) * width, isFloat, bits);
    }
    mono[index] = sum / channels;
  }
  return mono;
}

function sampleAt(view: DataView, at: number, isFloat: boolean, bits: number): number {
  if (isFloat) {
    const value = view.getFloat32(at, true);
    return Number.isFinite(value) ? Math.max(-1, Math.min(1, value)) : 0;
  }
  if (bits === 8) return (view.getUint8(at) - 128) / 128;
  if (bits === 16) return view.getInt16(at, true) / 0x8000;
  if (bits === 24) return ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 0x80_0000;
  return view.getInt32(at, true) / 0x8000_0000;
}

function readFormat(view: DataView, start: number, claimed: number): Encoding {
  if (claimed < 16 || start + 16 > view.byteLength) throw new WavFault('malformed');
  const written = view.getUint16(start, true);
  // An extensible header holds the real tag in the first bytes of a longer identifier.
  const isExtended = written === EXTENSIBLE && claimed >= 40 && start + 40 <= view.byteLength;
  const tag = isExtended ? view.getUint16(start + 24, true) : written;
  const channels = view.getUint16(start + 2, true);
  const rate = view.getUint32(start + 4, true);
  const bits = view.getUint16(start + 14, true);
  if (tag !== PCM && tag !== FLOAT) throw new WavFault('unsupported');
  const isFloat = tag === FLOAT;
  const hasWidth = isFloat ? bits === 32 : [8, 16, 24, 32].includes(bits);
  if (!hasWidth || channels < 1 || channels > MOST_CHANNELS || rate < LOWEST_RATE || rate > HIGHEST_RATE)
    throw new WavFault('malformed');
  return { isFloat, bits, channels, rate };
}
