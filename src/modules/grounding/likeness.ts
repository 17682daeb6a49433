import type { Ground, GroundStatement } from './ground.js';
import { isSameValue } from './same-value.js';
import { type Clause, isGeneric, type SaidValue, type Statement } from './statement.js';

/** How much a clause of the material speaks of what a said clause speaks of. */
export interface Likeness {
  readonly read: GroundStatement;
  /** Share of the words and values of the said clause that are there. */
  readonly coverage: number;
}

/** Where a word stands says how much it tells: in the clause, beside it, in the title, elsewhere in the passage. */
const BESIDE = 0.9;
const ABOUT = 0.8;
const SAME_PASSAGE = 0.4;
const BIGRAM = 0.3;
const OWN_BESIDE = 0.4;
const OF_QUESTION = 0.25;
const OF_QUESTION_ALONE = 0.6;
const CLOSENESS = 0.2;
/** A count of nothing that is named must be read where the question is spoken of. */
const LEAST_OF_QUESTION = 0.25;
/** As well as the best one, for what counting words can tell. */
const AS_GOOD = 0.05;

type Weights = ReadonlyMap<string, number>;

/**
 * The clauses that could be meant, as good as the best one: those that speak of a value of the kind of each value, and
 * make a claim of the dimension of each claim.
 */
export function nearestTo(said: Statement, ground: Ground): Likeness[] {
  const { values } = said;
  const own = weightsOf(said.terms, 1);
  const all = inContext(said, own, ground);
  const nearestFor = (value: SaidValue | null): readonly GroundStatement[] => {
    const others = values.filter((other) => other !== value);
    const rivals = ground.statements
      .filter((read) => (value === null || holdsKind(read, value)) && claimsAlike(said, read))
      .map((read) => ({ read, score: scoreOf(said, all, others, read) }));
    const best = Math.max(0, ...rivals.map(({ score }) => score));
    return rivals.filter(({ score }) => score >= best - AS_GOOD).map(({ read }) => read);
  };
  // The day of a claim is what it is about: "closed on Wednesdays".
  const told = values.filter(({ kind }) => kind !== 'date' || said.poles.size === 0);
  const sets = (told.length === 0 ? [null] : told).map(nearestFor);
  return (sets[0] ?? [])
    .filter((read) => sets.every((set) => set.includes(read)))
    .filter((read) => !isBareCount(said, own) || shareOf(all, read, said, []) >= LEAST_OF_QUESTION)
    .map((read) => ({ read, coverage: shareOf(own.size === 0 && values.length === 0 ? all : own, read, said) }));
}

function isBareCount({ values }: Statement, own: Weights): boolean {
  return own.size === 0 && values.every(({ kind }) => kind === 'quantity' || kind === 'number');
}

/** Who says that something is free speaks of its price. */
export function isPriced(read: GroundStatement): boolean {
  return valuesOf(read).some(({ kind }) => kind === 'price');
}

function claimsAlike({ poles }: Statement, read: GroundStatement): boolean {
  return [...poles.keys()].every(
    (dimension) => read.poles.has(dimension) || (dimension === 'charge' && isPriced(read)),
  );
}

/** The same value, as the same end of a span; of another clause only where that one claims nothing else. */
export function holds(read: GroundStatement, value: SaidValue, said: Statement): boolean {
  const others = [read, ...read.beside.filter((clause) => !claimsOtherwise(clause, said))].flatMap(
    ({ values }) => values,
  );
  return others.some(
    (other) =>
      isSameValue(value, other) &&
      (value.bound === other.bound || !isBoundOfAnother(value, other, others)) &&
      (value.offset === null || value.offset === other.offset),
  );
}

function claimsOtherwise(clause: Clause, { poles }: Statement): boolean {
  return [...poles].some(([dimension, ends]) => {
    const others = clause.poles.get(dimension);
    return others !== undefined && ![...ends].every((end) => others.has(end));
  });
}

/** Left out, a bound is no lie; added, it is one where it bounds another value, or this one the other way. */
function isBoundOfAnother({ kind, bound }: SaidValue, found: SaidValue, others: readonly SaidValue[]): boolean {
  if (bound === null) return false;
  return found.bound !== null || others.some((other) => other.kind === kind && other.bound === bound);
}

function valuesOf(read: GroundStatement): SaidValue[] {
  return [read, ...read.beside].flatMap(({ values }) => values);
}

/** A clause with values of its own speaks of those. */
function holdsKind(read: GroundStatement, value: SaidValue): boolean {
  const values = read.values.length > 0 ? read.values : valuesOf(read);
  return values.some((other) => other.kind === value.kind || isSameValue(value, other));
}

function weightsOf(terms: Iterable<string>, weight: number): Map<string, number> {
  return new Map(
    [...terms]
      .filter((term) => !isGeneric(term))
      .map((term) => [term, term.startsWith('~') ? weight * BIGRAM : weight]),
  );
}

/** A clause without words of its own speaks of what was asked. */
function inContext(said: Statement, own: Weights, { questionTerms }: Ground): Weights {
  const beside = weightsOf(
    said.beside.flatMap(({ terms }) => [...terms]),
    OWN_BESIDE,
  );
  const asked = weightsOf(questionTerms, own.size === 0 ? OF_QUESTION_ALONE : OF_QUESTION);
  return new Map([...asked, ...beside, ...own]);
}

function presence(term: string, read: GroundStatement): number {
  if (read.allTerms.has(term)) return 1;
  if (read.beside.some(({ allTerms }) => allTerms.has(term))) return BESIDE;
  if (read.aboutTerms.has(term)) return ABOUT;
  return read.passageTerms.has(term) ? SAME_PASSAGE : 0;
}

function shareOf(weights: Weights, read: GroundStatement, said: Statement, values = said.values): number {
  let [sum, whole] = [0, 0];
  for (const [term, weight] of weights) {
    sum += weight * presence(term, read);
    whole += weight;
  }
  for (const value of values) {
    sum += holds(read, value, said) ? 1 : 0;
    whole += 1;
  }
  return whole === 0 ? 1 : sum / whole;
}

/** The value in question does not count: it is what is to be told apart. */
function scoreOf(said: Statement, all: Weights, others: readonly SaidValue[], read: GroundStatement): number {
  const shared = [...said.allTerms].filter((term) => read.allTerms.has(term)).length;
  const closeness = (2 * shared) / Math.max(1, said.allTerms.size + read.allTerms.size);
  return shareOf(all, read, said, others) + CLOSENESS * closeness;
}
