import type { Locale } from '../../contracts/index.js';
import type { Chance } from '../chance.js';

export const KINDS = ['word order', 'particles', 'politeness', 'recogniser noise'] as const;
export type Kind = (typeof KINDS)[number];

type Rewrite = (question: string, chance: Chance) => string;

/** The question in other words that ask the same; unchanged where it has nothing of the kind to change. */
export function nearWording(kind: Kind, question: string, locale: Locale, chance: Chance): string {
  return REWRITES[locale][kind](question.trim(), chance);
}

const bare = (question: string): string => question.replace(/[?？。.!！\s]+$/u, '');

const REWRITES: Readonly<Record<Locale, Readonly<Record<Kind, Rewrite>>>> = {
  en: {
    'word order': (question, chance) => {
      const words = bare(question).split(/\s+/u);
      if (words.length < 3) return question;
      const cut = 1 + chance.whole(words.length - 1);
      return `${words.slice(cut).join(' ')}, ${words.slice(0, cut).join(' ')}`;
    },
    particles: (question, chance) =>
      question
        .split(' ')
        .flatMap((word) =>
          /^(?:the|a|an|my|your|to|of|for|do|is|it)$/iu.test(word) && chance.happens(0.6) ? [] : [word],
        )
        .join(' ')
        .replace(/\bcan i\b/iu, 'may I'),
    politeness: (question, chance) => {
      const before = chance.pick(['excuse me, ', 'hi, could you tell me, ', 'sorry, ', 'hello, ', 'please tell me, ']);
      return `${before}${question.toLowerCase()}${chance.pick(['', ' please', ', thank you'])}`;
    },
    'recogniser noise': (question, chance) => {
      const words = bare(question).toLowerCase().split(/\s+/u);
      const long = words.flatMap((word, at) => (/^[a-z]{5,}$/u.test(word) ? [at] : []));
      const hit = long.length > 0 ? long[chance.whole(long.length)] : undefined;
      const heard = words.map((word, at) => (at === hit ? misspelt(word, chance) : word));
      return [chance.pick(['uh', 'um', '']), ...heard].filter(Boolean).join(' ');
    },
  },
  ja: {
    'word order': (question) => {
      const parts = /^(.{2,24}?(?:は|が|を|に|で|、))(.{2,})$/u.exec(bare(question));
      return parts ? `${parts[2]}、${(parts[1] ?? '').replace(/、$/u, '')}` : question;
    },
    particles: (question, chance) =>
      question
        .replace(/(?<=[\p{Script=Han}\p{Script=Katakana}ー])は/u, chance.pick(['って', '', 'の方は']))
        .replace(/(?<=[\p{Script=Han}\p{Script=Katakana}ー])を/u, '')
        .replace(/(?<=[\p{Script=Han}\p{Script=Katakana}ー])に(?=[\p{Script=Han}])/u, 'へ'),
    politeness: (question, chance) =>
      chance.pick(['すみません、', 'あの、', 'ちょっとお聞きしたいのですが、', '恐れ入りますが、']) +
      bare(question)
        .replace(/ますか$/u, chance.pick(['ますでしょうか', 'るんでしょうか', 'ますかね']))
        .replace(/ですか$/u, chance.pick(['でしょうか', 'ですかね'])),
    'recogniser noise': (question, chance) => {
      const heard = bare(question).replace(/、/gu, '');
      const lost = chance.happens(0.5) ? heard.replace(/ー/u, '') : heard.replace(/(?<=\p{Script=Han})[はがをに]/u, '');
      return `${chance.pick(['えっと', 'えー', ''])}${lost}`;
    },
  },
};

/** One letter of a word lost, doubled or heard as another. */
function misspelt(word: string, chance: Chance): string {
  const at = 1 + chance.whole(word.length - 2);
  const letter = chance.pick(['', `${word[at]}${word[at]}`, chance.pick(['a', 'e', 'i', 'o', 't', 's'])]);
  return word.slice(0, at) + letter + word.slice(at + 1);
}
