/** A stretch of text in one way of writing: words with spaces between them, or Japanese. */
export interface Run {
  script: 'spaced' | 'japanese';
  text: string;
}

const RUN =
  /[\p{Script=Latin}\p{N}]+(?:'[\p{Script=Latin}]+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+/gu;
const SPACED = /^[\p{Script=Latin}\p{N}]/u;

/** Width, case and apostrophes made equal. */
export function normalForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'");
}

/** The runs of a text in normal form, in order; all between them is dropped. */
export function runsOf(text: string): Run[] {
  return Array.from(normalForm(text).matchAll(RUN), ([run]) =>
    SPACED.test(run)
      ? { script: 'spaced', text: run.replace(/'s$/, '').replaceAll("'", '') }
      : { script: 'japanese', text: run },
  );
}

/** Neighbouring characters in twos: what finds a Japanese compound that is segmented otherwise elsewhere. */
export function bigramsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
