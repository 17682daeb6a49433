import type { CodePattern, Locale } from '../../../contracts/index.js';
import { gatherGround, verifyValues } from '../../grounding/index.js';
import { sentencesOf } from './split-sentences.js';

/** Sentences of a taught answer that could not be said: a value in them is not read in the answer as it is in the sentence. */
export function unsayableIn(answer: string, locale: Locale, patterns: readonly CodePattern[]): string[] {
  const texts = [{ text: answer, source: { from: 'passage' as const, passageId: '' } }];
  const { evidence } = gatherGround(texts, '', locale, patterns);
  return sentencesOf(answer).filter((sentence) => !verifyValues(sentence, evidence, locale, patterns).bound);
}
