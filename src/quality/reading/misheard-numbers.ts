import type { Locale } from '../../contracts/index.js';

/**
 * What is heard in the place of a number from 1 to 999. Written apart from the table that the product weighs candidates
 * by, so that neither hides the other's faults.
 */
export const HEARD_FOR: Readonly<Record<Locale, (value: number) => readonly number[]>> = {
  en: (value) => others(value, [teenForTens, fiveForNine, lastLost, nextTens]),
  ja: (value) => others(value, [teenForTens, oneForSeven, fiveLost, tensMistaken, threeForFour, eightHundred]),
};

type Mishearing = (value: number) => readonly number[];

function others(value: number, mishearings: readonly Mishearing[]): number[] {
  const heard = mishearings.flatMap((mishear) => mishear(value));
  return [...new Set(heard)].filter((other) => other !== value && other > 0);
}

/** "fifty" for "fifteen", ろくじゅう for じゅうろく, and the other way round, also behind hundreds. */
function teenForTens(value: number): number[] {
  const [rest, last] = [value - (value % 100), value % 100];
  if (last > 12 && last < 20) return [rest + (last % 10) * 10];
  return last >= 30 && last % 10 === 0 ? [rest + 10 + last / 10] : [];
}

function fiveForNine(value: number): number[] {
  const isTeen = value % 100 > 10 && value % 100 < 20;
  if (isTeen) return [];
  return value % 10 === 5 ? [value + 4] : value % 10 === 9 ? [value - 4] : [];
}

function lastLost(value: number): number[] {
  return value % 100 > 20 && value % 10 > 0 ? [value - (value % 10)] : [];
}

/** "fifty" for "sixty". */
function nextTens(value: number): number[] {
  const tens = Math.floor((value % 100) / 10);
  return tens === 5 ? [value + 10] : tens === 6 ? [value - 10] : [];
}

/** いち, しち and はち. */
function oneForSeven(value: number): number[] {
  const heard: Readonly<Record<number, readonly number[]>> = { 1: [7], 7: [1, 8], 8: [7] };
  return (heard[value % 10] ?? []).map((digit) => value - (value % 10) + digit);
}

function fiveLost(value: number): number[] {
  return value > 20 && value % 10 === 5 ? [value - 5] : [];
}

/** にじゅう for ごじゅう. */
function tensMistaken(value: number): number[] {
  const tens = Math.floor((value % 100) / 10);
  return tens === 2 ? [value + 30] : tens === 5 ? [value - 30] : [];
}

function threeForFour(value: number): number[] {
  const tens = Math.floor((value % 100) / 10);
  return tens === 3 ? [value + 10] : tens === 4 ? [value - 10] : [];
}

/** はっぴゃく for ひゃく. */
function eightHundred(value: number): number[] {
  return Math.floor(value / 100) === 1 ? [value + 700] : [];
}
