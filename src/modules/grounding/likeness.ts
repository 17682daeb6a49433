import type { Ground, GroundStatement } from './ground.js';
import { isSameValue } from './same-value.js';
import { type Clause, isGeneric, type SaidValue, type Statement } from './statement.js';

/** Where a word stands says how much it tells: in the clause, beside it, in the title, elsewhere in the passage. */
const BESIDE = 0.9;
const ABOUT = 0.8;
const SAME_PASSAGE = 0.4;
const BIGRAM = 0.3;
const OWN_BESIDE = 0.4;
const OF_QUESTION = 0.25;
const OF_QUESTION_ALONE = 0.6;
const CLOSENESS = 0.2;

type Weights = ReadonlyMap<string, number>;

/** How much clauses of the material speak of what a said clause speaks of. */
export interface Likeness {
  /** Share of the words and values of the said clause that are there. */
  readonly coverageOf: (read: GroundStatement) => number;
  /** Ranks clauses by their words, those of the question too, leaving out the value that is to be told apart. */
  readonly scoreOf: (read: GroundStatement, without: SaidValue | null) => number;
}

export function likenessTo(said: Statement, { questionTerms }: Ground): Likeness {
  const own = weightsOf(said.terms, 1);
  const all = inContext(said, own, questionTerms);
  const isBare = own.size === 0 && said.values.length === 0;
  return {
    coverageOf: (read) => shareOf(isBare ? all : own, read, said, said.values),
    scoreOf(read, without) {
      const shared = [...said.allTerms].filter((term) => read.allTerms.has(term)).length;
      const closeness = (2 * shared) / Math.max(1, said.allTerms.size + read.allTerms.size);
      const others = said.values.filter((value) => value !== without);
      return shareOf(all, read, said, others) + CLOSENESS * closeness;
    },
  };
}

/** Who says that something is free speaks of its price. */
export function isPriced(read: GroundStatement): boolean {
  return valuesOf(read).some(({ kind }) => kind === 'price');
}

/** The same value, as the same end of a span (left out, that is no lie); of another clause only where that one claims nothing else. */
export function holds(read: GroundStatement, value: SaidValue, said: Statement): boolean {
  const others = [read, ...read.beside.filter((clause) => !claimsOtherwise(clause, said))].flatMap(
    ({ values }) => values,
  );
  return others.some(
    (other) =>
      isSameValue(value, other) &&
      (value.bound === null || value.bound === other.bound) &&
      (value.offset === null || value.offset === other.offset),
  );
}

function claimsOtherwise(clause: Clause, { poles }: Statement): boolean {
  return [...poles].some(([dimension, ends]) => {
    const others = clause.poles.get(dimension);
    return others !== undefined && ![...ends].every((end) => others.has(end));
  });
}

function valuesOf(read: Statement): SaidValue[] {
  return [read, ...read.beside].flatMap(({ values }) => values);
}

/** A clause with values of its own speaks of those. */
export function holdsKind(read: GroundStatement, value: SaidValue): boolean {
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
function inContext(said: Statement, own: Weights, questionTerms: ReadonlySet<string>): Weights {
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

function shareOf(weights: Weights, read: GroundStatement, said: Statement, values: readonly SaidValue[]): number {
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
