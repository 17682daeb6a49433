import type { Dimension } from './claim-words.js';
import type { Ground, GroundSentence, GroundStatement } from './ground.js';
import { holds, holdsKind, isPriced, type Likeness, likenessTo } from './likeness.js';
import { isSameValue } from './same-value.js';
import { type Clause, isGeneric, type SaidValue, type Statement } from './statement.js';
import { hasWord } from './wording.js';

/**
 * `supported`: a clause of the material says it. `contradicted`: the clause that speaks of the same thing says otherwise.
 * `unknown`: no clause speaks of it.
 */
export type Support = { kind: 'supported'; by: GroundStatement } | { kind: 'contradicted' } | { kind: 'unknown' };

/** Share of the words of a clause at which another one speaks of the same thing. */
const ALIKE = 0.65;
const NEARLY_ALL = 0.8;
const FEWEST_TO_REPEAT = 3;
const OF_THEIRS = 0.3;
const AS_LIKE = 0.1;
/** As well as another, for what counting words can tell. */
const AS_GOOD = 0.05;

/**
 * Does the material say this clause? A clause of it must say every word, every value and every claim, bind as far, and
 * no likelier clause may say otherwise.
 */
export function supportOf(said: Statement, ground: Ground): Support {
  const saying = ground.statements.filter((read) => saysAll(said, read) && faultOf(said, read) === null);
  if (saying.length === 0) return { kind: 'unknown' };
  const likeness = likenessTo(said, ground);
  const by = saying
    .toSorted((left, right) => saidItself(said, right) - saidItself(said, left))
    .find((read) => !isOutdone(said, read, ground, likeness));
  return by ? { kind: 'supported', by } : { kind: 'unknown' };
}

/** How much of a clause another one says without those beside it. */
function saidItself({ words, values }: Statement, read: GroundStatement): number {
  const told = values.filter((value) => read.values.some((other) => isSameValue(value, other)));
  return told.length + words.filter((word) => read.words.includes(word)).length;
}

/** Of a premise also: do all clauses that speak of the same thing say otherwise, or one of them? */
export function verdictOn(premise: Statement, ground: Ground): Support['kind'] {
  const { coverageOf } = likenessTo(premise, ground);
  const alike = ground.statements.filter((read) => claimsAlike(premise, read) && coverageOf(read) >= ALIKE);
  const isOfIts = (read: GroundStatement) => premise.values.every((value) => holdsKind(read, value));
  const against = alike.filter((read) => faultOf(premise, read) === 'contradicts' && isOfIts(read));
  if (against.length > 0) return against.length === alike.length ? 'contradicted' : 'unknown';
  return supportOf(premise, ground).kind;
}

/** "Wheel alignment costs 5,500 yen": one clause says it of measuring, but a likelier one says 16,500. */
function isOutdone(said: Statement, read: GroundStatement, { statements }: Ground, { scoreOf }: Likeness): boolean {
  const isLikelier = (other: GroundStatement, without: SaidValue | null) =>
    scoreOf(other, without) > scoreOf(read, without) + AS_GOOD;
  const rivals = statements.filter((other) => other !== read && claimsAlike(said, other));
  // What names nothing is said of whatever the question is about.
  const isBare = said.words.length + said.values.length === 0;
  // The day of a claim is what it is about: "closed on Wednesdays".
  const told = said.values.filter(({ kind }) => kind !== 'date' || said.poles.size === 0);
  return (
    told.some((value) =>
      rivals.some((other) => holdsKind(other, value) && !holds(other, value, said) && isLikelier(other, value)),
    ) || rivals.some((other) => (isBare || saysOtherwise(said, other)) && isLikelier(other, null))
  );
}

function saysOtherwise(said: Statement, read: GroundStatement): boolean {
  return (
    said.denials > 0 !== read.denials > 0 || [...said.poles.keys()].some((of) => claimFault(said, read, of) !== null)
  );
}

function claimsAlike({ poles }: Statement, read: GroundStatement): boolean {
  return [...poles.keys()].every(
    (dimension) => read.poles.has(dimension) || (dimension === 'charge' && isPriced(read)),
  );
}

function faultOf(said: Statement, read: GroundStatement): 'contradicts' | 'lacks' | null {
  if (said.values.some((value) => !holds(read, value, said))) return 'contradicts';
  if (said.values.some((value) => isRepeated(value, said, read))) return 'contradicts';
  if (isReordered(said, read)) return 'contradicts';
  if ([...said.names].some((name) => !isNamed(name, read))) return 'contradicts';
  if ([...said.directions].some(([thing, way]) => (read.directions.get(thing) ?? way) !== way)) return 'contradicts';
  if (said.poles.has('opening') && daysBeside(said).some((day) => !holds(read, day, said))) return 'lacks';
  for (const dimension of said.poles.keys()) {
    const fault = claimFault(said, read, dimension);
    if (fault !== null) return fault;
    if (NEEDS_CLOSE.has(dimension) && !repeats(said, read)) return 'lacks';
  }
  if (said.denials !== read.denials) return 'contradicts';
  return saysAll(said, read) ? null : 'lacks';
}

