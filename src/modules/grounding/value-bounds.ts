import type { Value } from '../values/index.js';

/** The lower or the upper end of what is meant: "from 9:00" and "at least 4", "until 20:00" and "within 14 days". */
export type Bound = 'lower' | 'upper';

const REACH = 26;
const EDGE = /(?:\b(?:about|around|roughly|the|a|an|to)\s*)*$/iu;
const NOT_MORE = /\b(?:no|not) (?:more|later|longer|\w+er) than\s*$/iu;
const NOT_LESS = /\b(?:no|not) (?:less|fewer|lower|smaller|shorter|earlier) than\s*$|\bnot before\s*$/iu;
const UPPER_BEFORE =
  /\b(?:until|till|up to|to|by|at most|within|under|below|before|down to|closes? at|(?:less|fewer|lower|smaller|shorter|younger|earlier) than|maximum(?: of)?)\s*$|(?:最大|最高|長くて|遅くとも)\s*$/iu;
const LOWER_BEFORE =
  /\b(?:from|after|since|at least|over|above|opens? at|starts? at|(?:more|\w+er) than|minimum(?: of)?)\s*$|(?:最低|少なくとも|早くても)\s*$/iu;
const UPPER_BEHIND =
  /^\s*日?(?:or less|or fewer|at most|at the latest|(?:前|間)?まで|以内|以下|未満|以前|(?:を|が)?下回|(?:に)?閉|より(?:低|小|少|短))/iu;
const LOWER_BEHIND =
  /^\s*日?(?:or (?:more|larger|older|higher)|and (?:more|larger|older)|upwards?|以上|以降|(?:前|後)?から|(?:を|が)?(?:超え|上回|過ぎ)|(?:に)?開|より(?:高|大|多|長|後))/iu;
const OFFSET_BEHIND = /^\s*(?:(before|ahead|earlier|ago|前)|(after|later|後))/iu;

/** Which end of a span a value is said to be; null where nothing says so. */
export function boundOf(text: string, { start, end }: Value): Bound | null {
  const before = text.slice(Math.max(0, start - REACH), start);
  const near = /\bto\s*$/iu.test(before) ? before : before.replace(EDGE, '');
  const behind = text.slice(end, end + REACH);
  if (NOT_MORE.test(near)) return 'upper';
  if (NOT_LESS.test(near)) return 'lower';
  if (UPPER_BEHIND.test(behind)) return 'upper';
  if (LOWER_BEHIND.test(behind)) return 'lower';
  if (UPPER_BEFORE.test(near)) return 'upper';
  if (LOWER_BEFORE.test(near)) return 'lower';
  return null;
}

/** "2 hours before" or "2 hours after"; null where it is neither. */
export function offsetOf(text: string, { end }: Value): 'before' | 'after' | null {
  const [, before, after] = OFFSET_BEHIND.exec(text.slice(end, end + REACH)) ?? [];
  if (before !== undefined) return 'before';
  return after === undefined ? null : 'after';
}

const DIRECTED =
  /\b(?:(until|till|before|ahead of)|(after|since|from))\s+(?:the |an? |its |your )?([a-z]+)|((?:[\p{Script=Han}\p{Script=Katakana}ー]+[いりけみえれ]?)+)の?(?:(まで|前|以前)|(から|後|以降))/giu;

/** "before the fitting", 「製造から」: things that a span begins or ends at. */
export function directionsIn(clause: string): ReadonlyMap<string, Bound> {
  return new Map(
    Array.from(clause.matchAll(DIRECTED), ([, until, since, english, japanese, to]): [string, Bound] => [
      (english ?? japanese ?? '').toLowerCase(),
      english === undefined
        ? to === undefined
          ? 'lower'
          : 'upper'
        : until === undefined && since !== undefined
          ? 'lower'
          : 'upper',
    ]),
  );
}
