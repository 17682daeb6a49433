import type { CandidateAnswer, FoundPassage, PassageQuestion, Retrieval } from '../../retrieval/index.js';
import type { Asked } from './asked.js';

export interface Found {
  /** What was asked, as it was understood. */
  question: string;
  passages: FoundPassage[];
}

/** Share of what the best passage carries of an utterance at which another one speaks of it too. */
const SPEAKS_OF_IT = 0.6;

/**
 * What was said before chooses among the passages that carry what is said now. Where the one that it chose does not, the
 * utterance is about something new. `embedding` is that of the question.
 */
export async function searchAsked(
  retrieval: Pick<Retrieval, 'search' | 'searchPassages'>,
  { question, alone }: Asked,
  embedding: Float32Array | null,
  scope: Pick<PassageQuestion, 'locale' | 'storeId'> & { candidate?: CandidateAnswer | undefined },
  signal: AbortSignal,
): Promise<Found> {
  const { passages } = await retrieval.searchPassages({ ...scope, text: question, embedding }, signal);
  const chosen = passages[0];
  if (alone === null || !chosen) return { question, passages };
  const byItself = await retrieval.search({ ...scope, text: alone }, signal);
  const most = Math.max(...byItself.passages.map(({ coverage }) => coverage));
  const speaksOfIt = byItself.passages.some(
    ({ passageId, coverage }) => passageId === chosen.passageId && coverage >= SPEAKS_OF_IT * most,
  );
  return speaksOfIt ? { question, passages } : { question: alone, passages: byItself.passages };
}
