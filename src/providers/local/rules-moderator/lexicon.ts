import type { RejectionReason } from '../../../contracts/index.js';

/**
 * Phrases of one reason. They are regular expressions over a readable form, with three shorthands:
 * `~3` is up to three words (English) or characters (Japanese) of the same sentence, `%` the rest of a word (English),
 * `^` and `$` the ends of a sentence. Repetitions are bounded, so that matching takes linear time.
 */
export type Lexicon = Readonly<Record<RejectionReason, readonly string[]>>;

/** The two kinds of text a phrase can be matched in. */
export type Script = 'english' | 'japanese';

export function compile(phrases: readonly string[], script: Script): RegExp {
  const sources = phrases.map((phrase) => (script === 'english' ? englishSource(phrase) : japaneseSource(phrase)));
  return new RegExp(`(?:${sources.join('|')})`, 'gu');
}

function englishSource(phrase: string): string {
  const body = phrase
    .replace(/ ~(\d) /g, ' (?:[^ .]+ ){0,$1}')
    .replaceAll('%', '[^ .]*')
    .replace(/^\^/, '(?<=^ |\\. )')
    .replace(/\$$/, '(?= \\.| $)');
  return `(?<= )${body}(?= )`;
}

function japaneseSource(phrase: string): string {
  return phrase
    .replace(/~(\d+)/g, '[^。]{0,$1}')
    .replace(/^\^/, '(?<=^|。)')
    .replace(/\$$/, '(?=。|$)');
}
