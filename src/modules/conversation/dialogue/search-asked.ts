import type { CandidateAnswer, FoundPassage, PassageQuestion, Retrieval } from '../../retrieval/index.js';
import type { Asked, Leaning } from './asked.js';

export interface Found {
  /** What was asked, as it was understood. */
  question: string;
  passages: FoundPassage[];
}

type Searching = Pick<Retrieval, 'embedQuery' | 'searchPassages'>;
type Scope = Pick<PassageQuestion, 'locale' | 'storeId'> & { candidate?: CandidateAnswer | undefined };

/** Share of what the best passage carries of a text at which another one speaks of it too. */
const SPEAKS_OF_IT = 0.6;
/** How many of the passages that speak of something are looked at. */
const SPEAKING = 40;
/** A visitor has waited for one embedding by then; words alone find most. */
const SECOND_EMBEDDING_MS = 1_000;

/**
 * What was said before and what is said now are searched together. What was said before keeps, of the passages that both
 * find, those that speak of it; unless the utterance may be about something new, and the best passage does not speak of
 * that. `embedding` is that of the question; where there is none, words alone are searched.
 */
export async function searchAsked(
  retrieval: Searching,
  { question, leaning }: Asked,
  embedding: Float32Array | null,
  scope: Scope,
  signal: AbortSignal,
): Promise<Found> {
  const { passages } = await retrieval.searchPassages({ ...scope, text: question, embedding }, signal);
  if (leaning === null) return { question, passages };
  const { how, topic, utterance } = leaning;
  const speaking = await passagesThatSpeakOf(how === 'perhaps' ? utterance : topic, retrieval, scope, signal);
  if (how !== 'perhaps') return { question, passages: ofTopic(passages, speaking, how) };
  const [chosen] = passages;
  const isTaughtByItself = [...speaking.values()].some(({ taught }) => taught);
  if (!chosen || chosen.taught || (speaking.has(chosen.passageId) && !isTaughtByItself)) return { question, passages };
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(SECOND_EMBEDDING_MS)]);
  const itself = embedding && (await retrieval.embedQuery(utterance, deadline).catch(() => null));
  const found = await retrieval.searchPassages({ ...scope, text: utterance, embedding: itself }, signal);
  return { question: utterance, passages: found.passages };
}

/** Where nothing else was named, a passage carries the question as far as it carries the topic. */
function ofTopic(
  passages: FoundPassage[],
  speaking: ReadonlyMap<string, FoundPassage>,
  how: Leaning['how'],
): FoundPassage[] {
  const kept = passages.flatMap((passage) => {
    const speaks = speaking.get(passage.passageId);
    if (!speaks) return passage.taught ? [passage] : [];
    if (how !== 'nothing_else') return [passage];
    const { coverage, carried } = passage;
    return [{ ...passage, coverage: Math.max(coverage, speaks.coverage), carried: Math.max(carried, speaks.carried) }];
  });
  return kept.length > 0 ? kept : passages;
}

/** By their words, about as well as the best one does. */
async function passagesThatSpeakOf(
  text: string,
  retrieval: Searching,
  scope: Scope,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, FoundPassage>> {
  const question = { ...scope, text, embedding: null, limit: SPEAKING };
  const { passages } = await retrieval.searchPassages(question, signal);
  const most = Math.max(...passages.map(({ coverage, taught }) => (taught ? 0 : coverage)));
  const speaking = passages.filter(({ coverage, taught }) => taught || coverage >= SPEAKS_OF_IT * most);
  return new Map(speaking.map((passage) => [passage.passageId, passage]));
}
