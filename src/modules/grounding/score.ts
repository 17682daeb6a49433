import type { FoundPassage } from '../retrieval/index.js';

/** How scores of one embedding space are read. Shipped, not calibrated on a shop's own labels. */
export interface Thresholds {
  /** Share of the score that the words of the question have; the rest is nearness in meaning. */
  coverageWeight: number;
  /** From this score on a passage may be answered from. */
  answerable: number;
  /** Below this score the question is not one for this shop at all. */
  inScope: number;
}

/** Vectors of counted words say nothing of meaning that the words themselves do not say better. */
export function thresholdsFor(embeddingModel: string): Thresholds {
  return embeddingModel.startsWith('local')
    ? { coverageWeight: 1, answerable: 0.45, inScope: 0.25 }
    : { coverageWeight: 0.5, answerable: 0.4, inScope: 0.2 };
}

/** How well a passage carries the question, 0 to 1. Without an embedding the words alone tell. */
export function groundingScore(
  { coverage, similarity }: Pick<FoundPassage, 'coverage' | 'similarity'>,
  { coverageWeight }: Thresholds,
): number {
  return coverageWeight * coverage + (1 - coverageWeight) * Math.max(0, similarity ?? coverage);
}
