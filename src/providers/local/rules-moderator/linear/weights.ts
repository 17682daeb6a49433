import { readFileSync } from 'node:fs';

import { BUCKETS } from './features.js';
import { type Head, HEADS, type Note, NOTES } from './heads.js';

/** Notes reject nobody: a bucket of theirs holds several of the gate's. */
export const NOTE_BUCKETS = 2 ** 15;

/**
 * Above `alone` the classifier rejects by itself, above `japanese` a text with Japanese in it: it has seen fewer attacks in
 * that language, and is less sure of each. Below `veto` it takes back what the lexicon found. Log-odds.
 */
export interface Thresholds {
  readonly alone: number;
  readonly japanese: number;
  readonly veto: number;
}

/** Linear functions over the same buckets. */
export interface Table<Name extends string> {
  readonly names: readonly Name[];
  readonly biases: Float32Array;
  /** What one step of a quantised weight is worth, per function. */
  readonly steps: Float32Array;
  /** The weights of all functions for the first bucket, then for the second, and so on: they are read together. */
  readonly quantised: Int8Array;
}

export interface Weights {
  readonly gate: Table<Head>;
  readonly thresholds: Readonly<Record<Head, Thresholds>>;
  readonly notes: Table<Note>;
}

const FILE = new URL('./weights.bin', import.meta.url);
const FLOATS = 5 * HEADS.length + 2 * NOTES.length;
const HEADER_BYTES = 4 * FLOATS;
const GATE_BYTES = HEADS.length * BUCKETS;
const NOTE_BYTES = NOTES.length * NOTE_BUCKETS;

let kept: Weights | null = null;

/** The kept weights, read once. */
export function keptWeights(): Weights {
  kept ??= readWeights(readFileSync(FILE));
  return kept;
}

/**
 * The file: little-endian floats (of the gate all biases, all steps, per head `alone`, `japanese` and `veto`; of the notes all biases,
 * all steps), then the signed bytes of the gate, then those of the notes.
 */
export function readWeights(bytes: Uint8Array): Weights {
  if (bytes.length !== HEADER_BYTES + GATE_BYTES + NOTE_BYTES) throw new RangeError('not a file of weights');
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  let at = 0;
  const floats = (count: number): Float32Array =>
    Float32Array.from({ length: count }, () => header.getFloat32(4 * at++, true));
  const signed = (from: number, length: number) => new Int8Array(bytes.buffer, bytes.byteOffset + from, length);
  const gate = {
    names: HEADS,
    biases: floats(HEADS.length),
    steps: floats(HEADS.length),
    quantised: signed(HEADER_BYTES, GATE_BYTES),
  };
  const thresholdsOf = (): Thresholds => {
    const [alone = 0, japanese = 0, veto = 0] = floats(3);
    return { alone, japanese, veto };
  };
  const thresholds = { injection: thresholdsOf(), abuse: thresholdsOf(), harm: thresholdsOf() };
  const notes = {
    names: NOTES,
    biases: floats(NOTES.length),
    steps: floats(NOTES.length),
    quantised: signed(HEADER_BYTES + GATE_BYTES, NOTE_BYTES),
  };
  return { gate, thresholds, notes };
}

export function writeWeights({ gate, thresholds, notes }: Weights): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + GATE_BYTES + NOTE_BYTES);
  const header = new DataView(bytes.buffer);
  [
    ...gate.biases,
    ...gate.steps,
    ...HEADS.flatMap((head) => [thresholds[head].alone, thresholds[head].japanese, thresholds[head].veto]),
    ...notes.biases,
    ...notes.steps,
  ].forEach((value, at) => header.setFloat32(4 * at, value, true));
  bytes.set(unsigned(gate.quantised), HEADER_BYTES);
  bytes.set(unsigned(notes.quantised), HEADER_BYTES + GATE_BYTES);
  return bytes;
}

function unsigned({ buffer, byteOffset, length }: Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}
