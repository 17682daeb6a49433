export interface FoundPassage {
  passageId: string;
  documentId: string;
  title: string;
  heading: string;
  text: string;
  /** Exact cosine similarity to the question; null when the question or the passage has no embedding. */
  similarity: number | null;
  /** BM25; 0 when they share no term. */
  lexicalScore: number;
  fusedScore: number;
  /** From 1. */
  rank: number;
  /** Share of what the question is about that the passage holds, weighted by rarity, 0 to 1. */
  coverage: number;
  /** Share of the highest score by words that a passage could have for this question, 0 to 1. */
  carried: number;
  /** Of a taught answer whose question this is: it is the first then, and speaks for itself. */
  taught?: { answerId: string; likeness: number };
}

export interface FoundPassages {
  passages: FoundPassage[];
  /** False: words alone were searched, because there was no embedding or its space is not complete. */
  embedded: boolean;
}
