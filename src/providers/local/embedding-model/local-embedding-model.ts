import { EMBEDDING_DIMENSIONS, type EmbeddingModel } from '../../../contracts/index.js';
import { featuresOf } from './features.js';
import { hashOf } from './hash.js';

/** Raised whenever a text gets another vector than before: stored vectors are then made anew. */
const VERSION = '1';

/** Texts between two looks at the clock's other work: a load must not hold the event loop. */
const BATCH = 16;

/**
 * Hashed word and character n-grams with signs, damped counts, unit length. Finds what shares wording, also across
 * inflection, typing faults and segmentation; knows no synonyms. A text without any word gets a fixed unit vector.
 */
export class LocalEmbeddingModel implements EmbeddingModel {
  readonly name = `local:${VERSION}`;

  async embed(texts: readonly string[], _purpose: 'passage' | 'query', signal: AbortSignal): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (const text of texts) {
      signal.throwIfAborted();
      vectors.push(vectorOf(text));
      if (vectors.length % BATCH === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    return vectors;
  }
}

function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(EMBEDDING_DIMENSIONS);
  for (const [name, { count, weight }] of featuresOf(text)) {
    const hash = hashOf(name);
    const at = hash % EMBEDDING_DIMENSIONS;
    const value = weight * Math.sqrt(1 + Math.log(count));
    vector[at] = (vector[at] ?? 0) + (hash >>> 31 ? value : -value);
  }
  const length = Math.hypot(...vector);
  if (length === 0) {
    vector[0] = 1;
    return vector;
  }
  return vector.map((value) => value / length);
}
