import type { FoundPassage } from '../retrieval/index.js';

export interface Thresholds {
  /** From this score on a passage may be answered from. */
  answerable: number;
  /** Below this score the question is not one for this shop at all. */
  inScope: number;
}

/**
 * Shipped thresholds, not calibrated on a shop's own labels. Spaces of learned embeddings keep unrelated texts further
 * apart than word counting does, so each kind of space has its own.
 */
export function thresholdsFor(embeddingModel: string): Thresholds {
  return embeddingModel.startsWith('local') ? { answerable: 0.5, inScope: 0.25 } : { answerable: 0.45, inScope: 0.2 };
}

/** How well a passage carries the question, 0 to 1: what share of its content words it holds, and how near it is in meaning. */
export function groundingScore(passage: Pick<FoundPassage, 'coverage' | 'similarity'>): number {
  const similarity = Math.max(0, passage.similarity ?? passage.coverage);
  return COVERAGE_WEIGHT * passage.coverage + (1 - COVERAGE_WEIGHT) * similarity;
}

const COVERAGE_WEIGHT = 0.6;
