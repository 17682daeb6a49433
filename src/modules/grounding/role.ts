import { contentTermsOf } from '../../platform/words/index.js';
import type { Value } from '../values/index.js';
import { SENTENCE_END } from './clauses.js';

/** What a value is a value of, told by the words and the other values of its own clause. */
export interface Role {
  terms: ReadonlySet<string>;
  isDenied: boolean;
}

/** Parts a sentence only where it stands between two values of one kind. */
const CLAUSE_END = /[,、，]|\b(?:and|but|while|whereas)\b/giu;

const DENIAL =
  /\b(?:not|never|cannot|no|without)\b|n['’]t\b|ません|ない|なし|無し|不可|不要|(?:でき|なら|せ|わ|か)ず/iu;
/** Sounds like a denial, and denies nothing of the value. */
const NO_DENIAL =
  /\b(?:no|not) (?:more|less|later|earlier|longer|fewer) than\b|\bnot only\b|\bno problem\b|かもしれ(?:ません|ない)|(?:なければ|ないと)(?:なりません|ならない|いけません)?|ありませんか|ませんか|少ない|しかない/giu;

export function roleOf(text: string, value: Value, values: readonly Value[], context = ''): Role {
  const { start, end } = clauseOf(text, value, values);
  const within = values.filter((other) => other.start >= start && other.end <= end);
  let words = '';
  let at = start;
  for (const other of within) {
    words += `${text.slice(at, other.start)} `;
    at = Math.max(at, other.end);
  }
  words += text.slice(at, end);
  const others = within.filter((other) => other !== value).map((other) => `#${other.kind}:${other.canonical}`);
  return {
    terms: new Set([...contentTermsOf(`${words} ${context}`), ...others]),
    isDenied: DENIAL.test(text.slice(start, end).replace(NO_DENIAL, ' ')),
  };
}

/** True where the words of `said` that tell the two apart all speak for the rival. */
export function fitsBetter(said: Role, rival: Role, bound: Role): boolean {
  const forRival = [...said.terms].some((term) => rival.terms.has(term) && !bound.terms.has(term));
  const forBound = [...said.terms].some((term) => bound.terms.has(term) && !rival.terms.has(term));
  return forRival && !forBound;
}

function clauseOf(text: string, value: Value, values: readonly Value[]): { start: number; end: number } {
  const free = (at: number) => values.every((other) => at < other.start || at >= other.end);
  const placesOf = (mark: RegExp) => Array.from(text.matchAll(mark), ({ index }) => index).filter(free);
  const ends = placesOf(SENTENCE_END);
  const start = (ends.findLast((at) => at < value.start) ?? -1) + 1;
  const end = ends.find((at) => at >= value.end) ?? text.length;
  const alike = values.filter((other) => other.kind === value.kind && other.start >= start && other.end <= end);
  const before = alike.findLast((other) => other.end <= value.start);
  const after = alike.find((other) => other.start >= value.end);
  const cuts = placesOf(CLAUSE_END);
  return {
    start: (before && cuts.find((at) => at >= before.end && at < value.start)) ?? start,
    end: (after && cuts.find((at) => at >= value.end && at < after.start)) ?? end,
  };
}
