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
const HOLDS_THE_VALUE = 1.6;
const EARLIER_PASSAGE = 0.8;

/** Sentences of the passages that have anything to do with the question, the best first. */
export function rankSentences(
  question: string,
  passages: readonly GroundingPassage[],
  locale: Locale,
): RankedSentence[] {
  const sentences = passages.flatMap(({ title, text }, passage) =>
    plainSentencesOf(text, locale).map((sentence, position) => ({
      text: sentence.text,
      passage,
      position,
      own: new Set(contentTermsOf(sentence.text)),
      context: new Set(contentTermsOf(`${title}\n${sentence.under}`)),
    })),
  );
  const owns = sentences.map(({ own }) => own);
  const readings = [question, inDocumentWords(question)].map((asked) => rarities(new Set(contentTermsOf(asked)), owns));
  const terms = new Set(readings.flatMap((weights) => [...weights.keys()]));
  const holdsValue = askedValueOf(question);
  return sentences
    .map(({ own, context, ...sentence }) => {
      const overlap = Math.max(...readings.map((weights) => shareFound(weights, own, context)));
      const preference = EARLIER_PASSAGE ** sentence.passage * (holdsValue?.(sentence.text) ? HOLDS_THE_VALUE : 1);
      return { ...sentence, says: [...terms].filter((term) => own.has(term)), overlap, score: overlap * preference };
    })
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => b.score - a.score || a.passage - b.passage || a.position - b.position);
}

function shareFound(
  weights: ReadonlyMap<string, number>,
  own: ReadonlySet<string>,
  context: ReadonlySet<string>,
): number {
  let found = 0;
  let whole = 0;
  for (const [term, weight] of weights) {
    whole += weight;
    found += own.has(term) ? weight : context.has(term) ? weight * CONTEXT : 0;
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
