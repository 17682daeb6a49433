import { amountAt } from './amount.js';
import { type FoundValue, type Sentence, tokenAfter } from './found-value.js';
import {
  AMBIGUOUS_WEEKDAYS,
  DAY_READINGS,
  ENGLISH_MONTHS,
  KANJI_WEEKDAYS,
  MONTHS_ALONE,
  WEEKDAY_WORDS,
} from './lexicon/calendar.js';
import { ORDINAL_WORDS, TENS_WORDS } from './lexicon/english-numbers.js';
import { glued, type Token } from './token.js';

const LONGEST_READING = 7;
const YEAR_SIGN = /^ ?(?:年|ねん)(?!間|かん|式|保)/;
const MONTH_SIGN = /^ ?(?:月|がつ)/;
const DAY_SIGN = /^ ?(?:日|にち)(?!間|かん|以|後|前)/;
const KANJI = /\p{Script=Han}/u;

/** 2026年11月20日 · 11月 · 20日 · 2026-11-20 · November 20th, 2026 · the twentieth of November. */
export function dateAt(sentence: Sentence, at: number): FoundValue | undefined {
  return (
    isoDate(sentence, at) ??
    japaneseDate(sentence, at) ??
    monthFirst(sentence, at) ??
    dayFirst(sentence, at) ??
    weekdayAt(sentence, at)
  );
}

function isoDate({ tokens }: Sentence, at: number): FoundValue | undefined {
  const [year, first, month, second, day] = tokens.slice(at, at + 5);
  if (year?.kind !== 'number' || year.text.length !== 4 || month?.kind !== 'number' || day?.kind !== 'number')
    return undefined;
  if (!['-', '/', '.'].includes(first?.text ?? '') || first?.text !== second?.text) return undefined;
  if (!glued(year, first) || !glued(second, day) || !isMonth(month.text) || !isDay(day.text)) return undefined;
  return date(dateOf(year.text, Number(month.text), Number(day.text)), year.start, day.end, at + 5);
}

function japaneseDate(sentence: Sentence, at: number): FoundValue | undefined {
  const first = sentence.tokens[at];
  if (first?.kind !== 'number') return undefined;
  const year = first.text.length === 4 ? numberBefore(YEAR_SIGN, sentence, at) : undefined;
  const month = year ? numberBehind(year, MONTH_SIGN, sentence) : numberBefore(MONTH_SIGN, sentence, at);
  const day = month ? dayBehind(month, sentence) : year ? undefined : numberBefore(DAY_SIGN, sentence, at);
  const last = day ?? month ?? year;
  if (!last || (month && !isMonth(month.text)) || (day && !isDay(String(Number(day.text))))) return undefined;
  const canonical = dateOf(year?.text, month && Number(month.text), day && Number(day.text));
  return date(canonical, first.start, last.end, tokenAfter(sentence.tokens, at + 1, last.end));
}

/** A number and the sign behind it: 11月. */
interface SignedNumber {
  readonly text: string;
  readonly end: number;
  readonly next: number;
}

function numberBefore(sign: RegExp, { tokens, text }: Sentence, at: number): SignedNumber | undefined {
  const number = tokens[at];
  const found = number?.kind === 'number' ? sign.exec(text.slice(number.end, number.end + 4)) : null;
  if (!number || !found) return undefined;
  const end = number.end + found[0].length;
  return { text: number.text, end, next: tokenAfter(tokens, at, end) };
}

function numberBehind(before: SignedNumber, sign: RegExp, sentence: Sentence): SignedNumber | undefined {
  const isBeside = sentence.tokens[before.next]?.start === before.end;
  return isBeside ? numberBefore(sign, sentence, before.next) : undefined;
}

function dayBehind(month: SignedNumber, sentence: Sentence): Pick<SignedNumber, 'text' | 'end'> | undefined {
  const reading = dayReading(sentence.source.kana, month.end);
  return reading ? { text: String(reading.value), end: reading.end } : numberBehind(month, DAY_SIGN, sentence);
}

/** A day that is read as a word, e.g. はつか. */
export function dayReading(kana: string, at: number): { value: number; end: number } | undefined {
  for (let length = LONGEST_READING; length > 2; length -= 1) {
    const value = DAY_READINGS.get(kana.slice(at, at + length));
    if (value !== undefined) return { value, end: Math.min(at + length, kana.length) };
  }
  return undefined;
}

/** November 20th, 2026. */
function monthFirst({ tokens }: Sentence, at: number): FoundValue | undefined {
  const first = tokens[at];
  const month = ENGLISH_MONTHS.get(first?.text ?? '');
  if (!first || month === undefined) return undefined;
  const from = behind('.', tokens, at + 1);
  const day = isYearTold(tokens, from) ? undefined : ordinalAt(tokens, from);
  const behindDay = day?.next ?? at + 1;
  const year = yearAt(tokens, behind(',', tokens, behindDay));
  if (!day && !year && !MONTHS_ALONE.has(first.text)) return undefined;
  const next = year?.next ?? behindDay;
  return date(dateOf(year?.value, month, day?.value), first.start, tokens[next - 1]?.end ?? first.end, next);
}

/** "October nineteen oh five" is no nineteenth of October; "november twenty twenty twenty-six" is a twentieth. */
function isYearTold(tokens: readonly Token[], at: number): boolean {
  const year = yearAt(tokens, at);
  return year !== undefined && year.next === at + 2 && tokens[year.next]?.kind !== 'number';
}

