import type { CodePattern, Locale } from '../../contracts/index.js';
import { readValues, type Value } from '../values/index.js';
import { answerWordOf } from './answer-word.js';
import { admitsIgnorance, isCourtesy, isOnlyCourtesy, isQuestion, saysNothing, withoutOpening } from './courtesy.js';
import { repeatsTheVisitor } from './echo.js';
import type { Evidence, Source } from './evidence.js';
import { isFaithful } from './faithfulness.js';
import { bareWords, type Ground, type GroundStatement } from './ground.js';
import { fitsBetter, type Role, roleOf } from './role.js';
import { lacksItsUnit, runTogether } from './said-wrongly.js';
import { isSameValue } from './same-value.js';
import { type Statement, statementsOf } from './statement.js';
import { isTurnedRound, sentencesLike, type Support, supportOf, verdictOn } from './support.js';

/** One value or claim of a sentence and the place where it was read. */
export interface LedgerEntry {
  /** `claim`: what is said without a number, as that something is free, open, in stock or not possible. */
  kind: Value['kind'] | 'claim';
  canonical: string;
  raw: string;
  source: Source;
}

export type Verification = { bound: true; entries: LedgerEntry[] } | { bound: false; unbound: string[] };

type Judge = (value: Value, candidate: Evidence) => boolean;

/** Binds each value to the first evidence of the same that `fits`; the visitor's own words serve an echo only. */
function bindValues(
  sentence: string,
  values: readonly Value[],
  evidence: readonly Evidence[],
  fits: Judge,
): Verification {
  const entries: LedgerEntry[] = [];
  const unbound: string[] = [];
  const mayRepeat = repeatsTheVisitor(sentence);
  for (const value of values) {
    const found = evidence.find(
      (candidate) =>
        isSameValue(value, candidate.value) &&
        (candidate.source.from !== 'utterance' || mayRepeat) &&
        fits(value, candidate),
    );
    if (found && !lacksItsUnit(sentence, value))
      entries.push({ kind: value.kind, canonical: value.canonical, raw: value.raw, source: found.source });
    else unbound.push(value.raw);
  }
  unbound.push(...runTogether(sentence, values));
  return unbound.length > 0 ? { bound: false, unbound } : { bound: true, entries };
}

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
  const values = readValues(sentence, locale, patterns);
  return bindValues(sentence, values, evidence, (value, candidate) =>
    isSameRole(roleOf(sentence, value, values), candidate, evidence),
  );
}

/**
 * Binds every value and every claim of a sentence that a model wrote. Nothing of it is said by default: each clause needs
 * a clause of the material that says all of its words, values and claims. A sentence with one fault is not said.
 */
export function verifySentence(
  sentence: string,
  ground: Ground,
  locale: Locale,
  patterns: readonly CodePattern[],
  saidBefore = '',
): Verification {
  if (isOnlyCourtesy(sentence)) return { bound: true, entries: [] };
  const all = readValues(sentence, locale, patterns);
  const values = bindValues(sentence, all, ground.evidence, () => true);
  if (!values.bound || isQuestion(sentence) || (all.length === 0 && admitsIgnorance(sentence))) return values;
  const opened = withoutOpening(sentence);
  const { says, rest } = answerWordOf(opened);
  const asserted = withoutOpening(rest);
  // To one who may be agreed with, a word of assent by itself or before a courtesy says more than that.
  const isPolite = saysNothing(asserted) || isOnlyCourtesy(asserted) || (says === null && isQuestion(opened));
  if (isPolite && !ground.mayBeAgreedWith) return values;
  const statements = statementsOf(asserted, locale, patterns, behind(all, sentence.length - asserted.length));
  const echoes = values.entries.every(({ source }) => source.from === 'utterance');
  const clauses = statements.filter(
    ({ text, values: { length }, poles }) => (length > 0 && !echoes) || poles.size > 0 || !isCourtesy(text),
  );
  if (says !== null && !isTrueAnswer(says, clauses, ground)) return { bound: false, unbound: [sentence] };
  const claiming = clauses.filter((clause) => !isBareAnswer(clause));
  const answers = clauses
    .filter(isBareAnswer)
    .filter(({ denials }) => denials > 0 || ground.premise !== null || claiming.length === 0);
  const isUnasked = ({ denials }: Statement) => !isTrueAnswer(denials > 0 ? 'no' : 'yes', [], ground);
  const quoted = ground.quotable.get(bareWords(asserted));
  if (says === null && !quoted && answers.some(isUnasked)) return { bound: false, unbound: [sentence] };
  const { found, missing } = quoted ? supportedByThemselves(quoted) : supportTogether(claiming, ground);
  if (missing !== null) return { bound: false, unbound: [missing.text] };
  if (!quoted && !isFaithful(asserted, claiming, found, ground, saidBefore))
    return { bound: false, unbound: [sentence] };
  const places = placesOf(quoted ? null : asserted, found, ground);
  const astray = [...places].filter(([, { isAstray }]) => isAstray).map(([raw]) => raw);
  if (astray.length > 0) return { bound: false, unbound: astray };
  const entries = values.entries.map((entry) => ({ ...entry, source: places.get(entry.raw)?.source ?? entry.source }));
  return { bound: true, entries: [...entries, ...claimsOf(found)] };
}

