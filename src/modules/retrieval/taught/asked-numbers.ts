import { readValues } from '../../values/index.js';

/** The numbers of a question in one spelling each, sorted: figures, spoken numbers and kanji read alike. */
export function readNumbers(question: string): string {
  return readValues(question, 'ja', [])
    .map(({ canonical }) => canonical)
    .sort()
    .join(' ');
}
