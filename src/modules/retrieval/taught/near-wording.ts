import { readNumbers } from './asked-numbers.js';
import { askingIn, deniesIn } from './asking-words.js';
import { matterOf, saysNothingOf, sharedMatter } from './matter.js';

/** A question as far as it is compared with others. */
export interface Wording {
  /** What it is about: terms with their weights. */
  matter: ReadonlyMap<string, number>;
  /** Every number in it, sorted. */
  numbers: string;
  /** The kinds of answer it wants: a place, a time, an amount. */
  asking: ReadonlySet<string>;
  denies: boolean;
}

/** From this share of common matter on two questions are one, worded in two ways. */
const SAME = 0.8;

export function wordingOf(question: string): Wording {
  return {
    matter: matterOf(question),
    numbers: readNumbers(question),
    asking: askingIn(question),
    denies: deniesIn(question),
  };
}

/**
 * How far two questions are about the same matter, 0 to 1; symmetric. 0 where they differ in a number, in a denial, in
 * what they ask for, or each in a word that the other lacks ("winter tires" and "summer tires"): then no share of common
 * words makes them one question.
 */
export function likenessOf(one: Wording, other: Wording): number {
  if (one.numbers !== other.numbers || one.denies !== other.denies) return 0;
  if (one.asking.size > 0 && other.asking.size > 0 && ![...one.asking].some((kind) => other.asking.has(kind))) return 0;
  if (saysNothingOf(one.matter, other.matter) && saysNothingOf(other.matter, one.matter)) return 0;
  return sharedMatter(one.matter, other.matter);
}

/** Whether what answers the one question answers the other. */
export function isNearWording(likeness: number): boolean {
  return likeness >= SAME;
}
