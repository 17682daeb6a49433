import { FeatureReader, type Readable } from './features.js';
import type { Head, Note } from './heads.js';
import { NOTE_BUCKETS, type Table, type Weights } from './weights.js';

/** Log-odds. */
export type Scores = Readonly<Record<Head, number>>;
export type NoteScores = Readonly<Record<Note, number>>;

/** Linear functions over hashed pieces of a text: no network, no waiting, linear time. */
export class LinearClassifier {
  private readonly reader = new FeatureReader();

  constructor(readonly weights: Weights) {}

  scores(text: Readable): Scores {
    return this.read(text).scores;
  }

  /** What the gate decides by, and what is told of the utterance besides. */
  read(text: Readable): { scores: Scores; notes: NoteScores } {
    const buckets = this.reader.read(text);
    return {
      scores: scoresOf(buckets, this.weights.gate, -1),
      notes: scoresOf(buckets, this.weights.notes, NOTE_BUCKETS - 1),
    };
  }
}

function scoresOf<Name extends string>(
  buckets: Uint32Array,
  { names, biases, steps, quantised }: Table<Name>,
  mask: number,
): Readonly<Record<Name, number>> {
  const width = names.length;
  const sums = new Int32Array(width);
  for (let at = 0; at < buckets.length; at += 1) {
    const row = ((buckets[at] as number) & mask) * width;
    for (let which = 0; which < width; which += 1)
      sums[which] = (sums[which] as number) + (quantised[row + which] as number);
  }
  const root = Math.sqrt(buckets.length);
  return Object.fromEntries(
    names.map((name, which) => [
      name,
      (biases[which] as number) + ((steps[which] as number) * (sums[which] as number)) / root,
    ]),
  ) as Record<Name, number>;
}
