import type { CodePattern, Locale } from '../../contracts/index.js';
import { contentTermsOf } from '../../platform/words/index.js';
import type { FoundPassage } from '../retrieval/index.js';
import type { Evidence } from './evidence.js';
import { readText } from './ground.js';

/** Of the words of both statements, these at least are the same. */
const SAME_SUBJECT = 0.6;
/** The rest carries less of the question; reading values is the dearest part of a decision. */
const MOST_COMPARED = 3;
/** Without a digit or a numeral there is no value to differ in. */
const HAS_NUMBER =
  /[\p{N}〇一二三四五六七八九十百千万曜]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|half|dozen|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/iu;

/**
 * Do passages of two documents state different values for one thing that the question asks about? Carefully: the
 * statements differ in nothing but the value and what one of them adds. "Harbor Street opens at 9:00" and "Hillside opens
 * at 10:00" agree, since each names something that the other does not.
 */
export function disagree(
  passages: readonly FoundPassage[],
  question: string,
  locale: Locale,
  patterns: readonly CodePattern[],
): boolean {
  const telling = passages.slice(0, MOST_COMPARED).filter(({ text }) => HAS_NUMBER.test(text));
  if (new Set(telling.map(({ documentId }) => documentId)).size < 2) return false;
  const asked = new Set(contentTermsOf(question));
  const stated = telling.map(({ documentId, text, title, heading, passageId }) => ({
    documentId,
    values: readText(
      { text, context: `${title} ${heading}`, source: { from: 'passage', passageId } },
      locale,
      patterns,
    ).evidence.filter(({ role }) => [...asked].some((term) => role.terms.has(term))),
  }));
  return stated.some((one, at) =>
    stated.slice(at + 1).some((other) => other.documentId !== one.documentId && contradict(one.values, other.values)),
  );
}

/** A value that the other side says too, anywhere of this thing, is no contradiction: it may say several. */
function contradict(some: readonly Evidence[], others: readonly Evidence[]): boolean {
  return some.some((value) => {
    const rivals = others.filter((other) => isOfOneThing(value, other));
    if (rivals.length === 0 || rivals.some((rival) => isSame(rival, value))) return false;
    return rivals.every((rival) => !some.some((each) => isOfOneThing(each, rival) && isSame(each, rival)));
  });
}

function isSame(one: Evidence, other: Evidence): boolean {
  return one.value.canonical === other.value.canonical;
}

function isOfOneThing(one: Evidence, other: Evidence): boolean {
  if (one.value.kind !== other.value.kind || one.value.unit !== other.value.unit) return false;
  if (one.role.isDenied !== other.role.isDenied) return false;
  const ours = wordsOf(one);
  const theirs = wordsOf(other);
  const shared = [...ours].filter((term) => theirs.has(term)).length;
  const all = ours.size + theirs.size - shared;
  return Math.max(ours.size, theirs.size) === all && shared / all >= SAME_SUBJECT;
}

/** Without the other values of the clause that are of its own kind: "9:00 to 20:00" and "10:00 to 21:00" are of one thing. */
function wordsOf({ role, value }: Evidence): Set<string> {
  return new Set([...role.terms].filter((term) => !term.startsWith(`#${value.kind}:`)));
}
