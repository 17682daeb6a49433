import type { Locale } from '../api/terminal.js';
import { en } from './en.js';
import { ja } from './ja.js';
import type { Words } from './words.js';

const WORDS: Record<Locale, Words> = { ja, en };

export function wordsOf(locale: Locale): Words {
  return WORDS[locale];
}