/** The twentieth of November, 2026. */
function dayFirst({ tokens }: Sentence, at: number): FoundValue | undefined {
  const first = tokens[at];
  const day = ordinalAt(tokens, at);
  if (!first || !day) return undefined;
  const monthAt = behind('of', tokens, day.next);
  const month = ENGLISH_MONTHS.get(tokens[monthAt]?.text ?? '');
  if (month === undefined) return undefined;
  const year = yearAt(tokens, behind(',', tokens, monthAt + 1));
  const next = year?.next ?? monthAt + 1;
  return date(dateOf(year?.value, month, day.value), first.start, tokens[next - 1]?.end ?? first.end, next);
}

/** The index behind a word or mark that may stand at an index. */
function behind(passed: string, tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === passed ? at + 1 : at;
}

function ordinalAt(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  const token = tokens[at];
  const behind = tokens[at + 1];
  if (token?.kind === 'number' && isDay(token.text)) {
    const unitAt = behind?.text === '-' ? at + 2 : at + 1;
    const unit = ORDINAL_WORDS.get(tokens[unitAt]?.text ?? '');
    if (token.spoken && [...TENS_WORDS.values()].includes(Number(token.text)) && unit !== undefined && unit < 10) {
      return { value: Number(token.text) + unit, next: unitAt + 1 };
    }
    const isOrdinal = glued(token, behind) && ['st', 'nd', 'rd', 'th'].includes(behind?.text ?? '');
    return { value: Number(token.text), next: isOrdinal ? at + 2 : at + 1 };
  }
  const word = token?.kind === 'word' ? ORDINAL_WORDS.get(token.text) : undefined;
  return word === undefined ? undefined : { value: word, next: at + 1 };
}

function yearAt(tokens: readonly Token[], at: number): { value: string; next: number } | undefined {
  const amount = amountAt(tokens, at);
  const year = Number(amount?.value);
  return amount && year >= 1900 && year < 2100 ? { value: amount.value, next: amount.next } : undefined;
}

function weekdayAt({ tokens, text }: Sentence, at: number): FoundValue | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  const weekday = WEEKDAY_WORDS.get(token.text);
  if (weekday === undefined) return undefined;
  if (AMBIGUOUS_WEEKDAYS.has(token.text) && !hasWeekdayBeside(tokens, at) && text.charAt(token.end) !== '.')
    return undefined;
  return date(weekday, token.start, token.end, at + 1);
}

function hasWeekdayBeside(tokens: readonly Token[], at: number): boolean {
  return [at - 2, at - 1, at + 1, at + 2].some(
    (index) => WEEKDAY_WORDS.has(tokens[index]?.text ?? '') || tokens[index]?.kind === 'number',
  );
}

/** Weekdays inside Japanese text: 土曜日, 土日祝, 月〜金. */
export function japaneseWeekdays({ tokens, source }: Sentence): FoundValue[] {
  const found: FoundValue[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== 'text') return;
    let at = token.start;
    while (at < token.end) {
      const named = weekdayWordAt(source.text, source.kana, at, token.end) ?? kanjiWeekdayAt(source.text, at);
      if (named) found.push(date(named.weekday, at, named.end, index + 1));
      at = named?.end ?? at + 1;
    }
  });
  return found;
}

function weekdayWordAt(
  text: string,
  kana: string,
  at: number,
  end: number,
): { weekday: string; end: number } | undefined {
  for (let length = Math.min(6, end - at); length > 1; length -= 1) {
    const written = text.slice(at, at + length);
    const weekday = WEEKDAY_WORDS.get(written);
    if (weekday === undefined || (/^[ぁ-ゖ]/.test(written) && /[ぁ-ゖ]/.test(kana.charAt(at - 1)))) continue;
    return { weekday, end: at + length };
  }
  return undefined;
}

/** 月, 火 ... stand for weekdays only in a list or a range: 月〜金, 土・日, (金). */
function kanjiWeekdayAt(text: string, at: number): { weekday: string; end: number } | undefined {
  const index = KANJI_WEEKDAYS.indexOf(text.charAt(at));
  if (index < 0) return undefined;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (KANJI.test(before) || (KANJI.test(after) && after !== '祝')) return undefined;
  const inParentheses = before === '(' && after === ')';
  const inList = isListed(text, at, 1) || isListed(text, at, -1);
  return inParentheses || inList
    ? { weekday: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][index] ?? 'mon', end: at + 1 }
    : undefined;
}

function isListed(text: string, at: number, step: 1 | -1): boolean {
  const other = text.charAt(at + 2 * step);
  return '~-・、/,'.includes(text.charAt(at + step) || ' ') && other !== '' && KANJI_WEEKDAYS.includes(other);
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}

function isDay(text: string): boolean {
  return text.length <= 2 && Number(text) >= 1 && Number(text) <= 31;
}

function dateOf(year: string | undefined, month: number | undefined, day: number | undefined): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  if (month === undefined) return day === undefined ? String(year) : `---${two(day)}`;
  if (day === undefined) return year === undefined ? `--${two(month)}` : `${year}-${two(month)}`;
  return year === undefined ? `${two(month)}-${two(day)}` : `${year}-${two(month)}-${two(day)}`;
}

function date(canonical: string, start: number, end: number, next: number): FoundValue {
  return { kind: 'date', canonical, start, end, next };
}
