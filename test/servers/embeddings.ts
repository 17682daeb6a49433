import { contentTermsOf } from '../../src/platform/words/index.js';

/** A vector as a server of the tests makes it. */
export type Embedding = (text: string) => (number | null)[];

const DIMENSIONS = 1024;
/** Enough to tell two texts of the same words apart. */
const OF_THE_LETTERS = 0.01;

/** The same for the same text, another for another, and near for texts that share words, as a model's are. */
export const embeddingOf: Embedding = (text) => {
  const vector = Array.from(
    { length: DIMENSIONS },
    (_, at) => OF_THE_LETTERS * Math.sin((at + 1) * (1 + (text.codePointAt(at % text.length) ?? 0))),
  );
  for (const term of contentTermsOf(text)) {
    let place = 7;
    for (const letter of term) place = (Math.imul(place, 31) + letter.charCodeAt(0)) >>> 0;
    vector[place % DIMENSIONS]! += 1;
  }
  return vector;
};
