import type { GroundingPassage, Locale } from '../../../contracts/index.js';
import { contentTermsOf, inDocumentWords, plainSentencesOf } from '../../../platform/words/index.js';
import { askedValueOf } from './asked-value.js';

export interface RankedSentence {
  text: string;
  passage: number;
  position: number;
  /** Terms of the question that it says itself. */
  says: readonly string[];
  /** Share of the question that it speaks of, 0 to 1, before anything is preferred. */
  overlap: number;
  score: number;
}

/** What a sentence stands under counts too, but less than what it says itself. */
const CONTEXT = 0.7;
/** The first one says what the title announces, and nothing else where the title is all that was asked. */
const CONTEXT_OF_FIRST = 0.9;
const HOLDS_THE_VALUE = 1.6;
const EARLIER_PASSAGE = 0.8;

/** Sentences of the passages that have anything to do with the question, the best first. */
export function rankSentences(
  question: string,
  passages: readonly GroundingPassage[],
  locale: Locale,
): RankedSentence[] {
  const asked = [question, inDocumentWords(question)].map(termsOf);
  const terms = new Set(asked.flatMap((each) => [...each]));
  const sentences = passages.flatMap(({ title, text }, passage) => {
    const isAsked = [...termsOf(title)].every((term) => terms.has(term));
    return plainSentencesOf(text, locale).map((sentence, position) => ({
      text: sentence.text,
      passage,
      position,
      own: termsOf(sentence.text),
      context: termsOf(`${title}\n${sentence.under}`),
      inContext: position > 0 ? CONTEXT : isAsked ? 1 : CONTEXT_OF_FIRST,
    }));
  });
  const owns = sentences.map(({ own }) => own);
  const readings = asked.map((each) => rarities(each, owns));
  const holdsValue = askedValueOf(question);
  return sentences
    .map(({ own, context, inContext, ...sentence }) => {
      const overlap = Math.max(...readings.map((weights) => shareFound(weights, own, { context, inContext })));
      const preference = EARLIER_PASSAGE ** sentence.passage * (holdsValue?.(sentence.text) ? HOLDS_THE_VALUE : 1);
      return { ...sentence, says: [...terms].filter((term) => own.has(term)), overlap, score: overlap * preference };
    })
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => b.score - a.score || a.passage - b.passage || a.position - b.position);
}

const HONORIFIC = /[おご](?=\p{Script=Han})/gu;

/** Visitors ask plainly what documents say politely: 「予約」 and 「ご予約」. */
function termsOf(text: string): ReadonlySet<string> {
  return new Set(contentTermsOf(text.replace(HONORIFIC, '')));
}

function shareFound(
  weights: ReadonlyMap<string, number>,
  own: ReadonlySet<string>,
  { context, inContext }: { context: ReadonlySet<string>; inContext: number },
): number {
  let found = 0;
  let whole = 0;
  for (const [term, weight] of weights) {
    whole += weight;
    found += own.has(term) ? weight : context.has(term) ? weight * inContext : 0;
  }
  return whole === 0 ? 0 : found / whole;
}

function rarities(terms: ReadonlySet<string>, sentences: readonly ReadonlySet<string>[]): Map<string, number> {
  return new Map(
    Array.from(terms, (term) => {
      const holding = sentences.filter((sentence) => sentence.has(term)).length;
      return [term, Math.log(1 + (sentences.length - holding + 0.5) / (holding + 0.5))];
    }),
  );
}
