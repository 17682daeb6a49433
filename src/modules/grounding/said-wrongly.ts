import type { Value } from '../values/index.js';

const GAP = /^[\s.,、。]*$/u;
const BREAK = /[.。\n]|^\s+$/u;
const PRICE_WORD = /\b(?:costs?|price[ds]?|fees?|charges?|pay)\b|料金|価格|値段|工賃|代金/iu;

/** "It costs 2. 500 yen": heard as one number that nobody wrote. */
export function runTogether(sentence: string, values: readonly Value[]): string[] {
  return values.flatMap((value, index) => {
    const next = values[index + 1];
    if (value.kind !== 'number' || !next) return [];
    const gap = sentence.slice(value.end, next.start);
    return GAP.test(gap) && BREAK.test(gap) ? [`${value.raw}${gap}${next.raw}`] : [];
  });
}

/** "It costs 30", read of 30 minutes: what is said of a price must have been read as one. */
export function withoutItsUnit(sentence: string, value: Value, values: readonly Value[], read: Value): boolean {
  if (value.kind !== 'number' || read.kind === 'price') return false;
  return PRICE_WORD.test(sentence) && values.every(({ kind }) => kind !== 'price');
}
