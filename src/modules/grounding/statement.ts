import type { CodePattern, Locale } from '../../contracts/index.js';
import { contentTermsOf } from '../../platform/words/index.js';
import { readValues, type Value } from '../values/index.js';
import { type Claims, readClaims } from './claim-words.js';
import { clauseSpans, sentenceSpans, type Span } from './clauses.js';
import { type Qualifiers, qualifiersIn } from './qualifiers.js';
import { type Bound, boundOf, directionsIn, offsetOf } from './value-bounds.js';
import { sayingWordsOf } from './wording.js';

/** A value as a clause says it. */
export interface SaidValue extends Value {
  readonly bound: Bound | null;
  readonly offset: 'before' | 'after' | null;
}

/** A clause: what it is about, what it says in numbers, and what it claims without any. */
export interface Clause extends Claims {
  readonly text: string;
  readonly span: Span;
  readonly terms: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The words that say something, without those of its claims: all of them have to stand in the record. */
  readonly words: readonly string[];
  /** Of its words, not of its values. */
  readonly qualifiers: Qualifiers;
  /** The conjunction that reserves something of another clause; empty where there is none. */
  readonly joinedBy: string;
  /** What stands beside it holds on its condition, or not as far as it says. */
  readonly isReservation: boolean;
  /** Which way of a thing is meant: before it or after it, from it or to it. */
  readonly directions: ReadonlyMap<string, Bound>;
  readonly values: readonly SaidValue[];
  /** With the words of its claims. */
  readonly allTerms: ReadonlySet<string>;
}

/** A clause among those of its sentence. */
export interface Statement extends Clause {
  readonly beside: readonly Clause[];
}

const NAME =
  /(?<=[a-z,;:’'"」)]\s)[A-Z][a-z]+(?:\s[A-Z][a-z]+)*|(?:(?<=^|[.!?]\s)(?:The )?[A-Z][a-z]+(?:\s[A-Z][a-z]+)+)|[^\s、。はがをにでもと「」,.]{1,8}?(?<![閉開来他])店(?![舗員内頭])/gu;
const COUNT =
  /[\d.,]+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand|a)\b|[〇一二三四五六七八九十百千万]/giu;
/** What joins a clause to another one and reserves something of that. */
const JOINS =
  'if|unless|when|as long as|provided(?: that)?|in case|but|except|only|though|although|while|whereas|however|after|before|until|subject to';
const JOINED_BEFORE = new RegExp(String.raw`(?:^|\W)(${JOINS})\W*$`, 'iu');
const JOINED_WITHIN = new RegExp(String.raw`^\W*(${JOINS})\b`, 'iu');
const RESERVING =
  /(?:場合|なら|であれば|れば|たら|とき|時|際)[にはも]*[、，]?\s*$|ただし|のみ|だけ|限り|限る|除[きくい]|以外|ものの/iu;
/** Characters before a clause in which its conjunction stands. */
const LEAD = 16;
const NO_NAME = new Set('i the we it yes no sure'.split(' '));
/** Words that say of what kind a number is, and nothing of what it is about. */
const GENERIC: ReadonlySet<string> = new Set(
  contentTermsOf(
    'please also still already only just there here then per each every would cost costs take takes price fee come comes go use approximately roughly total 料金 価格 値段 時間 お時間 合計 場合 完了 終わる 終 要 必要',
  ).concat('~料金', '~価格', '~値段', '~時間', '~合計', '~場合', '~完了', '~必要', '要', '終'),
);

export function isGeneric(term: string): boolean {
  return GENERIC.has(term);
}

/** The clauses of a text in order. */
export function statementsOf(
  text: string,
  locale: Locale,
  patterns: readonly CodePattern[],
  read: readonly Value[] = readValues(text, locale, patterns),
): Statement[] {
  const values = read.map((value): SaidValue => ({
    ...value,
    bound: boundOf(text, value),
    offset: offsetOf(text, value),
  }));
  const names = found(text, NAME).map(({ word, at }) => ({ word: word.replace(/^The /, '').toLowerCase(), at }));
  return sentenceSpans(text, values).flatMap((sentence) => {
    const clauses = clauseSpans(text, sentence, values).map((span): Clause => {
      const said = text.slice(span.start, span.end);
      const own = values.filter(({ start, end }) => start >= span.start && end <= span.end);
      const words = withoutValues(text, span, own);
      const claims = readClaims(words);
      const allTerms = new Set(contentTermsOf(words));
      const lead = text.slice(Math.max(sentence.start, span.start - LEAD), span.start);
      const [, joinedBy = ''] = JOINED_BEFORE.exec(lead) ?? JOINED_WITHIN.exec(said) ?? [];
      const isAllRest = claims.rest === words;
      return {
        ...claims,
        text: said.trim(),
        span: trimmed(text, span),
        terms: isAllRest ? allTerms : new Set(contentTermsOf(claims.rest)),
        allTerms,
        names: wordsIn(names, span, own),
        directions: directionsIn(said),
        words: sayingWordsOf(claims.rest, {
          isBounded: own.some(({ bound }) => bound !== null),
          isPriced: claims.poles.has('charge') || own.some(({ kind }) => kind === 'price'),
        }),
        qualifiers: qualifiersIn(words),
        joinedBy: joinedBy.toLowerCase(),
        isReservation: claims.denials > 0 || joinedBy !== '' || RESERVING.test(said),
        values: own,
      };
    });
    return clauses.map((clause): Statement => ({ ...clause, beside: clauses.filter((other) => other !== clause) }));
  });
}

function trimmed(text: string, { start, end }: Span): Span {
  const said = text.slice(start, end);
  return { start: start + said.length - said.trimStart().length, end: end - said.length + said.trimEnd().length };
}

interface Found {
  word: string;
  at: number;
}

function found(text: string, words: RegExp): Found[] {
  return Array.from(text.matchAll(words), ({ 0: word, index }) => ({ word, at: index }));
}

/** A name within a value is said by the value. */
function wordsIn(words: readonly Found[], { start, end }: Span, values: readonly Value[]): ReadonlySet<string> {
  return new Set(
    words
      .filter(({ at }) => at >= start && at < end && values.every((value) => at < value.start || at >= value.end))
      .map(({ word }) => word)
      .filter((word) => !NO_NAME.has(word)),
  );
}

/** The names in a text that is no sentence, as a title. */
export function namesIn(text: string): ReadonlySet<string> {
  return new Set(
    found(` ${text}`.replace(/^ /, 'a '), NAME).map(({ word }) => word.replace(/^The /, '').toLowerCase()),
  );
}

function withoutValues(text: string, { start, end }: Span, values: readonly Value[]): string {
  let rest = '';
  let at = start;
  for (const value of values) {
    if (value.start < at) continue;
    rest += `${text.slice(at, value.start)} ${countedIn(value)} `;
    at = value.end;
  }
  return rest + text.slice(at, end);
}

/** "4 tires" counts tires, "15 in stock" says that there is stock. */
function countedIn({ kind, raw }: Value): string {
  return kind === 'quantity' ? raw.replace(COUNT, ' ') : '';
}
