import type { Value } from '../values/index.js';

const GAP = /^[\s.,、。]*$/u;
const BREAK = /[.。\n]|^\s+$/u;
const PRICED_AT =
  /(?:\bcosts?|\b(?:price|fee|charge)s? (?:is|are)|(?:料金|価格|値段|工賃|代金)は)\s*(?:only |just |about |約)?$/iu;

/** "It costs 2. 500 yen": heard as one number that nobody wrote. */
export function runTogether(sentence: string, values: readonly Value[]): string[] {
  return values.flatMap((value, index) => {
    const next = values[index + 1];
    if (value.kind !== 'number' || !next) return [];
    const gap = sentence.slice(value.end, next.start);
    return GAP.test(gap) && BREAK.test(gap) ? [`${value.raw}${gap}${next.raw}`] : [];
  });
}

/** "It costs 30", read of 30 minutes: a price is said with its currency. */
export function lacksItsUnit(sentence: string, value: Value): boolean {
  return value.kind === 'number' && PRICED_AT.test(sentence.slice(0, value.start));
}
