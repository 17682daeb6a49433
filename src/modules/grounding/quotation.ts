import type { Locale } from '../../contracts/index.js';
import { contentTermsOf, plainSentencesOf } from '../../platform/words/index.js';
import { readClaims } from './claim-words.js';

/** Share of the words of a sentence that another one of the same matter has. */
const OF_THE_MATTER = 0.4;
/** A word of the title speaks of the matter too. */
const OF_TITLE = 0.5;
/** "Can be returned" is as like as can be to "cannot be returned", and says the contrary. */
const TURNED_ROUND = 0.7;
/** Of two that speak as much of it, that of the likelier passage. */
const LATER_PASSAGE = 0.97;
const MOST_QUOTED = 2;

interface Quotable {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  readonly titleTerms: ReadonlySet<string>;
  readonly denies: boolean;
  /** Place of its passage among all, from 0. */
  readonly rank: number;
}

/**
 * The sentences of the passages that speak of what a sentence says, word for word: what can be said in its place when it may
 * not be said itself. The second one speaks of what the first leaves open. None where the passages say nothing of the matter.
 */
export function quotationOf(
  sentence: string,
  passages: readonly { readonly title: string; readonly text: string }[],
  locale: Locale,
): string[] {
  const quotable = passages.flatMap(({ title, text }, rank) => {
    const titleTerms = new Set(contentTermsOf(title));
    return plainSentencesOf(text, locale).map(({ text: plain }): Quotable => ({
      text: plain,
      terms: new Set(contentTermsOf(plain)),
      titleTerms,
      denies: denies(plain),
      rank,
    }));
  });
  const isDenial = denies(sentence);
  const quoted: string[] = [];
  let open = [...new Set(contentTermsOf(sentence))];
  while (quoted.length < MOST_QUOTED && open.length > 0) {
    const ranked = quotable
      .map((each) => ({
        each,
        share: shareOf(open, each) * (each.denies === isDenial ? 1 : TURNED_ROUND) * LATER_PASSAGE ** each.rank,
      }))
      .sort((left, right) => right.share - left.share);
    const [best] = ranked;
    if (!best || best.share < OF_THE_MATTER || quoted.includes(best.each.text)) break;
    quoted.push(best.each.text);
    open = open.filter((term) => !best.each.terms.has(term) && !best.each.titleTerms.has(term));
  }
  return quoted;
}

function shareOf(terms: readonly string[], { terms: own, titleTerms }: Quotable): number {
  const found = terms.reduce((sum, term) => sum + (own.has(term) ? 1 : titleTerms.has(term) ? OF_TITLE : 0), 0);
  return found / terms.length;
}

function denies(sentence: string): boolean {
  return readClaims(sentence).denials > 0;
}
