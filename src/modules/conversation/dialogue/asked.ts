import type { Locale } from '../../../contracts/index.js';
import { maskPersonalData } from '../../moderation/index.js';
import type { Focus } from './focus.js';
import { referenceIn, topicWords } from './reference.js';

/** What an utterance asks for; personal data is masked. */
export interface Asked {
  /** As it can be understood on its own: "and on Sunday?" carries the question that it leans on. */
  question: string;
  /** Null: on nothing. */
  leaning: Leaning | null;
}

/**
 * On what was said before. `to_it`: it names that by a pronoun, "is it safe?". `perhaps`: it goes on, with that or with
 * something new, "and where is the toilet?". `nothing_else`: it names no matter of its own, "how long?".
 */
export interface Leaning {
  how: 'to_it' | 'perhaps' | 'nothing_else';
  topic: string;
  /** What leans. */
  utterance: string;
}

export function askedIn(utterance: string, locale: Locale, { topic }: Pick<Focus, 'topic'>): Asked {
  const masked = maskPersonalData(utterance, locale).masked;
  const how = topic === null ? null : leaningOf(utterance, locale);
  if (topic === null || how === null) return { question: masked, leaning: null };
  return { question: `${topic} ${masked}`, leaning: { how, topic, utterance: masked } };
}

function leaningOf(utterance: string, locale: Locale): Leaning['how'] | null {
  if (topicWords(utterance, locale, ATTRIBUTES, []).length === 0) return 'nothing_else';
  return referenceIn(utterance) ?? elliptic(utterance, locale);
}

/** Words that ask for what every matter has, as for its price: they name none. */
const ATTRIBUTES =
  'free long far often big many time times minutes hours days take takes need needed possible ' +
  '無料 有料 時間 何時 何分 何日 何年 分 日 必要 可能 大丈夫 本当';

const MARKED = /[はがをもへ]|って|なら/;

/** A Japanese sentence that marks nothing as its matter may leave out what was spoken of. */
function elliptic(utterance: string, locale: Locale): 'perhaps' | null {
  return locale === 'ja' && !MARKED.test(utterance) ? 'perhaps' : null;
}
