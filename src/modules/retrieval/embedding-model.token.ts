/** The configured `EmbeddingModel`. */
export const EMBEDDING_MODEL = Symbol('EMBEDDING_MODEL');
