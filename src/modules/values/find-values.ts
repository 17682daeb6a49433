import type { CodePattern } from '../../contracts/index.js';
import { findCodes, type FoundCode } from './find-codes.js';
import { clusterAt, codeValues } from './found-codes.js';
import { type FoundValue, type Sentence, tokenAfter, type ValueReader } from './found-value.js';
import { NATIVE_COUNTS } from './lexicon/calendar.js';
import { normalize } from './normalize.js';
import { otherNumbers } from './other-numbers.js';
import { phoneAt } from './phone.js';
import { amountValueAt } from './read-amounts.js';
import { dateAt, dayReading, japaneseWeekdays } from './read-dates.js';
import { groupAt } from './read-groups.js';
import { timeAt } from './read-times.js';
import { tokensOf } from './tokens.js';

const READERS: readonly ValueReader[] = [
  phoneValueAt,
  nativeCountAt,
  timeAt,
  dateAt,
  groupAt,
  clusterAt,
  amountValueAt,
];
const KANA = /[ぁ-ゖー]/;
/** いつか is the fifth where a date may stand, else some day. */
const SOMEDAY = /^いつか(?!かん|まで|から|ごろ|いこう|以降|に(?![ぁ-ゖー])|に[はも])/;
const SOMEDAY_LENGTH = 6;

/** Every number-like thing of a sentence, in order of its place. */
export function findValues(
  text: string,
  patterns: readonly CodePattern[],
): { sentence: Sentence; values: FoundValue[] } {
  const source = normalize(text);
  const sentence: Sentence = { source, text: source.text, tokens: tokensOf(source) };
  const codes = new Map<number, FoundCode>(
    findCodes(sentence.tokens, patterns, otherNumbers(source.text, sentence.tokens)).map((code) => [code.from, code]),
  );
  const values: FoundValue[] = [];
  for (let at = 0; at < sentence.tokens.length;) {
    const code = codes.get(at);
    const read = code ? codeValues(sentence, code) : firstOf(sentence, at);
    values.push(...read);
    at = Math.max(at + 1, read.at(-1)?.next ?? 0);
  }
  return { sentence, values: withWeekdays(values, japaneseWeekdays(sentence)) };
}

function firstOf(sentence: Sentence, at: number): FoundValue[] {
  for (const reader of READERS) {
    const value = reader(sentence, at);
    if (value) return [value];
  }
  return [];
}

function withWeekdays(values: readonly FoundValue[], weekdays: readonly FoundValue[]): FoundValue[] {
  const ends = new Set(
    values.flatMap((value) =>
      Array.from({ length: Math.min(40, value.end - value.start) }, (_, index) => value.start + index),
    ),
  );
  const free = weekdays.filter((weekday) => !ends.has(weekday.start));
  return [...values, ...free].sort((left, right) => left.start - right.start);
}

function phoneValueAt({ tokens }: Sentence, at: number): FoundValue | undefined {
  const phone = phoneAt(tokens, at);
  const first = tokens[at];
  const last = phone && tokens[phone.next - 1];
  if (!phone || !first || !last) return undefined;
  const start = tokens[at - 1]?.text === '+' ? (tokens[at - 1]?.start ?? first.start) : first.start;
  return { kind: 'phone', canonical: phone.digits, start, end: last.end, next: phone.next };
}

/** ひとつ, ふたり, はつか: numbers that are words of their own. */
function nativeCountAt({ tokens, source }: Sentence, at: number): FoundValue | undefined {
  const token = tokens[at];
  if (!token || (token.kind !== 'text' && token.kind !== 'number') || KANA.test(source.kana.charAt(token.start - 1)))
    return undefined;
  for (let length = 4; length > 2; length -= 1) {
    const count = NATIVE_COUNTS.get(source.kana.slice(token.start, token.start + length));
    if (count === undefined) continue;
    const end = token.start + length;
    return {
      kind: 'quantity',
      canonical: String(count),
      unit: 'piece',
      worded: true,
      start: token.start,
      end,
      next: tokenAfter(tokens, at, end),
    };
  }
  const day = dayReading(source.kana, token.start);
  if (!day || SOMEDAY.test(source.kana.slice(token.start, token.start + SOMEDAY_LENGTH))) return undefined;
  const isSpan = source.kana.startsWith('かん', day.end);
  const end = isSpan ? day.end + 2 : day.end;
  const canonical = isSpan ? `P${day.value}D` : `---${String(day.value).padStart(2, '0')}`;
  return { kind: isSpan ? 'duration' : 'date', canonical, start: token.start, end, next: tokenAfter(tokens, at, end) };
}
