export interface Candidate {
  passageId: string;
  similarity: number | null;
  lexicalScore: number;
}

/** Damps how much the first places count over the next. */
const RANK_OFFSET = 60;

/**
 * Reciprocal rank fusion. A list votes with its own certainty: words always fully; meaning by the square of the best
 * similarity, since a list that begins far from the question has little to say about the order of what follows.
 * Ties go to the better words, then to the nearer meaning.
 */
export function fuseRanks<T extends Candidate>(candidates: readonly T[]): (T & { fusedScore: number })[] {
  const nearest = Math.max(0, ...candidates.map(similarityOf));
  const byWords = places(
    candidates.filter(({ lexicalScore }) => lexicalScore > 0),
    (each) => each.lexicalScore,
  );
  const byMeaning = places(
    candidates.filter((each) => similarityOf(each) > 0),
    similarityOf,
  );
  return candidates
    .map((each) => ({ ...each, fusedScore: vote(byWords.get(each)) + nearest ** 2 * vote(byMeaning.get(each)) }))
    .sort(
      (a, b) =>
        b.fusedScore - a.fusedScore ||
        b.lexicalScore - a.lexicalScore ||
        similarityOf(b) - similarityOf(a) ||
        (a.passageId < b.passageId ? -1 : 1),
    );
}

function similarityOf({ similarity }: Candidate): number {
  return similarity ?? 0;
}

function vote(place: number | undefined): number {
  return place === undefined ? 0 : 1 / (RANK_OFFSET + place);
}

/** Places from 1; equals share one. */
function places<T>(candidates: readonly T[], scoreOf: (candidate: T) => number): Map<T, number> {
  const ordered = candidates.toSorted((a, b) => scoreOf(b) - scoreOf(a));
  const placed = new Map<T, number>();
  ordered.forEach((each, index) => {
    const previous = ordered[index - 1];
    const tied = previous !== undefined && scoreOf(previous) === scoreOf(each);
    placed.set(each, (tied ? placed.get(previous) : undefined) ?? index + 1);
  });
  return placed;
}
