import { readFileSync } from 'node:fs';

import { BUCKETS } from './features.js';

/** What the classifier tells apart. `harm`: help with a crime or with harm to anybody. */
export const HEADS = ['injection', 'abuse', 'harm'] as const;

export type Head = (typeof HEADS)[number];

/** Above `alone` the classifier rejects by itself; below `veto` it takes back what the lexicon found. Log-odds. */
export interface Thresholds {
  readonly alone: number;
  readonly veto: number;
}

export interface HeadWeights {
  readonly bias: number;
  /** What one step of a quantised weight is worth. */
  readonly step: number;
  readonly quantised: Int8Array;
  readonly thresholds: Thresholds;
}

export type Weights = Readonly<Record<Head, HeadWeights>>;

const FILE = new URL('./weights.bin', import.meta.url);
const FIGURES_PER_HEAD = 4;
const HEADER_BYTES = HEADS.length * FIGURES_PER_HEAD * 4;

/** The file: per head four little-endian floats (bias, step, alone, veto), then per head one signed byte a bucket. */
export function readWeights(bytes: Uint8Array = readFileSync(FILE)): Weights {
  if (bytes.length !== HEADER_BYTES + HEADS.length * BUCKETS) throw new RangeError('not a file of weights');
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const figure = (head: number, which: number): number =>
    header.getFloat32((head * FIGURES_PER_HEAD + which) * 4, true);
  const weightsOf = (head: number): HeadWeights => ({
    bias: figure(head, 0),
    step: figure(head, 1),
    thresholds: { alone: figure(head, 2), veto: figure(head, 3) },
    quantised: new Int8Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES + head * BUCKETS, BUCKETS),
  });
  return { injection: weightsOf(0), abuse: weightsOf(1), harm: weightsOf(2) };
}

export function writeWeights(weights: Weights): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + HEADS.length * BUCKETS);
  const header = new DataView(bytes.buffer);
  HEADS.forEach((head, at) => {
    const { bias, step, thresholds, quantised } = weights[head];
    [bias, step, thresholds.alone, thresholds.veto].forEach((value, which) =>
      header.setFloat32((at * FIGURES_PER_HEAD + which) * 4, value, true),
    );
    bytes.set(new Uint8Array(quantised.buffer, quantised.byteOffset, BUCKETS), HEADER_BYTES + at * BUCKETS);
  });
  return bytes;
}