/** The values of what is left when so much of the text before it is cut off. */
function behind(values: readonly Value[], cut: number): Value[] {
  return values
    .filter(({ start }) => start >= cut)
    .map((value) => ({ ...value, start: value.start - cut, end: value.end - cut }));
}

interface Placed {
  source: Source;
  /** "Fitting is 2,750 yen for 16 inches" of a sentence that says 2,200 for 16 and 2,750 for 18. */
  isAstray: boolean;
}

/** Where the very sentences that support the clauses say the values of them, by what was said; null where that is a quotation. */
function placesOf(asserted: string | null, found: Supports['found'], { evidence }: Ground): Map<string, Placed> {
  const places = new Map<string, Placed>();
  for (const [clause, { source, span, beside }] of found) {
    if (source.from !== 'passage') continue;
    const spans = [span, ...beside.map((other) => other.span)];
    const start = Math.min(...spans.map((one) => one.start));
    const end = Math.max(...spans.map((one) => one.end));
    const there = evidence.filter(
      (one) =>
        one.source.from === 'passage' &&
        one.source.passageId === source.passageId &&
        one.source.start >= start &&
        one.source.end <= end,
    );
    const all = found.flatMap(([{ values }]) => values);
    for (const value of clause.values) {
      const same = there.filter((one) => isSameValue(value, one.value));
      const [first] = same;
      if (!first) continue;
      const isAlone = !there.some((one) => one.value.kind === value.kind && !same.includes(one));
      const role = isAlone || asserted === null ? null : roleOf(asserted, value, all);
      const inRole = same.find((one) => role === null || isSameRole(role, one, there));
      places.set(value.raw, { source: (inRole ?? first).source, isAstray: !inRole });
    }
  }
  return places;
}

function claimsOf(found: Supports['found']): LedgerEntry[] {
  return found.flatMap(([clause, { source }]): LedgerEntry[] => {
    const claim = claimOf(clause);
    return claim === null ? [] : [{ kind: 'claim', canonical: claim, raw: clause.text, source }];
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
  const grounds = sentencesLike(clauses, ground.sentences).map(({ statements }): Ground => ({ ...ground, statements }));
  let supports: Supports = { found: [], missing: null };
  for (const one of grounds.length > 0 ? grounds : [ground]) {
    const turnedRound = grounds.length > 0 && isTurnedRound(clauses, one.statements) ? clauses[0] : undefined;
    supports = turnedRound ? { found: [], missing: turnedRound } : supportEach(clauses, one);
    if (supports.missing === null) return supports;
  }
  return supports;
}

/** What is quoted word for word. */
function supportedByThemselves(clauses: readonly GroundStatement[]): Supports {
  return { found: clauses.map((clause) => [clause, clause]), missing: null };
}

/** A clause of the material says one thing: it does not support two. */
function supportEach(clauses: readonly Statement[], ground: Ground): Supports {
  const found: Supports['found'] = [];
  for (const clause of clauses) {
    const isFree = (read: GroundStatement) => found.every(([, taken]) => taken !== read);
    const support = supportOf(clause, { ...ground, statements: ground.statements.filter(isFree) });
    if (support.kind !== 'supported') return { found, missing: clause };
    found.push([clause, support.by]);
  }
  return { found, missing: null };
}

/** Yes and no answer the question: alone they need it confirmed or refuted, before more they must not fly in its face. */
function isTrueAnswer(says: 'yes' | 'no', clauses: readonly Statement[], ground: Ground): boolean {
  const { premise } = ground;
  const isAlone = clauses.every(isBareAnswer);
  if (premise === null) return !isAlone;
  const verdicts = premise
    .filter((clause) => !claimsNothing(clause))
    .map((clause): Support['kind'] => verdictOn(clause, ground));
  const isContradicted = verdicts.includes('contradicted');
  const isSupported = verdicts.length > 0 && verdicts.every((verdict) => verdict === 'supported');
  if (says === 'yes') return isAlone ? isSupported : !isContradicted;
  return isAlone ? isContradicted : true;
}

/** "You can.", 「ございません」: it says yes or no, and nothing else. */
function isBareAnswer({ words, values, poles }: Statement): boolean {
  return words.length + values.length + poles.size === 0;
}

function claimsNothing({ terms, values, poles, denials, words, names }: Statement): boolean {
  return terms.size + values.length + poles.size + denials + words.length + names.size === 0;
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
