import type { CodePattern, Locale } from '../../contracts/index.js';
import { readValues, type Value } from '../values/index.js';
import { answerWordOf } from './answer-word.js';
import { isCourtesy, isQuestion, withoutOpening } from './courtesy.js';
import { repeatsTheVisitor } from './echo.js';
import type { Evidence, Source } from './evidence.js';
import type { Ground, GroundStatement } from './ground.js';
import { fitsBetter, type Role, roleOf } from './role.js';
import { lacksItsUnit, runTogether } from './said-wrongly.js';
import { isSameValue } from './same-value.js';
import { type Statement, statementsOf } from './statement.js';
import { isTurnedRound, sentencesLike, type Support, supportOf } from './support.js';

/** One value or claim of a sentence and the place where it was read. */
export interface LedgerEntry {
  /** `claim`: what is said without a number, as that something is free, open, in stock or not possible. */
  kind: Value['kind'] | 'claim';
  canonical: string;
  raw: string;
  source: Source;
}

export type Verification = { bound: true; entries: LedgerEntry[] } | { bound: false; unbound: string[] };

/**
 * Binds every number-like thing of a sentence to evidence of the same kind and in the same role. This is all that a
 * sentence needs that is composed by rule; a sentence of a model needs `verifySentence`.
 */
export function verifyValues(
  sentence: string,
  evidence: readonly Evidence[],
  locale: Locale,
  patterns: readonly CodePattern[],
): Verification {
  const entries: LedgerEntry[] = [];
  const unbound: string[] = [];
  const values = readValues(sentence, locale, patterns);
  const mayRepeat = repeatsTheVisitor(sentence);
  for (const value of values) {
    const role = roleOf(sentence, value, values);
    const found = evidence.find(
      (candidate) =>
        isSameValue(value, candidate.value) &&
        (candidate.source.from !== 'utterance' || mayRepeat) &&
        isSameRole(role, candidate, evidence),
    );
    if (found && !lacksItsUnit(sentence, value))
      entries.push({ kind: value.kind, canonical: value.canonical, raw: value.raw, source: found.source });
    else unbound.push(value.raw);
  }
  unbound.push(...runTogether(sentence, values));
  return unbound.length > 0 ? { bound: false, unbound } : { bound: true, entries };
}

/**
 * Binds every value and every claim of a sentence that a model wrote: "free", "open", "in stock", "cannot", "until", yes
 * and no are said only where a clause of the material says so of the same thing. A sentence with one fault is not said.
 */
export function verifySentence(
  sentence: string,
  ground: Ground,
  locale: Locale,
  patterns: readonly CodePattern[],
): Verification {
  const values = verifyValues(sentence, ground.evidence, locale, patterns);
  if (!values.bound) return values;
  if (isQuestion(sentence)) return values;
  const { says, rest } = answerWordOf(withoutOpening(sentence));
  const asserted = withoutOpening(rest);
  const statements = statementsOf(asserted, locale, patterns);
  const asserts = values.entries.length > 0 || statements.some(({ poles }) => poles.size > 0);
  if (says === null && !asserts && isCourtesy(rest)) return values;
  const echoes = values.entries.every(({ source }) => source.from === 'utterance');
  const clauses = statements.filter(
    ({ text, values: { length }, poles }) => (length > 0 && !echoes) || poles.size > 0 || !isCourtesy(text),
  );
  if (says !== null && !isTrueAnswer(says, clauses, ground)) return { bound: false, unbound: [sentence] };
  const claiming = clauses.filter((clause) => !claimsNothing(clause));
  const { found, missing } = supportTogether(claiming, ground);
  if (missing !== null) return { bound: false, unbound: [missing.text] };
  const astray = valuesAstray(asserted, statements, found, ground.evidence);
  if (astray.length > 0) return { bound: false, unbound: astray };
  const claims = found.flatMap(([clause, { source }]): LedgerEntry[] => {
    const claim = claimOf(clause);
    return claim === null ? [] : [{ kind: 'claim', canonical: claim, raw: clause.text, source }];
  });
  return { bound: true, entries: [...values.entries, ...claims] };
}

