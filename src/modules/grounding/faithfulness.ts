import { type Ground, type GroundStatement, POINTS_BACK } from './ground.js';
import { hasQualifiers, qualifiersOf } from './qualifiers.js';
import { isSameValue } from './same-value.js';
import type { Clause, Statement } from './statement.js';
import { hasWord, wordingOf } from './wording.js';

/**
 * Whether a said sentence holds just as far as the clauses that support it, which are of one sentence: it puts no qualifier
 * in, and leaves out no word and no value of them, and nothing beside them that would take something back. What the visitor asked for may be pointed at.
 */
export function isFaithful(
  sentence: string,
  clauses: readonly Statement[],
  found: readonly (readonly [Statement, GroundStatement])[],
  { questionWording }: Ground,
): boolean {
  const said = wordingOf(sentence);
  const known = POINTS_BACK.test(sentence) ? [said, questionWording] : [said];
  const isKnown = (word: string) => known.some((one) => hasWord(word, one));
  const isSaid = (word: string) => hasWord(word, said);
  const supports = found.map(([, read]) => read);
  const beside = new Set(supports.flatMap((read) => read.beside));
  const reserving = [...beside].filter(({ isReservation }) => isReservation);
  const told = [...beside].filter((clause) => isAllTold(clause, clauses, isSaid));
  const qualifiers = qualifiersOf(clauses);
  return (
    found.every(([clause, read]) => clause.joinedBy === read.joinedBy) &&
    new Set(supports.map(({ sentence: of }) => of)).size <= 1 &&
    hasQualifiers(qualifiersOf(distinct([...supports, ...told])), qualifiers) &&
    hasQualifiers(qualifiers, qualifiersOf(distinct(supports))) &&
    isInTheirWords(clauses, distinct([...supports, ...told])) &&
    supports.every((read) => isAllTold(read, clauses, isKnown) && isAllClaimed(read, clauses)) &&
    supports.filter(isOpen).every((read) => before(read).every(({ words }) => words.every(isKnown))) &&
    reserving.every((clause) => told.includes(clause))
  );
}

const BEGINS_WITH_ITS_VERB =
  /^\W*(?:is|are|was|were|be|can|cannot|may|must|should|will|would|do|does|has|have|\p{Ll}+s)\b(?! (?:is|are|was|were|can|may|must|will)\b)/u;

/** Its subject stands in a clause before it: 「全額をお返しします」, "takes 30 minutes". */
function isOpen({ text }: Clause): boolean {
  return POINTS_BACK.test(text) || BEGINS_WITH_ITS_VERB.test(text);
}

function before({ span, beside }: GroundStatement): Clause[] {
  return beside.filter((clause) => clause.span.start < span.start);
}

/** Every word is one of theirs, no more often than there; words that make a claim there are none to say else. */
function isInTheirWords(clauses: readonly Clause[], read: readonly Clause[]): boolean {
  const [ours, theirs] = [clauses, read].map((all) => all.flatMap(({ words }) => words));
  if (ours === undefined || theirs === undefined) return false;
  const wording = { english: new Set(theirs), japanese: theirs.join('\n') };
  const timesIn = (all: readonly string[], word: string) => all.filter((each) => each === word).length;
  return ours.every((word) => hasWord(word, wording) && timesIn(ours, word) <= Math.max(1, timesIn(theirs, word)));
}

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

function isAllClaimed({ poles }: Clause, clauses: readonly Statement[]): boolean {
  return [...poles.keys()].every((dimension) => clauses.some((clause) => clause.poles.has(dimension)));
}
