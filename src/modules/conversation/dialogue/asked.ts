import type { Locale } from '../../../contracts/index.js';
import { maskPersonalData } from '../../moderation/index.js';
import type { Focus } from './focus.js';
import { referenceIn, topicWords } from './reference.js';

/** What an utterance asks for; personal data is masked. */
export interface Asked {
  /** As it can be understood on its own: "and on Sunday?" carries the question that it leans on. */
  question: string;
  /** What it leans on. */
  topic: string | null;
  /** The utterance by itself, where its matter may be a new one: "and where is the toilet?". */
  alone: string | null;
}

export function askedIn(utterance: string, locale: Locale, { topic }: Pick<Focus, 'topic'>): Asked {
  const masked = (text: string): string => maskPersonalData(text, locale).masked;
  const ofItsOwn = topicWords(utterance, locale, ATTRIBUTES, []).length > 0;
  const reference = ofItsOwn ? (referenceIn(utterance) ?? elliptic(utterance, locale)) : 'to_it';
  if (topic === null || reference === null) return { question: masked(utterance), topic: null, alone: null };
  return {
    question: masked(`${topic} ${utterance}`),
    topic,
    alone: ofItsOwn && reference === 'perhaps' ? masked(utterance) : null,
  };
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
