import { bigramTerms, runsOf, wordsOfRun } from '../../platform/words/index.js';

/**
 * What a text is found by, with repeats: its words, and for Japanese every two neighbouring characters, since two
 * texts need not be segmented alike. Rarity is the index's to know, so nothing is left out here.
 */
export function termsOf(text: string): string[] {
  return runsOf(text).flatMap((run) =>
    run.script === 'spaced' ? wordsOfRun(run) : [...wordsOfRun(run), ...bigramTerms(run.text)],
  );
}

export function termFrequencies(text: string): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const term of termsOf(text)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return frequencies;
}
