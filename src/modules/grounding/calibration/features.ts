import type { FoundPassage } from '../../retrieval/index.js';

/** What a search tells of how far its best passage may be trusted; each 0 to 1. A calibration keeps its weights by these names. */
export const FEATURES = ['coverage', 'similarity', 'carried', 'agreement', 'lead', 'together'] as const;

export type FeatureName = (typeof FEATURES)[number];

type Found = Pick<FoundPassage, 'documentId' | 'coverage' | 'similarity' | 'carried' | 'fusedScore'>;

/**
 * In the order of `FEATURES`: the best passage's share of the words asked for, its nearness, its share of the highest
 * score by words; the share of what was found that is of its document; its lead over the best of another document; and
 * the geometric mean of the first three, since one of them alone carries nothing.
 */
export function featuresOf(passages: readonly Found[]): number[] {
  const [best] = passages;
  if (!best) return FEATURES.map(() => 0);
  const other = passages.find(({ documentId }) => documentId !== best.documentId);
  const agreeing = passages.filter(({ documentId }) => documentId === best.documentId).length;
  const lead = best.fusedScore > 0 ? 1 - (other?.fusedScore ?? 0) / best.fusedScore : 0;
  const { coverage, carried } = best;
  const similarity = Math.max(0, best.similarity ?? 0);
  return [coverage, similarity, carried, agreeing / passages.length, lead, Math.cbrt(coverage * similarity * carried)];
}
