import type { Dimension, Pole } from './claim-words.js';
import type { Ground, GroundStatement } from './ground.js';
import { holds, isPriced, type Likeness, nearestTo } from './likeness.js';
import { isSameValue } from './same-value.js';
import type { Clause, SaidValue, Statement } from './statement.js';

/**
 * `supported`: a clause of the material says it. `contradicted`: the clause that speaks of the same thing says otherwise.
 * `unknown`: no clause speaks of it.
 */
export type Support = { kind: 'supported'; by: GroundStatement } | { kind: 'contradicted' } | { kind: 'unknown' };

/** Shares of the words of a clause that its support must have. */
const ENOUGH = 0.55;
const ENOUGH_TO_CONTRADICT = 0.65;
export const NEARLY_ALL = 0.8;
const ALL = 0.999;

/** Does the material say this clause: of the same thing, with the same values, and claiming the same? */
export function supportOf(said: Statement, ground: Ground, least = ENOUGH): Support {
  const nearest = nearestTo(said, ground);
  const supporting = nearest.find(
    (likeness) =>
      likeness.coverage >= (likeness.read.source.from === 'product' ? ALL : least) && faultOf(said, likeness) === null,
  );
  if (supporting) return { kind: 'supported', by: supporting.read };
  const alike = nearest.filter(({ coverage }) => coverage >= ENOUGH_TO_CONTRADICT);
  const contradicts = alike.length > 0 && alike.every((likeness) => faultOf(said, likeness) === 'contradicts');
  return { kind: contradicts ? 'contradicted' : 'unknown' };
}

export function faultOf(said: Statement, { read, coverage }: Likeness): 'contradicts' | 'lacks' | null {
  if (said.values.some((value) => !holds(read, value, said))) return 'contradicts';
  if (said.values.some((value) => isRepeated(value, said, read))) return 'contradicts';
  if ([...said.names].some((name) => !isNamed(name, read))) return 'contradicts';
  if ([...said.marks].some((mark) => ![read, ...read.beside].some(({ marks }) => marks.has(mark)))) return 'lacks';
  if ([...said.directions].some(([thing, way]) => (read.directions.get(thing) ?? way) !== way)) return 'contradicts';
  const [claimed, written] = [settled(said, read), settled(read, said)];
  for (const [dimension, poles] of claimed.poles) {
    const others = written.poles.get(dimension);
    for (const pole of poles) {
      const isCharged = dimension === 'charge' && others === undefined && isPriced(read);
      if (isCharged && pole === 'no') return 'contradicts';
      if (!isCharged && !others?.has(pole)) return others ? 'contradicts' : 'lacks';
    }
    if (NEEDS_CLOSE.has(dimension) && read.source.from !== 'product' && (coverage < NEARLY_ALL || said.terms.size < 2))
      return 'lacks';
  }
  return claimed.denials === written.denials ? null : 'contradicts';
}

/** Not provable by a passage that only speaks of something alike. */
const NEEDS_CLOSE: ReadonlySet<Dimension> = new Set(['stock', 'fit', 'promise']);
/** What is not closed is open, and what is not free is charged. */
const TURNED_BY_DENIAL: readonly Dimension[] = ['opening', 'charge'];

function settled(
  { poles, denials }: Statement,
  other: Statement,
): { poles: ReadonlyMap<Dimension, ReadonlySet<Pole>>; denials: number } {
  const turned =
    denials > 0 && TURNED_BY_DENIAL.find((dimension) => poles.get(dimension)?.size === 1 && other.poles.has(dimension));
  if (!turned) return { poles, denials };
  const pole: Pole = poles.get(turned)?.has('yes') ? 'no' : 'yes';
  return { poles: new Map([...poles, [turned, new Set([pole])]]), denials: denials - 1 };
}

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
