import type { Value } from '../values/index.js';

/** "A dozen" is not said of what is 12 by chance. */
const ROUND = /\bdozens?\b|\bcouple\b|ダース/iu;

/** A bare number claims nothing of its kind, so it may be read from a value of any kind; a value of a kind may not. */
export function isSameValue(said: Value, read: Value): boolean {
  if (ROUND.test(said.raw) && !ROUND.test(read.raw)) return false;
  if (said.kind === read.kind && said.canonical === read.canonical) return true;
  // A digit of a size or a product number is no number.
  if (read.kind === 'code') return false;
  if (said.kind === 'number' || (said.kind === 'quantity' && read.kind === 'number')) {
    return magnitude(said) !== null && magnitude(said) === magnitude(read);
  }
  return false;
}

function magnitude(value: Value): string | null {
  return /-?\d+(\.\d+)?$/.exec(value.canonical)?.[0] ?? /^-?\d+(\.\d+)?/.exec(value.canonical)?.[0] ?? null;
}
