import {
  DIGIT_WORDS,
  REPEATS,
  SCALE_WORDS,
  TEEN_WORDS,
  TENS_WORDS,
  ZERO_BESIDE_NUMBERS,
} from './lexicon/english-numbers.js';
import { glued, type Token } from './token.js';

interface Reading {
  readonly value: number;
  readonly next: number;
}

interface NumberRead {
  readonly token: Token;
  readonly next: number;
}

/** Replaces number words by numbers: "two twenty-five" is 2 and 25, "two hundred and twenty-five" is 225. */
export function joinEnglishNumbers(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  let isDecimal = false;
  for (let at = 0; at < tokens.length;) {
    const before = joined.at(joined.at(-1)?.text === '-' ? -2 : -1);
    const read: NumberRead | undefined = isDecimal ? decimalsAt(tokens, at, before) : numberAt(tokens, at, before);
    const token: Token | undefined = read?.token ?? tokens[at];
    if (token) joined.push(token);
    isDecimal = token?.kind === 'point' || (isDecimal && token?.kind === 'number' && token.divisible === true);
    at = read?.next ?? at + 1;
  }
  return joined;
}

/** Behind the point digits are told one by one, and a scale is none of theirs: "one point eight four billion". */
function decimalsAt(tokens: readonly Token[], at: number, before?: Token): NumberRead | undefined {
  const digit = DIGIT_WORDS.get(wordAt(tokens, at));
  if (digit !== undefined) return made(tokens, at, at + 1, String(digit), true);
  const isScale = before?.kind === 'number' && SCALE_WORDS.has(wordAt(tokens, at));
  return isScale ? undefined : numberAt(tokens, at, before);
}

function numberAt(tokens: readonly Token[], at: number, before?: Token): NumberRead | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  if (first.kind === 'number') {
    const scaled = scaledLiteral(tokens, at);
    return scaled && made(tokens, at, scaled.next, String(scaled.value), false);
  }
  if (first.kind !== 'word' || first.spoken) return undefined;
  if (isPointWord(tokens, at, before)) return { token: { ...first, kind: 'point', text: '.' }, next: at + 1 };
  if (isZero(tokens, at, before)) return made(tokens, at, at + 1, '0', true);
  const repeated = repeatedDigit(tokens, at);
  if (repeated) return made(tokens, at, repeated.next, repeated.digits, true);
  const cardinal = cardinalAt(tokens, at);
  if (!cardinal) return undefined;
  const isDigit = cardinal.next === at + 1 && cardinal.value < 10;
  return made(tokens, at, cardinal.next, String(cardinal.value), isDigit);
}

function made(tokens: readonly Token[], from: number, next: number, text: string, divisible: boolean) {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  const token: Token = { kind: 'number', text, start, end, spoken: true, divisible };
  return { token, next };
}

function cardinalAt(tokens: readonly Token[], at: number): Reading | undefined {
  let total = 0;
  let lastScale = Infinity;
  let next = at;
  for (;;) {
    const begin: number = next > at ? afterAnd(tokens, next) : next;
    const group = groupAt(tokens, begin, next === at);
    if (!group) break;
    const scaleAt = joint(tokens, group.next);
    const scale = SCALE_WORDS.get(wordAt(tokens, scaleAt));
    if (scale !== undefined && scale < lastScale) {
      total += group.value * scale;
      lastScale = scale;
      next = scaleAt + 1;
      continue;
    }
    if (scale !== undefined && next > at) break;
    if (group.value >= lastScale) break;
    return { value: total + group.value, next: group.next };
  }
  return next > at ? { value: total, next } : undefined;
}

