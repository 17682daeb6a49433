import type { NumberPart } from '../../contracts/index.js';
import { mishearing } from './mishearing.js';

/** Below this a number was not misheard but is another one. */
const PLAUSIBLE = 0.1;
const MOST_VALUES = 100;

const known = new WeakMap<NumberPart, Map<string, boolean>>();

/** Whether digits that are no value of a part sound like one: the sixteen of 225/16R15. */
export function mayBeMisheard(part: NumberPart, digits: string): boolean {
  if ((part.max - part.min) / part.step > MOST_VALUES) return false;
  const judged = known.get(part) ?? new Map<string, boolean>();
  known.set(part, judged);
  const before = judged.get(digits);
  if (before !== undefined) return before;
  const is = valuesOf(part).some((value) => mishearing(digits, value) >= PLAUSIBLE);
  judged.set(digits, is);
  return is;
}

function valuesOf({ min, max, step }: NumberPart): string[] {
  return Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, index) => String(min + index * step));
}
