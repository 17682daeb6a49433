import type { Intent } from '../../contracts/index.js';
import type { FoundPassage } from '../retrieval/index.js';
import type { Calibration } from './calibration/calibration.js';

/** How scores of one embedding space are read. Shipped thresholds serve until a shop's own labels calibrate them. */
export interface Thresholds {
  /** From this score on a passage may be answered from. */
  answerable: number;
  /** Below this score the question is not one for this shop at all. */
  inScope: number;
  /** Similarity that a passage has which holds all that is asked: stands in where there is no embedding. */
  usualSimilarity: number;
  /** Learnt from labels, in place of `answerable`; null: uncalibrated. */
  calibration: Calibration | null;
}

/** Vectors of counted words are far from everything that is not worded alike; those of learnt models are near to all. */
export function thresholdsFor(embeddingModel: string, calibration: Calibration | null = null): Thresholds {
  return embeddingModel.startsWith('local')
    ? { answerable: 0.265, inScope: 0.16, usualSimilarity: 0.36, calibration }
    : { answerable: 0.4, inScope: 0.2, usualSimilarity: 0.8, calibration };
}

/** From this score on a question of this intent is answered. */
export function neededScore({ answerable, calibration }: Thresholds, intent: Intent | null): number {
  if (!calibration) return answerable;
  return ((intent !== null && calibration.intents[intent]) || calibration).threshold;
}

/**
 * How well a passage carries the question, 0 to 1: the geometric mean of the share of what is asked that the passage
 * holds, of the share of the highest score by words, and of the nearness in meaning. One of them alone carries nothing.
 */
export function groundingScore(
  { coverage, carried, similarity }: Pick<FoundPassage, 'coverage' | 'carried' | 'similarity'>,
  { usualSimilarity }: Thresholds,
): number {
  return Math.cbrt(coverage * carried * Math.max(0, similarity ?? coverage * usualSimilarity));
}
