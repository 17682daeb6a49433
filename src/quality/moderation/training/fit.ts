import { type Chance, chanceFrom } from '../../chance.js';

/** One linear function with a signed byte a weight. */
export interface Fitted {
  readonly bias: number;
  /** What one step of a quantised weight is worth. */
  readonly step: number;
  readonly quantised: Int8Array;
}

/** A text as the buckets it falls into. */
export interface Example {
  readonly buckets: Uint32Array;
  readonly isOne: boolean;
  /** How much it counts. */
  readonly weight: number;
}

const SEED = 20261121;
const EPOCHS = 14;
/** Epochs from this one on are averaged. */
const AVERAGED_FROM = 7;
const RATE = 0.9;
/** Share of a weight that is given up per example: what L2 asks for. */
const DECAY = 4e-7;
const LARGEST_STEP = 127;
/** Weights beyond this share of all are cut, so that a few large ones do not make the steps of all others coarse. */
const KEPT = 0.9999;

/**
 * Logistic regression by averaged gradient steps with a rate per weight (AdaGrad); the same in every run. `size` is a power
 * of two: a bucket beyond it falls together with one below.
 */
export function fit(examples: readonly Example[], size: number): Fitted {
  const mask = size - 1;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-2);
  const sum = new Float32Array(size);
  let bias = 0;
  let biasSquares = 1e-2;
  let biasSum = 0;
  const order = examples.map((_, at) => at);
  const chance = chanceFrom(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, chance);
    for (const at of order) {
      const { buckets, isOne, weight } = examples[at] as Example;
      const scale = 1 / Math.sqrt(buckets.length);
      let score = 0;
      for (const bucket of buckets) score += weights[bucket & mask] as number;
      const error = weight * (1 / (1 + Math.exp(-(bias + score * scale))) - (isOne ? 1 : 0));
      if (Math.abs(error) < 1e-4) continue;
      const gradient = error * scale;
      for (const each of buckets) {
        const bucket = each & mask;
        const square = (squares[bucket] as number) + gradient * gradient;
        squares[bucket] = square;
        const before = weights[bucket] as number;
        weights[bucket] = before - (RATE * gradient) / Math.sqrt(square) - DECAY * examples.length * before * scale;
      }
      biasSquares += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSquares);
    }
    if (epoch < AVERAGED_FROM) continue;
    for (let bucket = 0; bucket < size; bucket += 1)
      sum[bucket] = (sum[bucket] as number) + (weights[bucket] as number);
    biasSum += bias;
  }
  const averaged = EPOCHS - AVERAGED_FROM;
  return quantise(
    biasSum / averaged,
    sum.map((each) => each / averaged),
  );
}

function quantise(bias: number, weights: Float32Array): Fitted {
  const sizes = weights.map(Math.abs).sort();
  const step = (sizes[Math.floor((sizes.length - 1) * KEPT)] ?? 1) / LARGEST_STEP || 1;
  const quantised = new Int8Array(weights.length);
  weights.forEach((weight, bucket) => {
    quantised[bucket] = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, Math.round(weight / step)));
  });
  return { bias, step, quantised };
}

function shuffle(order: number[], chance: Chance): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = chance.whole(at + 1);
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
}
