import type { Dimension } from './claim-words.js';
import type { Ground, GroundStatement } from './ground.js';
import { holds, isPriced, type Likeness, nearestTo } from './likeness.js';
import { isSameValue } from './same-value.js';
import { type Clause, isGeneric, type SaidValue, type Statement } from './statement.js';

/**
 * `supported`: a clause of the material says it. `contradicted`: the clause that speaks of the same thing says otherwise.
 * `unknown`: no clause speaks of it.
 */
export type Support = { kind: 'supported'; by: GroundStatement } | { kind: 'contradicted' } | { kind: 'unknown' };

/** Shares of the words of a clause that its support must have. */
const ENOUGH = 0.5;
const ENOUGH_TO_CONTRADICT = 0.65;
const NEARLY_ALL = 0.8;
const FEWEST_TO_REPEAT = 3;
const OF_THEIRS = 0.3;
const AS_LIKE = 0.1;
const ALL = 0.999;

/** Does the material say this clause (`unanimous`: and no clause as near otherwise): of the same thing, with the same values, and claiming the same? */
export function supportOf(said: Statement, ground: Ground, among: 'any' | 'unanimous' = 'any'): Support {
  const nearest = nearestTo(said, ground);
  const least = among === 'any' ? ENOUGH : NEARLY_ALL;
  const supporting = nearest.find(
    (likeness) =>
      likeness.coverage >= (likeness.read.source.from === 'product' ? ALL : least) && faultOf(said, likeness) === null,
  );
  const alike = nearest.filter(({ coverage }) => coverage >= ENOUGH_TO_CONTRADICT);
  const against = alike.filter((likeness) => faultOf(said, likeness) === 'contradicts');
  if (supporting && (among === 'any' || against.length === 0)) return { kind: 'supported', by: supporting.read };
  return { kind: alike.length > 0 && against.length === alike.length ? 'contradicted' : 'unknown' };
}

function faultOf(said: Statement, { read }: Likeness): 'contradicts' | 'lacks' | null {
  if (said.values.some((value) => !holds(read, value, said))) return 'contradicts';
  if (isHalfNamed(said, read)) return 'lacks';
  if (said.values.some((value) => isRepeated(value, said, read))) return 'contradicts';
  if (isReordered(said, read)) return 'contradicts';
  if ([...said.names].some((name) => !isNamed(name, read))) return 'contradicts';
  if ([...said.marks].some((mark) => ![read, ...read.beside].some(({ marks }) => marks.has(mark)))) return 'lacks';
  if ([...said.directions].some(([thing, way]) => (read.directions.get(thing) ?? way) !== way)) return 'contradicts';
  if (said.poles.has('opening') && daysBeside(said).some((day) => !holds(read, day, said))) return 'lacks';
  for (const [dimension, poles] of said.poles) {
    const others = read.poles.get(dimension);
    for (const pole of poles) {
      const isCharged = dimension === 'charge' && others === undefined && isPriced(read);
      if (isCharged && pole === 'no') return 'contradicts';
      if (!isCharged && !others?.has(pole)) return others ? 'contradicts' : 'lacks';
    }
    if (NEEDS_CLOSE.has(dimension) && read.source.from !== 'product' && !repeats(said, read)) return 'lacks';
  }
  return said.denials === read.denials ? null : 'contradicts';
}

/** "Quiet tires cost 34,800 yen", read of the Quiet Lake Silence: a row is named whole, or not at all. */
function isHalfNamed({ terms }: Statement, { subjects }: GroundStatement): boolean {
  const isHeld = (subject: ReadonlySet<string>) => [...subject].every((term) => terms.has(term));
  return !subjects.some(isHeld) && subjects.some((subject) => [...subject].some((term) => terms.has(term)));
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
export function sentencesLike(clauses: readonly Statement[], statements: readonly GroundStatement[]): string[] {
  const all = new Set(clauses.flatMap(({ allTerms }) => [...allTerms]));
  const terms = new Set([...all].filter((term) => !term.startsWith('~') && !isGeneric(term)));
  if (terms.size < FEWEST_TO_REPEAT) return [];
  const shares = [...Map.groupBy(statements, ({ sentence }) => sentence)].map(([sentence, parts]) => {
    const theirs = new Set(parts.flatMap(({ allTerms }) => [...allTerms]).filter((term) => !term.startsWith('~')));
    const shared = [...terms].filter((term) => theirs.has(term)).length;
    const share = shared / terms.size;
    return { sentence, share, likeness: share + (OF_THEIRS * shared) / Math.max(1, theirs.size) };
  });
  const full = shares.filter(({ share }) => share >= NEARLY_ALL);
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
