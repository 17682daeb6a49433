import { setImmediate } from 'node:timers/promises';

import type { GenerationRequest, Grounds, LanguageModel, Locale } from '../../../contracts/index.js';
import { factSentence } from './fact-sentences.js';
import { type RankedSentence, rankSentences } from './rank-sentences.js';

const MAX_CHARACTERS = 200;
/** The share of the question that a sentence must speak of to be quoted; beside facts, that already answer, more. */
const OVERLAP_ALONE = 0.2;
const OVERLAP_BESIDE_FACTS = 0.5;
/** The second sentence is said if it is nearly as good as the first and speaks of something more of the question. */
const SECOND_OF_FIRST = 0.6;

/**
 * No model: answers with the facts and with the one or two sentences of the passages that speak most of what was
 * asked, word for word. Composes nothing, so it says nothing that is not in the grounds; without grounds it is silent.
 */
export class ExtractiveLanguageModel implements LanguageModel {
  readonly name = 'extractive';

  async *generate({ grounds, locale }: GenerationRequest, signal: AbortSignal): AsyncIterable<string> {
    const between = locale === 'ja' ? '' : ' ';
    let first = true;
    for (const sentence of answerOf(grounds, locale)) {
      // Whoever cancels gets a turn before every sentence.
      await setImmediate();
      signal.throwIfAborted();
      yield first ? sentence : between + sentence;
      first = false;
    }
  }
}

function answerOf({ question, facts, passages }: Grounds, locale: Locale): string[] {
  const answer: string[] = [];
  let left = MAX_CHARACTERS;
  const say = (sentence: string): void => {
    if (sentence.length > left || answer.includes(sentence)) return;
    answer.push(sentence);
    left -= sentence.length + 1;
  };
  for (const fact of facts) say(factSentence(fact, locale));
  const needed = answer.length > 0 ? OVERLAP_BESIDE_FACTS : OVERLAP_ALONE;
  const ranked = rankSentences(question, passages, locale).filter(
    ({ text, overlap }) => overlap >= needed && text.length <= left,
  );
  for (const { text } of best(ranked)) say(text);
  return answer;
}

/** One sentence, or two of one passage, in the order in which they were written. */
function best([first, ...others]: readonly RankedSentence[]): RankedSentence[] {
  if (!first) return [];
  const second = others.find(
    ({ passage, score, says }) =>
      passage === first.passage &&
      score >= first.score * SECOND_OF_FIRST &&
      says.some((term) => !first.says.includes(term)),
  );
  return [first, ...(second ? [second] : [])].sort((a, b) => a.position - b.position);
}
