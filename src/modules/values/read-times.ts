import { amountAt } from './amount.js';
import { type FoundValue, type Sentence, tokenAfter } from './found-value.js';
import { glued, type Token } from './token.js';
import { unitAt } from './unit-at.js';

const HALF_DAY_BEHIND = /^ ?(a\.? ?m\b\.?|p\.? ?m\b\.?)/;
const OCLOCK = /^ ?o'? ?clock/;
const PART_OF_DAY_BEHIND = /^ ?(?:in the (morning|afternoon|evening)|at (night))/;
const HALF_DAY_BEFORE = /(午前|午後|ごぜん|ごご|朝|昼|夕方|夜|深夜)(?:の|は)? ?$/;
const JAPANESE_HOUR = /^ ?(?:時|じ)(?!間|かん|代|期|点|刻)/;
const JAPANESE_MINUTE = /^(?:分|ふん|ぷん)(?!間|かん)/;
const JAPANESE_HALF = /^(?:半|はん)/;
const TIME_FOLLOWS = new Set('at until till from between before after since by'.split(' '));
const ROUGHLY = new Set('about around roughly exactly'.split(' '));
const NAMED_MINUTES: ReadonlyMap<string, number> = new Map([
  ['half', 30],
  ['quarter', 15],
]);
const DIRECTIONS: ReadonlyMap<string, 1 | -1> = new Map([
  ['past', 1],
  ['to', -1],
  ['till', -1],
  ['til', -1],
]);
const LONGEST = 24;
/** Shops that close after midnight write 25:00. */
const LAST_HOUR = 30;

type HalfDay = 'am' | 'pm';

/** 10:00 · 10:30 p.m. · ten thirty a.m. · 7 o'clock in the evening · 午後7時半 · noon. */
export function timeAt(sentence: Sentence, at: number): FoundValue | undefined {
  return namedTime(sentence, at) ?? pastTime(sentence, at) ?? clockTime(sentence, at);
}

function namedTime({ tokens, text }: Sentence, at: number): FoundValue | undefined {
  const token = tokens[at];
  if (token?.kind === 'word' && (token.text === 'noon' || token.text === 'midday'))
    return time('12:00', token.start, token.end, at + 1);
  if (token?.kind === 'word' && token.text === 'midnight') return time('00:00', token.start, token.end, at + 1);
  if (token?.kind !== 'text') return undefined;
  const noon = token.text.indexOf('正午');
  if (noon < 0) return undefined;
  const start = token.start + noon;
  return text.startsWith('正午', start) ? time('12:00', start, start + 2, at + 1) : undefined;
}

function pastTime({ tokens, text }: Sentence, at: number): FoundValue | undefined {
  const first = tokens[at];
  const part = first && minutesBeside(first);
  const direction = DIRECTIONS.get(tokens[at + 1]?.text ?? '');
  const hour = amountAt(tokens, at + 2);
  if (!first || part === undefined || !direction || !hour || Number(hour.value) > 12) return undefined;
  // "five to six" is a range.
  if (first.kind === 'number' && direction < 0) return undefined;
  const minutes = part * direction;
  const behind = halfDayBehind(text, hour.end);
  const exact = inHalfDay(Number(hour.value), behind?.half) * 60 + minutes;
  const total = behind?.half || exact >= 60 ? (exact + 1440) % 1440 : exact + 720;
  const end = behind?.end ?? hour.end;
  const next = tokenAfter(tokens, hour.next, end);
  return { ...time(clock(Math.floor(total / 60), total % 60), first.start, end, next), worded: !behind?.half };
}

/** The half of "half past nine", the twenty of "twenty past". */
function minutesBeside({ kind, text, spoken }: Token): number | undefined {
  if (kind === 'word') return NAMED_MINUTES.get(text);
  return kind === 'number' && spoken && Number(text) > 0 && Number(text) < 60 ? Number(text) : undefined;
}

function clockTime(sentence: Sentence, at: number): FoundValue | undefined {
  const hour = sentence.tokens[at];
  if (hour?.kind !== 'number') return undefined;
  const told = toldClock(sentence, at);
  if (told || hour.text.length > 2 || Number(hour.text) > LAST_HOUR) return told;
  return japaneseTime(sentence, at) ?? writtenClock(sentence, at) ?? saidClock(sentence, at);
}

/** 10:30, with or without words of the day around it. */
function writtenClock(sentence: Sentence, at: number): FoundValue | undefined {
  const [hour, colon, minute] = sentence.tokens.slice(at, at + 3);
  if (!hour || !minute || colon?.text !== ':' || !glued(hour, colon) || !isMinute(minute.text)) return undefined;
  const half = halfDayBehind(sentence.text, minute.end);
  return clockBetween(sentence, hour, minute.text, { next: at + 3, end: minute.end, ...half });
}

/** "ten thirty a.m.", "7 o'clock", "at eight thirty": numbers that are a time by the words beside them. */
function saidClock(sentence: Sentence, at: number): FoundValue | undefined {
  const [hour, minute] = sentence.tokens.slice(at, at + 2);
  if (!hour) return undefined;
  if (hour.spoken && minute?.kind === 'number' && isMinute(minute.text)) {
    const half = halfDayBehind(sentence.text, minute.end) ?? bareClock(sentence, at, hour.text, at + 2);
    if (half) return saidWith(half, clockBetween(sentence, hour, minute.text, { next: at + 2, ...half }));
  }
  const half = halfDayBehind(sentence.text, hour.end);
  return half && saidWith(half, clockBetween(sentence, hour, '0', { next: at + 1, ...half }));
}

/** What was said without its half of the day is said again without it. */
function saidWith({ half }: { readonly half?: HalfDay }, found: FoundValue): FoundValue {
  return { ...found, worded: half === undefined };
}

