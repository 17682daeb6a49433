import type { Dimension } from './claim-words.js';
import { type Ground, type GroundStatement, POINTS_BACK } from './ground.js';
import { hasQualifiers, qualifiersOf } from './qualifiers.js';
import { isSameValue } from './same-value.js';
import type { Clause, Statement } from './statement.js';
import { hasWord, wordingOf } from './wording.js';

type Pair = readonly [said: Statement, read: GroundStatement];

/**
 * Whether a said sentence holds just as far as the clauses that support it. All of them are of one sentence of the record;
 * nothing is put in, no word, no value, no claim and no qualifier is left out, and neither is what stands beside them and
 * would take something back. What the visitor asked for, or what was said just before, may be pointed at.
 */
export function isFaithful(
  sentence: string,
  clauses: readonly Statement[],
  found: readonly Pair[],
  { questionWording }: Ground,
  saidBefore: string,
): boolean {
  const said = wordingOf(sentence);
  const known = POINTS_BACK.test(sentence) ? [said, questionWording, wordingOf(saidBefore)] : [said];
  const isKnown = (word: string) => known.some((one) => hasWord(word, one));
  const read = found.map(([, support]) => support);
  const beside = distinct(read.flatMap((support) => support.beside));
  const told = beside.filter((clause) => isAllTold(clause, clauses, (word) => hasWord(word, said)));
  const reservations = beside.filter(({ isReservation }) => isReservation);
  return (
    isOfOneSentence(read) &&
    found.every(([ours, theirs]) => ours.joinedBy === theirs.joinedBy) &&
    isNothingPutIn(clauses, distinct([...read, ...told])) &&
    isNoQualifierLeftOut(clauses, distinct(read)) &&
    read.every((support) => isAllTold(support, clauses, isKnown)) &&
    isAllClaimed(distinct(read), clauses) &&
    read.filter(isOpen).every((support) => before(support).every(({ words }) => words.every(isKnown))) &&
    reservations.every(
      (clause) => told.includes(clause) && (isWordy(clause) || clauses.some((own) => own.isReservation)),
    )
  );
}

/** 「ご利用の場合」 has no word by which one could tell that it is said. */
function isWordy({ words, values }: Clause): boolean {
  return words.length + values.length > 0;
}

function isOfOneSentence(read: readonly GroundStatement[]): boolean {
  return new Set(read.map(({ sentence }) => sentence)).size <= 1;
}

function isNothingPutIn(clauses: readonly Clause[], read: readonly Clause[]): boolean {
  return hasQualifiers(qualifiersOf(read), qualifiersOf(clauses)) && isInTheirWords(clauses, read);
}

function isNoQualifierLeftOut(clauses: readonly Clause[], read: readonly Clause[]): boolean {
  return hasQualifiers(qualifiersOf(clauses), qualifiersOf(read));
}

const BEGINS_WITH_ITS_VERB =
  /^\W*(?:is|are|was|were|be|can|cannot|may|must|should|will|would|do|does|has|have|\p{Ll}+s)\b(?! (?:is|are|was|were|can|may|must|will)\b)/u;

/** No particle, so nothing that it is said of: 「使えません」. */
const IS_ALL_PREDICATE = /^(?!.*[はがもをに])[\p{Script=Han}\p{Script=Hiragana}]{1,12}$/u;

/** Its subject stands in a clause before it: 「全額をお返しします」, "takes 30 minutes". */
function isOpen({ text }: Clause): boolean {
  return POINTS_BACK.test(text) || BEGINS_WITH_ITS_VERB.test(text) || IS_ALL_PREDICATE.test(text);
}

function before({ span, beside }: GroundStatement): Clause[] {
  return beside.filter((clause) => clause.span.start < span.start);
}

/** Each word is one of theirs, and no more often than there; the words of their claims are not theirs to lend. */
function isInTheirWords(clauses: readonly Clause[], read: readonly Clause[]): boolean {
  const [ours, theirs] = [clauses, read].map((all) => all.flatMap(({ words }) => words));
  if (ours === undefined || theirs === undefined) return false;
  const wording = { english: new Set(theirs), japanese: theirs.join('\n') };
  const timesIn = (all: readonly string[], word: string) => all.filter((each) => each === word).length;
  return ours.every((word) => hasWord(word, wording) && timesIn(ours, word) <= Math.max(1, timesIn(theirs, word)));
}

/** One clause stands beside several others. */
function distinct(clauses: readonly Clause[]): Clause[] {
  return [...Map.groupBy(clauses, ({ span, text }) => `${span.start} ${text}`).values()].flatMap(
    ([first]) => first ?? [],
  );
}

function isAllTold(
  { words, values }: Clause,
  clauses: readonly Statement[],
  isKnown: (word: string) => boolean,
): boolean {
  const told = clauses.flatMap((clause) => clause.values);
  return words.every(isKnown) && values.every((value) => told.some((other) => isSameValue(value, other)));
}

/** Each claim of theirs is made, and as often. */
function isAllClaimed(read: readonly Clause[], clauses: readonly Clause[]): boolean {
  const [ours, theirs] = [clauses, read].map((all) => all.reduce((sum, { claims }) => sum + claims, 0));
  const isClaimed = (dimension: Dimension) => clauses.some(({ poles }) => poles.has(dimension));
  return Number(ours) >= Number(theirs) && read.every(({ poles }) => [...poles.keys()].every(isClaimed));
}
