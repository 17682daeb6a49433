import type { Table } from '../../../providers/local/rules-moderator/linear/index.js';
import { type Example, fit } from './fit.js';

/** A text as its buckets, and what is known of it: what is not said is not learned. */
export interface TextToFit<Name extends string> {
  readonly buckets: Uint32Array;
  readonly is: Readonly<Partial<Record<Name, boolean>>>;
  readonly weight: number;
}

/** One linear function for each name, put together as they are kept. */
export function fitTable<Name extends string>(
  names: readonly Name[],
  texts: readonly TextToFit<Name>[],
  size: number,
): Table<Name> {
  const width = names.length;
  const table = {
    names,
    biases: new Float32Array(width),
    steps: new Float32Array(width),
    quantised: new Int8Array(width * size),
  };
  names.forEach((name, which) => {
    const examples = texts.flatMap(({ buckets, is, weight }): Example[] => {
      const isOne = is[name];
      return isOne === undefined ? [] : [{ buckets, isOne, weight }];
    });
    const { bias, step, quantised } = fit(examples, size);
    table.biases[which] = bias;
    table.steps[which] = step;
    quantised.forEach((weight, bucket) => (table.quantised[bucket * width + which] = weight));
  });
  return table;
}
