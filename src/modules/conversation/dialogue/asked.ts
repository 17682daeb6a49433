import type { Locale } from '../../../contracts/index.js';
import { maskPersonalData } from '../../moderation/index.js';
import type { Focus } from './focus.js';
import { referenceIn, topicWords } from './reference.js';

/** What an utterance asks for; personal data is masked. */
export interface Asked {
  /** As it can be understood on its own: "and on Sunday?" carries the question that it leans on. */
  question: string;
  /** By itself, where it goes on with a matter that may be a new one: "and where is the toilet?". */
  alone: string | null;
}

export function askedIn(utterance: string, locale: Locale, { topic }: Pick<Focus, 'topic'>): Asked {
  const masked = (text: string): string => maskPersonalData(text, locale).masked;
  const reference = topic === null ? null : referenceIn(utterance);
  if (topic === null || reference === null) return { question: masked(utterance), alone: null };
  const mayBeNew = reference === 'perhaps' && topicWords(utterance, locale, '', []).length > 0;
  return { question: masked(`${topic} ${utterance}`), alone: mayBeNew ? masked(utterance) : null };
}
