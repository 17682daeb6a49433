import { bigramsOf, isStopWord, type Run, runsOf, wordsOfRun } from '../../../platform/words/index.js';

/** How much a class of features says. Fixed: a weight learnt from a corpus would move a space under its own name. */
const WEIGHTS = {
  word: 1,
  stopWord: 0.5,
  wordPair: 0.5,
  letters: 0.3,
  /** By the number of hiragana among the two: grammar is written in hiragana, matter in kanji and katakana. */
  bigram: [1, 0.7, 0.2],
  trigram: 0.7,
} as const;

const LETTER_GRAM_SIZES = [3, 5] as const;
const HIRAGANA = /\p{Script=Hiragana}/gu;

export type Features = Map<string, { count: number; weight: number }>;

/** What is counted in a text: words, pairs of words, pieces of words; for Japanese words and runs of characters. */
export function featuresOf(text: string): Features {
  const features: Features = new Map();
  const add = (name: string, weight: number): void => {
    const seen = features.get(name);
    if (seen) seen.count += 1;
    else features.set(name, { count: 1, weight });
  };
  let previous: string | null = null;
  for (const run of runsOf(text)) {
    if (run.script === 'spaced') {
      previous = addSpaced(run, previous, add);
    } else {
      addJapanese(run, add);
      previous = null;
    }
  }
  return features;
}

type Add = (name: string, weight: number) => void;

function addSpaced(run: Run, previous: string | null, add: Add): string {
  const [word = run.text] = wordsOfRun(run);
  const stop = isStopWord(run.text);
  add(`w ${word}`, stop ? WEIGHTS.stopWord : WEIGHTS.word);
  if (previous !== null) add(`p ${previous} ${word}`, WEIGHTS.wordPair);
  if (!stop) {
    const bounded = `<${run.text}>`;
    for (const size of LETTER_GRAM_SIZES) {
      for (let at = 0; at + size <= bounded.length; at++) add(`l ${bounded.slice(at, at + size)}`, WEIGHTS.letters);
    }
  }
  return word;
}

function addJapanese(run: Run, add: Add): void {
  for (const word of wordsOfRun(run)) add(`w ${word}`, WEIGHTS.word);
  const bigrams = bigramsOf(run.text);
  for (const bigram of bigrams) add(`b ${bigram}`, WEIGHTS.bigram[hiraganaIn(bigram)] ?? 0);
  bigrams.slice(1).forEach((bigram, index) => {
    const trigram = `${Array.from(bigrams[index] ?? '')[0]}${bigram}`;
    if (hiraganaIn(trigram) <= 1) add(`t ${trigram}`, WEIGHTS.trigram);
  });
}

function hiraganaIn(text: string): number {
  return text.match(HIRAGANA)?.length ?? 0;
}
