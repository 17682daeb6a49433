export const EMBEDDING_DIMENSIONS = 1024;

export interface EmbeddingModel {
  /** Identifies the vector space: vectors of different names are never compared. */
  readonly name: string;

  /**
   * One unit-length vector of `EMBEDDING_DIMENSIONS` finite numbers for each text, in order.
   * A wrong count, dimension or a NaN throws `ProviderError('malformed')`.
   */
  embed(texts: readonly string[], purpose: 'passage' | 'query', signal: AbortSignal): Promise<Float32Array[]>;
}
