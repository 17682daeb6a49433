import type { Locale } from '../api/terminal.js';

const JAPANESE = /[\u3041-\u30ff\u4e00-\u9fff]/u;
/** Names and sizes are written alike in both languages; these words are nobody's name. */
const ENGLISH = new Set(
  (
    'a an and any are available can car could do does for have hello help how i in is it me much my need of ' +
    'open please price show tell the there this tire tires to want what when where which who with you your'
  ).split(' '),
);
const LEAST_ENGLISH_WORDS = 2;

/** The language of a visitor's words, where they leave no doubt of it. */
export function languageOf(words: string): Locale | null {
  if (JAPANESE.test(words)) return 'ja';
  const english = words
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => ENGLISH.has(word));
  return english.length >= LEAST_ENGLISH_WORDS ? 'en' : null;
}
