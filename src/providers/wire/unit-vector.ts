import { EMBEDDING_DIMENSIONS, ProviderError } from '../../contracts/index.js';

/** The vector at unit length. One of another dimension, of no length or without bounds throws `ProviderError('malformed')`. */
export function unitVector(provider: string, vector: readonly number[] | undefined): Float32Array {
  const length = Math.hypot(...(vector ?? []));
  if (vector?.length !== EMBEDDING_DIMENSIONS || !(length > 0 && Number.isFinite(length))) {
    throw new ProviderError(provider, 'malformed');
  }
  return Float32Array.from(vector, (value) => value / length);
}