/** The time of an hour and a minute, between the words of the day before and those behind. */
function clockBetween(
  { tokens, text }: Sentence,
  hour: Token,
  minute: string,
  behind: { readonly half?: HalfDay; readonly end: number; readonly next: number },
): FoundValue {
  const before = halfDayBefore(text, hour.start);
  const canonical = clock(inHalfDay(Number(hour.text), behind.half ?? before?.half), Number(minute));
  return time(canonical, before?.start ?? hour.start, behind.end, tokenAfter(tokens, behind.next, behind.end));
}

/** "one oh five a.m." is told digit by digit: 105. */
function toldClock(sentence: Sentence, at: number): FoundValue | undefined {
  const { tokens, text } = sentence;
  const token = tokens[at];
  if (!token?.spoken || !token.divisible || token.text.length < 3 || token.text.length > 4) return undefined;
  const [hour, minute] = [token.text.slice(0, -2), token.text.slice(-2)];
  const behind = halfDayBehind(text, token.end) ?? bareClock(sentence, at, hour, at + 1);
  if (!behind || Number(hour) > 12 || !isMinute(minute)) return undefined;
  const canonical = clock(inHalfDay(Number(hour), behind.half), Number(minute));
  return saidWith(behind, time(canonical, token.start, behind.end, tokenAfter(tokens, at + 1, behind.end)));
}

function japaneseTime({ tokens, text }: Sentence, at: number): FoundValue | undefined {
  const hour = tokens[at];
  if (!hour) return undefined;
  const sign = JAPANESE_HOUR.exec(text.slice(hour.end, hour.end + 5));
  if (!sign) return undefined;
  const behindHour = hour.end + sign[0].length;
  const before = halfDayBefore(text, hour.start);
  const start = before?.start ?? hour.start;
  const minuteAt = tokenAfter(tokens, at + 1, behindHour);
  const minute = tokens[minuteAt];
  const half = JAPANESE_HALF.exec(text.slice(behindHour, behindHour + 2));
  let minutes = half ? 30 : 0;
  let end = behindHour + (half?.[0].length ?? 0);
  if (!half && minute?.kind === 'number' && minute.start === behindHour && isMinuteValue(minute.text)) {
    const mark = JAPANESE_MINUTE.exec(text.slice(minute.end, minute.end + 4));
    if (mark) {
      minutes = Number(minute.text);
      end = minute.end + mark[0].length;
    }
  }
  return time(clock(inHalfDay(Number(hour.text), before?.half), minutes), start, end, tokenAfter(tokens, at + 1, end));
}

function halfDayBehind(text: string, at: number): { half: HalfDay | undefined; end: number } | undefined {
  const behind = text.slice(at, at + LONGEST);
  const clockWord = OCLOCK.exec(behind)?.[0] ?? '';
  const rest = behind.slice(clockWord.length);
  const marker = HALF_DAY_BEHIND.exec(rest);
  if (marker) return { half: marker[1]?.startsWith('a') ? 'am' : 'pm', end: at + clockWord.length + marker[0].length };
  const part = PART_OF_DAY_BEHIND.exec(rest);
  if (part) return { half: part[1] === 'morning' ? 'am' : 'pm', end: at + clockWord.length + part[0].length };
  return clockWord ? { half: undefined, end: at + clockWord.length } : undefined;
}

function halfDayBefore(text: string, at: number): { half: HalfDay; start: number } | undefined {
  const from = Math.max(0, at - 6);
  const found = HALF_DAY_BEFORE.exec(text.slice(from, at));
  if (!found) return undefined;
  const isMorning = ['午前', 'ごぜん', '朝', '深夜'].includes(found[1] ?? '');
  return { half: isMorning ? 'am' : 'pm', start: from + found.index };
}

/** Where a time without its half of the day ends, when the words before it say that it is one. */
function bareClock(
  { tokens, text }: Sentence,
  at: number,
  hour: string,
  next: number,
): { half?: HalfDay; end: number } | undefined {
  const end = tokens[next - 1]?.end ?? 0;
  const goesOn = tokens[next]?.kind === 'number' || tokens[next]?.kind === 'point' || unitAt(text, end) !== undefined;
  const isHour = Number(hour) >= 1 && Number(hour) <= 12;
  return isHour && !goesOn && isTimeAnnounced(tokens, at) ? { end } : undefined;
}

/** "until about nine fifteen", "from eight thirty to five fifteen"; "two by two fifty" is none. */
function isTimeAnnounced(tokens: readonly Token[], at: number): boolean {
  const word = (index: number): string => tokens[index]?.text ?? '';
  const before = ROUGHLY.has(word(at - 1)) ? at - 2 : at - 1;
  if (word(before) === 'to') return word(before - 3) === 'from' && tokens[before - 1]?.kind === 'number';
  if (word(before) === 'and') return word(before - 3) === 'between' && tokens[before - 1]?.kind === 'number';
  return TIME_FOLLOWS.has(word(before)) && tokens[before - 1]?.kind !== 'number';
}

function inHalfDay(hour: number, half: HalfDay | undefined): number {
  if (half === 'pm' && hour < 12) return hour + 12;
  return half === 'am' && hour === 12 ? 0 : hour;
}

function isMinute(text: string | undefined): boolean {
  return text !== undefined && text.length === 2 && isMinuteValue(text);
}

function isMinuteValue(text: string): boolean {
  return Number(text) < 60;
}

function clock(hour: number, minute: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(hour === 24 ? 0 : hour)}:${two(minute)}`;
}

function time(canonical: string, start: number, end: number, next: number): FoundValue {
  return { kind: 'time', canonical, start, end, next };
}