/** Values that the supporting sentence holds in another role: its price of 16 inches said of 14. */
function valuesAstray(
  text: string,
  statements: readonly Statement[],
  found: Supports['found'],
  evidence: readonly Evidence[],
): string[] {
  const all = statements.flatMap(({ values }) => values);
  return found.flatMap(([clause, read]) => {
    const { source } = read;
    if (source.from !== 'passage') return [];
    const spans = [read, ...read.beside].map(({ span }) => span);
    const [start, end] = [Math.min(...spans.map((span) => span.start)), Math.max(...spans.map((span) => span.end))];
    const there = evidence.filter(
      (one) =>
        one.source.from === 'passage' &&
        one.source.passageId === source.passageId &&
        one.source.start >= start &&
        one.source.end <= end,
    );
    return clause.values
      .filter(({ bound }) => bound === null)
      .filter((value) => {
        const role = roleOf(text, value, all);
        return !there.some((one) => isSameValue(value, one.value) && isSameRole(role, one, there));
      })
      .map(({ raw }) => raw);
  });
}

interface Supports {
  found: [Statement, GroundStatement][];
  missing: Statement | null;
}

/**
 * The clauses of a sentence, each with what supports it. A sentence that repeats one of the material is held against that
 * one: what its clauses say of another matter does not help it.
 */
function supportTogether(clauses: readonly Statement[], ground: Ground): Supports {
  const repeated = sentencesLike(clauses, ground.statements);
  const grounds = repeated.map((sentence): Ground => ({
    ...ground,
    statements: ground.statements.filter((read) => read.sentence === sentence),
  }));
  let supports: Supports = { found: [], missing: null };
  for (const one of grounds.length > 0 ? grounds : [ground]) {
    const turnedRound = grounds.length > 0 && isTurnedRound(clauses, one.statements) ? clauses[0] : undefined;
    supports = turnedRound ? { found: [], missing: turnedRound } : supportEach(clauses, one);
    if (supports.missing === null) return supports;
  }
  return supports;
}

function supportEach(clauses: readonly Statement[], ground: Ground): Supports {
  const found: Supports['found'] = [];
  for (const clause of clauses) {
    const support = supportOf(clause, ground);
    if (support.kind !== 'supported') return { found, missing: clause };
    found.push([clause, support.by]);
  }
  return { found, missing: null };
}

/** Yes and no answer the question: alone they need it confirmed or refuted, before more they must not fly in its face. */
function isTrueAnswer(says: 'yes' | 'no', clauses: readonly Statement[], ground: Ground): boolean {
  const { premise } = ground;
  if (premise === null) return true;
  const verdicts = premise
    .filter((clause) => !claimsNothing(clause))
    .map((clause): Support['kind'] => supportOf(clause, ground, 'unanimous').kind);
  const isContradicted = verdicts.includes('contradicted');
  const isSupported = verdicts.length > 0 && verdicts.every((verdict) => verdict === 'supported');
  const isAlone = clauses.every(claimsNothing);
  if (says === 'yes') return isAlone ? isSupported : !isContradicted;
  return isAlone ? isContradicted : true;
}

function claimsNothing({ terms, values, poles, denials, marks, names }: Statement): boolean {
  return terms.size + values.length + poles.size + denials + marks.size + names.size === 0;
}

/** What a clause claims, as the record keeps it: `charge:no not`. */
function claimOf({ poles, denials }: Statement): string | null {
  const claimed = [...poles].map(([dimension, ends]) => `${dimension}:${[...ends].join('+')}`);
  const all = denials > 0 ? [...claimed, 'not'] : claimed;
  return all.length > 0 ? all.join(' ') : null;
}

function isSameRole(said: Role, read: Evidence, evidence: readonly Evidence[]): boolean {
  if (read.source.from === 'utterance' || read.source.from === 'count') return true;
  return !evidence.some((other) => isRival(other, read) && fitsBetter(said, other.role, read.role));
}

/** Another value that could have been meant: of the same kind, in the same sentence or in the same column of another row. */
function isRival(other: Evidence, read: Evidence): boolean {
  if (other.value.kind !== read.value.kind || other.value.canonical === read.value.canonical) return false;
  if (other.source.from === 'product' && read.source.from === 'product')
    return other.source.column === read.source.column && other.source.productNumber !== read.source.productNumber;
  return (
    other.source.from === 'passage' &&
    read.source.from === 'passage' &&
    other.source.passageId === read.source.passageId &&
    other.sentence === read.sentence &&
    other.enumeration !== read.enumeration
  );
}