function saysAll({ words }: Statement, { wording }: GroundStatement): boolean {
  return words.every((word) => hasWord(word, wording));
}

function claimFault({ poles }: Statement, read: GroundStatement, dimension: Dimension): 'contradicts' | 'lacks' | null {
  const theirs = read.poles.get(dimension);
  for (const pole of poles.get(dimension) ?? []) {
    const isCharged = dimension === 'charge' && theirs === undefined && isPriced(read);
    if (isCharged ? pole === 'no' : theirs && !theirs.has(pole)) return 'contradicts';
    if (!isCharged && !theirs) return 'lacks';
  }
  return null;
}

/** In nearly all of its words, those of its claims too. */
function repeats({ allTerms }: Statement, read: GroundStatement): boolean {
  const shared = [...allTerms].filter((term) => read.allTerms.has(term)).length;
  return allTerms.size > 1 && shared >= NEARLY_ALL * allTerms.size;
}

/** Not provable by a passage that only speaks of something alike. */
const NEEDS_CLOSE: ReadonlySet<Dimension> = new Set(['stock', 'fit', 'promise']);
/** A name of the very clause counts before one of its neighbourhood. */
function isNamed(name: string, read: GroundStatement): boolean {
  const among = (names: ReadonlySet<string>) =>
    [...names].some((other) => other.includes(name) || name.includes(other));
  const isIn = ({ text, names }: Clause) => among(names) || text.toLowerCase().includes(name);
  return isIn(read) || (read.names.size === 0 && (read.beside.some(isIn) || among(read.aboutNames)));
}

/** "One costs 4 times as much as one", read of "4 cost 4 times as much as one". */
function isRepeated(value: SaidValue, said: Statement, read: GroundStatement): boolean {
  const times = ({ values }: { values: readonly SaidValue[] }) =>
    values.filter((other) => isSameValue(value, other)).length;
  return times(said) > 1 && times(said) > times({ values: [read, ...read.beside].flatMap(({ values }) => values) });
}

/** The sentences of the material that hold nearly all words of a said one and not many others; the likest, and those as like. */
export function sentencesLike(clauses: readonly Statement[], sentences: readonly GroundSentence[]): GroundSentence[] {
  const all = new Set(clauses.flatMap(({ allTerms }) => [...allTerms]));
  const terms = [...all].filter((term) => !term.startsWith('~') && !isGeneric(term));
  if (terms.length < FEWEST_TO_REPEAT) return [];
  const full = sentences.flatMap((sentence) => {
    const shared = terms.filter((term) => sentence.terms.has(term)).length;
    const share = shared / terms.length;
    if (share < NEARLY_ALL) return [];
    return [{ sentence, likeness: share + (OF_THEIRS * shared) / Math.max(1, sentence.terms.size) }];
  });
  const most = Math.max(0, ...full.map(({ likeness }) => likeness));
  return full.filter(({ likeness }) => likeness >= most - AS_LIKE).map(({ sentence }) => sentence);
}

/**
 * The whole of a sentence said again with another number of denials: "the guarantee does not cover what cannot be repaired",
 * read of "covers", or one that drops the only "not". Each clause may find another one of the sentence that denies as it does.
 */
export function isTurnedRound(said: readonly Statement[], read: readonly GroundStatement[]): boolean {
  const [ours, theirs] = [said, read].map(termsOf);
  if (ours === undefined || theirs === undefined) return false;
  const shared = [...theirs].filter((term) => ours.has(term)).length;
  return shared >= NEARLY_ALL * theirs.size && denialsOf(said) !== denialsOf(read);
}

function termsOf(clauses: readonly Statement[]): Set<string> {
  return new Set(clauses.flatMap(({ terms }) => [...terms]).filter((term) => !term.startsWith('~')));
}

function denialsOf(clauses: readonly Statement[]): number {
  return clauses.reduce((sum, { denials }) => sum + denials, 0);
}

/** Lists of prices and of times may be turned round; these are what something is measured by. */
const REORDERED: ReadonlySet<string> = new Set(['quantity', 'measure']);

/** "One costs 4 times as much as four", read of "four cost 4 times as much as one". */
function isReordered(said: Statement, read: GroundStatement): boolean {
  const [ours, theirs] = [said, read].map(({ values }) =>
    values.filter(({ kind }) => REORDERED.has(kind)).map(({ canonical }) => canonical),
  );
  if (ours === undefined || theirs === undefined || ours.length !== theirs.length) return false;
  return ours.join() !== theirs.join() && ours.toSorted().join() === theirs.toSorted().join();
}

/** "On Wednesdays, we are open": the day stands in another clause than the claim. */
function daysBeside({ beside }: Statement): SaidValue[] {
  return beside
    .filter(({ poles }) => poles.size === 0)
    .flatMap(({ values }) => values.filter(({ kind }) => kind === 'date'));
}
