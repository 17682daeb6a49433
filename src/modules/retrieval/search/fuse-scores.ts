export interface Candidate {
  passageId: string;
  similarity: number | null;
  lexicalScore: number;
  /** Share of what the question is about that the passage holds, 0 to 1. */
  coverage: number;
  /** Share of the question's phrases that the passage says, 0 to 1. */
  phrased: number;
}

/** Votes beside that of the words, which is 1. */
const COVERAGE_VOTE = 0.7;
const PHRASES_VOTE = 0.2;

/**
 * Scores by words and by meaning brought to one scale and added. Words always vote fully: the best of them is 1.
 * Meaning votes with its own certainty, the square of the best similarity, since a list that begins far from the
 * question has little to say about the order of what follows; its farthest candidate is 0. Distances count, unlike in
 * a fusion of ranks: a passage that is far ahead by words is not overtaken by a small lead in meaning. To hold a little
 * of all that is asked says more than to say one word of it often, and to say it in the same phrases more still.
 * Ties go to the better words, then to the nearer meaning.
 */
export function fuseScores<T extends Candidate>(candidates: readonly T[]): (T & { fusedScore: number })[] {
  const similarities = candidates.flatMap(({ similarity }) => similarity ?? []);
  const nearest = Math.max(0, ...similarities);
  const farthest = Math.min(nearest, ...similarities);
  const range = nearest - farthest || 1;
  const best = Math.max(0, ...candidates.map(({ lexicalScore }) => lexicalScore)) || 1;
  const scoreOf = ({ lexicalScore, similarity, coverage, phrased }: Candidate): number =>
    lexicalScore / best +
    (nearest ** 2 * ((similarity ?? farthest) - farthest)) / range +
    COVERAGE_VOTE * coverage +
    PHRASES_VOTE * phrased;
  return candidates
    .map((each) => ({ ...each, fusedScore: scoreOf(each) }))
    .sort(
      (a, b) =>
        b.fusedScore - a.fusedScore ||
        b.lexicalScore - a.lexicalScore ||
        (b.similarity ?? 0) - (a.similarity ?? 0) ||
        (a.passageId < b.passageId ? -1 : 1),
    );
}
