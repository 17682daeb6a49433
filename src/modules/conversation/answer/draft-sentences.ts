import type { Locale } from '../../../contracts/index.js';
import type { Decision } from '../../grounding/index.js';
import { type PhraseName, phraseOfFailure } from './phrases.js';
import { PRODUCT_SENTENCES, type ProductSentences } from './product-sentences.js';
import { sentencesOf } from './split-sentences.js';

/** What a decision says without any model: a reviewed phrase, or sentences composed from cells of the master. */
export type RuledDraft = { phrase: PhraseName } | { sentences: string[] };

export function draftByRule(decision: Decision, locale: Locale, question: string): RuledDraft | null {
  const compose = PRODUCT_SENTENCES[locale];
  switch (decision.kind) {
    case 'reject':
    case 'abstain':
      return { phrase: phraseOfFailure(decision.failureReason) };
    case 'escalate':
      return { phrase: 'staffCalled' };
    case 'courtesy':
      return { phrase: decision.courtesy };
    case 'product':
      return { sentences: compose.one(decision, question) };
    case 'several':
      return {
        sentences: [
          ...notOffered(decision, compose),
          ...compose.several(decision.products, decision.code, decision.wanted),
        ],
      };
    case 'doubtful':
      return {
        sentences: [
          ...notOffered(decision, compose),
          ...compose.whichPart(decision.question.label[locale], decision.question.options),
        ],
      };
    case 'unknown':
      return { sentences: compose.unknown(decision.code, decision.nearest) };
    case 'taught':
      return { sentences: decision.passages.flatMap(({ text }) => sentencesOf(text)) };
    case 'knowledge':
      return null;
  }
}

function notOffered({ notOffered: said }: { notOffered?: string }, compose: ProductSentences): string[] {
  return said === undefined ? [] : [compose.notOffered(said)];
}
