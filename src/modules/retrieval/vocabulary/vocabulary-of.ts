import { compoundsOf, isStopWord, runsOf } from '../../../platform/words/index.js';

const HAS_LETTER = /\p{L}/u;

/** Words of these titles and headings as they are spelled in normal form, the most frequent first. */
export function vocabularyOf(titles: readonly string[], limit: number): string[] {
  const counts = new Map<string, number>();
  for (const word of titles.flatMap(spelledWords)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([word]) => word);
}

function spelledWords(title: string): string[] {
  return runsOf(title)
    .flatMap((run) => (run.script === 'spaced' ? [run.text] : compoundsOf(run.text)))
    .filter((word) => word.length > 1 && HAS_LETTER.test(word) && !isStopWord(word));
}
