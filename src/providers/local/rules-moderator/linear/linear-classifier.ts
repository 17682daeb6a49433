import { FeatureReader, type Readable } from './features.js';
import { type HEADS, type HeadWeights, type Weights } from './weights.js';

/** Log-odds per head. */
export type Scores = Readonly<Record<(typeof HEADS)[number], number>>;

/** One linear function per head over hashed pieces of a text: no network, no waiting, linear time. */
export class LinearClassifier {
  private readonly reader = new FeatureReader();

  constructor(readonly weights: Weights) {}

  scores(text: Readable): Scores {
    const buckets = this.reader.read(text);
    const { injection, abuse, harm } = this.weights;
    return { injection: scoreOf(buckets, injection), abuse: scoreOf(buckets, abuse), harm: scoreOf(buckets, harm) };
  }
}

function scoreOf(buckets: Uint32Array, { bias, step, quantised }: HeadWeights): number {
  let sum = 0;
  for (const bucket of buckets) sum += quantised[bucket] ?? 0;
  return bias + (step * sum) / Math.sqrt(buckets.length);
}
