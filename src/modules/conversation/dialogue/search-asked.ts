import type { CandidateAnswer, FoundPassage, PassageQuestion, Retrieval } from '../../retrieval/index.js';
import type { Asked } from './asked.js';

export interface Found {
  /** What was asked, as it was understood. */
  question: string;
  passages: FoundPassage[];
}

type Searching = Pick<Retrieval, 'search' | 'searchPassages'>;
type Scope = Pick<PassageQuestion, 'locale' | 'storeId'> & { candidate?: CandidateAnswer | undefined };

/** Share of what the best passage carries of an utterance at which another one speaks of it too. */
const SPEAKS_OF_IT = 0.6;
/** How many of the passages that speak of something are looked at. */
const SPEAKING = 40;

/**
 * What was said before and what is said now choose together: of the passages that both find, those that speak of what was
 * said before. Where the best of them does not speak of what is said now, that is about something new. `embedding` is that
 * of the question.
 */
export async function searchAsked(
  retrieval: Searching,
  { question, topic, alone }: Asked,
  embedding: Float32Array | null,
  scope: Scope,
  signal: AbortSignal,
): Promise<Found> {
  const { passages } = await retrieval.searchPassages({ ...scope, text: question, embedding }, signal);
  if (topic === null) return { question, passages };
  const speakOf = (text: string) => passagesThatSpeakOf(text, retrieval, scope, signal);
  if (alone !== null) {
    const ofIt = await speakOf(alone);
    if (!passages[0] || ofIt.has(passages[0].passageId)) return { question, passages };
    return { question: alone, passages: (await retrieval.search({ ...scope, text: alone }, signal)).passages };
  }
  const ofTopic = await speakOf(topic);
  const kept = passages.filter(({ passageId, taught }) => taught || ofTopic.has(passageId));
  return { question, passages: kept.length > 0 ? kept : passages };
}

/** By their words, about as well as the best one does. */
async function passagesThatSpeakOf(
  text: string,
  retrieval: Searching,
  scope: Scope,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const question = { ...scope, text, embedding: null, limit: SPEAKING };
  const { passages } = await retrieval.searchPassages(question, signal);
  const most = Math.max(...passages.map(({ coverage }) => coverage));
  return new Set(passages.filter(({ coverage }) => coverage >= SPEAKS_OF_IT * most).map(({ passageId }) => passageId));
}
