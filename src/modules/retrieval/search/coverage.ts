/** What the index knows of a question's terms within what the store may see. */
export interface TermWeights {
  /** Inverse document frequency of each term that occurs. */
  idf: ReadonlyMap<string, number>;
  /** That of a term that occurs nowhere. */
  unseen: number;
}

/** The share of the weight of `contentTerms` that `found` holds. A term that occurs nowhere counts as the rarest. */
export function coverageOf(
  contentTerms: Iterable<string>,
  found: ReadonlySet<string>,
  { idf, unseen }: TermWeights,
): number {
  let covered = 0;
  let whole = 0;
  for (const term of new Set(contentTerms)) {
    const weight = idf.get(term) ?? unseen;
    whole += weight;
    if (found.has(term)) covered += weight;
  }
  return whole === 0 ? 0 : covered / whole;
}
