import { bigramTerms, isStopWord, type Run, runsOf, wordsOfRun } from '../../platform/words/index.js';

/**
 * What a text is found by, with repeats: its words, and for Japanese every two neighbouring characters, since two
 * texts need not be segmented alike. Rarity is the index's to know, so nothing is left out here.
 */
export function termsOf(text: string): string[] {
  return runsOf(text).flatMap(termsOfRun);
}

/**
 * What a question is searched by. Documents state and do not ask: words such as `what` and `you` are rare there, so
 * rarity alone would take them for what the question is about. A question of nothing else is searched by them.
 */
export function queryTermsOf(question: string): Set<string> {
  const runs = runsOf(question);
  const telling = runs.filter((run) => !isStopWord(run.text));
  return new Set((telling.length > 0 ? telling : runs).flatMap(termsOfRun));
}

function termsOfRun(run: Run): string[] {
  return run.script === 'spaced' ? wordsOfRun(run) : [...wordsOfRun(run), ...bigramTerms(run.text)];
}

export function termFrequencies(text: string): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const term of termsOf(text)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return frequencies;
}
