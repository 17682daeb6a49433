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
const KANJI = /\p{Script=Han}/u;

/** 2026年11月20日 · 11月 · 20日 · 2026-11-20 · November 20th, 2026 · the twentieth of November. */
export function dateAt(sentence: Sentence, at: number): FoundValue | undefined {
  return isoDate(sentence, at) ?? japaneseDate(sentence, at) ?? englishDate(sentence, at) ?? weekdayAt(sentence, at);
}

function isoDate({ tokens }: Sentence, at: number): FoundValue | undefined {
  const [year, first, month, second, day] = tokens.slice(at, at + 5);
  if (year?.kind !== 'number' || year.text.length !== 4 || month?.kind !== 'number' || day?.kind !== 'number')
    return undefined;
  if (!['-', '/', '.'].includes(first?.text ?? '') || first?.text !== second?.text) return undefined;
  if (!glued(year, first) || !glued(second, day) || !isMonth(month.text) || !isDay(day.text)) return undefined;
  return date(dateOf(year.text, Number(month.text), Number(day.text)), year.start, day.end, at + 5);
}

function japaneseDate({ tokens, text, source }: Sentence, at: number): FoundValue | undefined {
  const first = tokens[at];
  if (first?.kind !== 'number') return undefined;
  const next = at;
  const take = (index: number, form: RegExp): { value: string; end: number; next: number } | undefined => {
    const number = tokens[index];
    const sign = number?.kind === 'number' ? form.exec(text.slice(number.end, number.end + 4)) : null;
    if (!number || !sign) return undefined;
    const end = number.end + sign[0].length;
    return { value: number.text, end, next: tokenAfter(tokens, index, end) };
  };
  const year = first.text.length === 4 ? take(next, /^ ?(?:年|ねん)(?!間|かん|式|保)/) : undefined;
  const monthAt = year?.next ?? next;
  const isBehind = !year || tokens[monthAt]?.start === year.end;
  const month = isBehind ? take(monthAt, /^ ?(?:月|がつ)/) : undefined;
  const dayAt = month?.next ?? next;
  const reading = month ? dayReading(source.kana, month.end) : undefined;
  const numeric = !year || month ? take(dayAt, /^ ?(?:日|にち)(?!間|かん|以|後|前)/) : undefined;
  const day =
    reading ??
    (numeric && (!month || tokens[dayAt]?.start === month.end)
      ? { value: Number(numeric.value), end: numeric.end }
      : undefined);
  const end = day?.end ?? month?.end ?? year?.end;
  if (end === undefined || (month && !isMonth(month.value)) || (day && !isDay(String(day.value)))) return undefined;
  return date(
    dateOf(year?.value, month && Number(month.value), day?.value),
    first.start,
    end,
    tokenAfter(tokens, at + 1, end),
  );
}

/** A day that is read as a word, e.g. はつか. */
export function dayReading(kana: string, at: number): { value: number; end: number } | undefined {
  for (let length = LONGEST_READING; length > 2; length -= 1) {
    const value = DAY_READINGS.get(kana.slice(at, at + length));
    if (value !== undefined) return { value, end: Math.min(at + length, kana.length) };
  }
  return undefined;
}

function englishDate({ tokens }: Sentence, at: number): FoundValue | undefined {
  const first = tokens[at];
  const month = first?.kind === 'word' ? ENGLISH_MONTHS.get(first.text) : undefined;
  if (first && month !== undefined) {
    const day = ordinalAt(tokens, tokens[at + 1]?.text === '.' ? at + 2 : at + 1);
    const behindDay = day?.next ?? at + 1;
    const year = yearAt(tokens, tokens[behindDay]?.text === ',' ? behindDay + 1 : behindDay);
    const isKnown = day ?? year ?? (MONTHS_ALONE.has(first.text) || undefined);
    const next = year?.next ?? behindDay;
    return (
      isKnown && date(dateOf(year?.value, month, day?.value), first.start, tokens[next - 1]?.end ?? first.end, next)
    );
  }
  const day = ordinalAt(tokens, at);
  const monthAt = day && (tokens[day.next]?.text === 'of' ? day.next + 1 : day.next);
  const later = monthAt === undefined ? undefined : ENGLISH_MONTHS.get(tokens[monthAt]?.text ?? '');
  if (!first || !day || monthAt === undefined || later === undefined) return undefined;
  const year = yearAt(tokens, tokens[monthAt + 1]?.text === ',' ? monthAt + 2 : monthAt + 1);
  const next = year?.next ?? monthAt + 1;
  return date(dateOf(year?.value, later, day.value), first.start, tokens[next - 1]?.end ?? first.end, next);
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
