import type { CodePattern, Locale } from '../../contracts/index.js';
import { contentTermsOf } from '../../platform/words/index.js';
import type { FoundPassage } from '../retrieval/index.js';
import type { Evidence } from './evidence.js';
import { readText } from './ground.js';

/** Of the words of both statements, these at least are the same. */
const SAME_SUBJECT = 0.6;
/** A clause with as many words of its own says by itself what it is about, whatever its document is called. */
const SPEAKS_FOR_ITSELF = 3;
/** The rest carries less of the question; reading values is the dearest part of a decision. */
const MOST_COMPARED = 3;
/** Without a digit or a numeral there is no value to differ in. */
const HAS_NUMBER =
  /[\p{N}〇一二三四五六七八九十百千万曜]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|half|dozen|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/iu;

/**
 * Do passages of two documents state different values for one thing that the question asks about? Carefully: the
 * statements differ in nothing but the value and what one of them adds. "Harbor Street opens at 9:00" and "Hillside opens
 * at 10:00" agree, since each names something that the other does not. So do documents whose titles differ, unless the
 * clauses are word for word the same: then the titles part them only where the question names what one title does.
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
  const stated = telling.map(({ documentId, text, title, heading, passageId }) => {
    const context = `${title} ${heading}`;
    const said = new Set(contentTermsOf(text));
    const titled = new Set(contentTermsOf(context).filter((term) => !said.has(term)));
    const values = readText({ text, context, source: { from: 'passage', passageId } }, locale, patterns).evidence;
    return {
      documentId,
      values: values
        .filter(({ role }) => [...asked].some((term) => role.terms.has(term)))
        .map((evidence) => valueOf(evidence, titled.isDisjointFrom(asked) ? titled : new Set())),
    };
  });
  return stated.some((one, at) =>
    stated.slice(at + 1).some((other) => other.documentId !== one.documentId && contradict(one.values, other.values)),
  );
}

/** A value with the words that it is said of. */
interface StatedValue {
  readonly evidence: Evidence;
  /** Those of the document's title too. */
  readonly words: ReadonlySet<string>;
  /** Without what the title alone says, where the question does not ask for it. */
  readonly ownWords: ReadonlySet<string>;
}

/** Without the other values of the clause that are of its own kind: "9:00 to 20:00" and "10:00 to 21:00" are of one thing. */
function valueOf(evidence: Evidence, titled: ReadonlySet<string>): StatedValue {
  const { role, value } = evidence;
  const words = new Set([...role.terms].filter((term) => !term.startsWith(`#${value.kind}:`)));
  return { evidence, words, ownWords: words.difference(titled) };
}

/** A value that the other side says too, anywhere of this thing, is no contradiction: it may say several. */
function contradict(some: readonly StatedValue[], others: readonly StatedValue[]): boolean {
  return some.some((value) => {
    const rivals = others.filter((other) => isOfOneThing(value, other));
    if (rivals.length === 0 || rivals.some((rival) => isSame(rival, value))) return false;
    return rivals.every((rival) => !some.some((each) => isOfOneThing(each, rival) && isSame(each, rival)));
  });
}

function isSame({ evidence: one }: StatedValue, { evidence: other }: StatedValue): boolean {
  return one.value.canonical === other.value.canonical;
}

function isOfOneThing(one: StatedValue, other: StatedValue): boolean {
  const { value, role } = one.evidence;
  const { value: theirs, role: theirRole } = other.evidence;
  if (value.kind !== theirs.kind || value.unit !== theirs.unit || role.isDenied !== theirRole.isDenied) return false;
  return isSameClause(one.ownWords, other.ownWords) || addsToOneOnly(one.words, other.words);
}

function isSameClause(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  return ours.size === theirs.size && ours.isSubsetOf(theirs) && wholeWords(ours) >= SPEAKS_FOR_ITSELF;
}

function addsToOneOnly(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  const shared = ours.intersection(theirs).size;
  const all = ours.union(theirs).size;
  return Math.max(ours.size, theirs.size) === all && shared / all >= SAME_SUBJECT;
}

/** Parts of words, which stand in for those of another spelling, are none; values neither. */
function wholeWords(terms: ReadonlySet<string>): number {
  return [...terms].filter((term) => !/^[~#]/.test(term)).length;
}
