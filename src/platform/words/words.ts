import { stemmer } from 'stemmer';

import { withoutCourtesies } from './courtesies.js';
import { bigramsOf, type Run, runsOf } from './runs.js';
import { isStopWord } from './stop-words.js';

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

const HIRAGANA_ONLY = /^[\p{Script=Hiragana}ー]+$/u;
const ONE_KATAKANA = /^\p{Script=Katakana}$/u;
const KANJI_WITH_ENDING = /^(\p{Script=Han}+)\p{Script=Hiragana}+$/u;
const KANJI_OR_KATAKANA_RUN = /\p{Script=Han}[\p{Script=Han}々]*|[\p{Script=Katakana}ー]+/gu;

/**
 * The words of a run. English is stemmed; of Japanese, words that are all hiragana (particles, endings) are left out,
 * and a kanji word loses its inflected ending.
 */
export function wordsOfRun(run: Run): string[] {
  if (run.script === 'spaced') return [stemmer(run.text)];
  return Array.from(segmenter.segment(run.text), ({ segment }) => segment)
    .filter((segment) => !HIRAGANA_ONLY.test(segment) && !ONE_KATAKANA.test(segment))
    .map((segment) => KANJI_WITH_ENDING.exec(segment)?.[1] ?? segment);
}

/** The stretches of a Japanese run that are written in kanji alone or in katakana alone. */
export function compoundsOf(run: string): string[] {
  return run.match(KANJI_OR_KATAKANA_RUN) ?? [];
}

/** A bigram is never mistaken for a word of two characters: both are evidence, each in its own right. */
export function bigramTerms(run: string): string[] {
  return bigramsOf(run).map((bigram) => `~${bigram}`);
}

/** What a text is about: its words without courtesies and stop words, and the bigrams of its kanji and katakana. With repeats. */
export function contentTermsOf(text: string): string[] {
  return runsOf(withoutCourtesies(text)).flatMap((run) => {
    if (run.script === 'spaced') return isStopWord(run.text) ? [] : wordsOfRun(run);
    return [...wordsOfRun(run).filter((word) => !isStopWord(word)), ...compoundsOf(run.text).flatMap(bigramTerms)];
  });
}