/** Up to 9999: "twelve hundred" too. A leading "a" stands for one before hundred and thousand. */
function groupAt(tokens: readonly Token[], at: number, first: boolean): Reading | undefined {
  const word = wordAt(tokens, at);
  const following = wordAt(tokens, at + 1);
  if (first && word === 'a' && (following === 'hundred' || SCALE_WORDS.has(following))) {
    return following === 'hundred' ? withHundreds(tokens, 1, at + 1) : { value: 1, next: at + 1 };
  }
  if (first && word === 'hundred') return withHundreds(tokens, 1, at);
  if (first && word === 'thousand') return { value: 1, next: at };
  const small = belowHundred(tokens, at);
  if (!small) return undefined;
  const hundredAt = joint(tokens, small.next);
  return wordAt(tokens, hundredAt) === 'hundred' ? withHundreds(tokens, small.value, hundredAt) : small;
}

function withHundreds(tokens: readonly Token[], count: number, hundredAt: number): Reading {
  const rest = belowHundred(tokens, afterAnd(tokens, hundredAt + 1));
  return rest && rest.value > 0
    ? { value: count * 100 + rest.value, next: rest.next }
    : { value: count * 100, next: hundredAt + 1 };
}

function belowHundred(tokens: readonly Token[], at: number): Reading | undefined {
  const word = wordAt(tokens, at);
  const tens = TENS_WORDS.get(word);
  if (tens !== undefined) {
    const unitAt = joint(tokens, at + 1);
    const unit = DIGIT_WORDS.get(wordAt(tokens, unitAt));
    return unit ? { value: tens + unit, next: unitAt + 1 } : { value: tens, next: at + 1 };
  }
  const small = TEEN_WORDS.get(word) ?? DIGIT_WORDS.get(word);
  return small === undefined ? undefined : { value: small, next: at + 1 };
}

function scaledLiteral(tokens: readonly Token[], at: number): Reading | undefined {
  const number = tokens[at];
  const word = wordAt(tokens, at + 1);
  const scale = word === 'hundred' ? 100 : SCALE_WORDS.get(word);
  if (!number || scale === undefined || number.text.length > 4 || tokens[at - 1]?.kind === 'point') return undefined;
  return { value: Number(number.text) * scale, next: at + 2 };
}

function repeatedDigit(tokens: readonly Token[], at: number): { digits: string; next: number } | undefined {
  const times = REPEATS.get(wordAt(tokens, at));
  const word = wordAt(tokens, at + 1);
  const digit = ZERO_BESIDE_NUMBERS.has(word) ? 0 : DIGIT_WORDS.get(word);
  return times === undefined || digit === undefined ? undefined : { digits: String(digit).repeat(times), next: at + 2 };
}

function isZero(tokens: readonly Token[], at: number, before?: Token): boolean {
  if (!ZERO_BESIDE_NUMBERS.has(wordAt(tokens, at))) return false;
  const follower = tokens[at + 1];
  const fits =
    !follower ||
    follower.kind !== 'word' ||
    follower.text.length === 1 ||
    isNumberWord(follower.text) ||
    ZERO_BESIDE_NUMBERS.has(follower.text);
  if (before?.kind === 'number' || before?.kind === 'point') return fits;
  return isNumberWord(wordAt(tokens, at + 1));
}

function isPointWord(tokens: readonly Token[], at: number, before?: Token): boolean {
  const word = wordAt(tokens, at);
  const follower = tokens[at + 1];
  if ((word !== 'point' && word !== 'dot') || before?.kind !== 'number' || !follower) return false;
  return follower.kind === 'number' || isNumberWord(follower.text) || ZERO_BESIDE_NUMBERS.has(follower.text);
}

function isNumberWord(word: string): boolean {
  return DIGIT_WORDS.has(word) || TEEN_WORDS.has(word) || TENS_WORDS.has(word);
}

function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === 'word' && !token.spoken ? token.text : '';
}

/** Passes over the hyphen of "twenty-five". */
function joint(tokens: readonly Token[], at: number): number {
  const hyphen = tokens[at];
  const isJoint = hyphen?.text === '-' && glued(tokens[at - 1], hyphen) && glued(hyphen, tokens[at + 1]);
  return isJoint ? at + 1 : at;
}

function afterAnd(tokens: readonly Token[], at: number): number {
  const from = joint(tokens, at);
  return wordAt(tokens, from) === 'and' ? from + 1 : from;
}
