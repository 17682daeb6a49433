import type { Locale } from '../../../contracts/index.js';
import type { FailureReason } from '../../grounding/index.js';

/** Reviewed sentences: said as they stand, their audio made once and kept. */
export const PHRASES = {
  hold: { en: 'One moment, please. I am still looking.', ja: '少々お待ちください。ただいまお調べしております。' },
  greeting: { en: 'Hello. How can I help you?', ja: 'いらっしゃいませ。何をお探しですか。' },
  thanks: { en: 'You are welcome. Is there anything else?', ja: 'どういたしまして。ほかにご質問はございますか。' },
  goodbye: { en: 'Thank you for coming. Goodbye.', ja: 'ご来店ありがとうございました。またお越しください。' },
  anotherTry: {
    en: 'All right. Please tell me once more what you are looking for, or I can call the staff.',
    ja: 'かしこまりました。お探しのものをもう一度お聞かせください。スタッフをお呼びすることもできます。',
  },
  staffCalled: {
    en: 'I have called the staff. Please wait here for a moment.',
    ja: 'スタッフをお呼びしました。その場で少々お待ちください。',
  },
  rejected: {
    en: 'I am sorry, I can only help with questions about this store and its products.',
    ja: '申し訳ございません。当店と商品についてのご質問だけを承っております。',
  },
  notHeard: {
    en: 'I am sorry, I could not hear you. Could you say that again?',
    ja: '申し訳ございません。聞き取れませんでした。もう一度お話しいただけますか。',
  },
  notKnown: {
    en: 'I am sorry, I have no reliable information about that. I can call the staff for you.',
    ja: '申し訳ございません。その件について確かな情報がございません。スタッフをお呼びすることもできます。',
  },
  nothingFound: {
    en: 'I am sorry, I do not know that: nothing I was given says it. I can call the staff for you.',
    ja: '申し訳ございません。そちらは手元に情報がなく、わかりかねます。スタッフをお呼びすることもできます。',
  },
  conflicting: {
    en: 'I am sorry, what I was given about that does not agree, so I would rather not guess. I can call the staff for you.',
    ja: '申し訳ございません。その件は手元の情報に食い違いがあり、確かなことを申し上げられません。スタッフをお呼びすることもできます。',
  },
  outOfScope: {
    en: 'I am sorry, that is not something I can answer at this store. I can call the staff for you.',
    ja: '申し訳ございません。その件は当店ではお答えできません。スタッフをお呼びすることもできます。',
  },
  failed: {
    en: 'I am sorry, something went wrong on our side. Please ask again, or I can call the staff.',
    ja: '申し訳ございません。ただいまお答えできませんでした。もう一度お尋ねいただくか、スタッフをお呼びください。',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

export type PhraseName = keyof typeof PHRASES;

const PHRASE_OF_FAILURE: Readonly<Record<FailureReason, PhraseName>> = {
  speech_not_recognized: 'notHeard',
  moderation_rejected: 'rejected',
  injection_detected: 'rejected',
  no_passage: 'nothingFound',
  weak_passage: 'notKnown',
  conflicting_passages: 'conflicting',
  out_of_scope: 'outOfScope',
  product_not_found: 'notKnown',
  product_ambiguous: 'notKnown',
  unverifiable_answer: 'notKnown',
  generation_failed: 'failed',
  synthesis_failed: 'failed',
  search_failed: 'failed',
  timeout: 'failed',
  staff_requested: 'staffCalled',
  cancelled: 'failed',
};

export function phraseOfFailure(reason: FailureReason): PhraseName {
  return PHRASE_OF_FAILURE[reason];
}
