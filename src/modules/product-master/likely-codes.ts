import { mishearing } from '../values/index.js';
import type { ProductCode } from './product-row.js';
import type { Candidate } from './split-question.js';

/** A code that is less likely than the likeliest by more than this is not asked about. */
const SHARE_OF_BEST = 0.1;
/** Most codes that one question offers in the place of a misheard one. */
const MOST_LIKELY = 3;

/** How likely the heard numbers are when these were said, 0 to 1. */
export function likelihood(heard: Readonly<Record<string, string>>, meant: Readonly<Record<string, string>>): number {
  return Object.entries(heard).reduce((product, [name, value]) => product * mishearing(value, meant[name] ?? ''), 1);
}

/** The codes that sound most like what was heard, with their likelihood; every code where none does. */
export function likelyCodes(
  heard: Readonly<Record<string, string>>,
  codes: readonly ProductCode[],
): (ProductCode & Candidate)[] {
  const weighed = codes.map((code) => ({ ...code, weight: likelihood(heard, code.parts) }));
  const likeliest = [...new Set(weighed.map(({ weight }) => weight))].sort((left, right) => right - left);
  const [best = 0] = likeliest;
  if (best === 0) return [...codes];
  const distinct = new Map(weighed.map(({ code, weight }) => [code, weight]));
  const kept = [...distinct]
    .filter(([, weight]) => weight >= best * SHARE_OF_BEST)
    .sort(([, left], [, right]) => right - left)
    .slice(0, MOST_LIKELY);
  const codesKept = new Set(kept.map(([code]) => code));
  return weighed.filter(({ code }) => codesKept.has(code));
}
