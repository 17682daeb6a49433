import { ORDINAL_WORDS, SCALE_WORDS } from './lexicon/english-numbers.js';
import { glued, type Token } from './token.js';

/** "at this point two tires" tells no decimals. */
const POINT_OF_SPEECH = new Set('a an the this that which some one what any to'.split(' '));

/** A number in a sentence, put together from all its tokens: 12,800 · two point four · twenty twenty-six. */
export interface Amount {
  readonly value: string;
  /** Digits as they were told, leading zeros kept. */
  readonly digits: string;
  readonly from: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
}

export function amountAt(tokens: readonly Token[], at: number): Amount | undefined {
  const first = tokens[at];
  if (first?.kind !== 'number') return undefined;
  if (isBehindLeadingPoint(tokens, at)) return belowOne(tokens, at, first);
  const wholeEnd = at + spokenPieces(tokens, at);
  const digits = tokens
    .slice(at, wholeEnd)
    .map((token) => token.text)
    .join('');
  const sign = isNegative(tokens, at) ? '-' : '';
  const from = { from: at, start: sign ? (tokens[at - 1]?.start ?? first.start) : first.start };
  const ending = decimalsBehind(tokens, wholeEnd, digits) ?? ordinalBehind(tokens, wholeEnd, digits);
  const next = ending?.next ?? wholeEnd;
  const value = ending?.value ?? withoutZeros(digits);
  return {
    value: sign + value,
    digits: ending?.digits ?? digits,
    ...from,
    next,
    end: tokens[next - 1]?.end ?? first.end,
  };
}

/** What stands behind the digits of a whole number and makes another number of it. */
interface Ending {
  readonly value: string;
  readonly digits: string;
  readonly next: number;
}

/** 2.4 and 1.84 billion. */
function decimalsBehind(tokens: readonly Token[], at: number, whole: string): Ending | undefined {
  const decimals = tokens[at + 1];
  if (tokens[at]?.kind !== 'point' || decimals?.kind !== 'number' || isVersion(tokens, at)) return undefined;
  const scale = SCALE_WORDS.get(tokens[at + 2]?.text ?? '');
  const digits = `${whole}.${decimals.text}`;
  if (scale !== undefined) return { value: scaled(whole, decimals.text, scale), digits, next: at + 3 };
  const decimal = decimals.text.replace(/0+$/, '');
  return { value: withoutZeros(whole) + (decimal ? `.${decimal}` : ''), digits, next: at + 2 };
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

/** 1.84 billion, digit by digit so that nothing is rounded. */
function scaled(whole: string, fraction: string, scale: number): string {
  const places = String(scale).length - 1;
  const digits = whole + fraction.slice(0, places).padEnd(places, '0');
  const rest = fraction.slice(places).replace(/0+$/, '');
  return withoutZeros(digits) + (rest ? `.${rest}` : '');
}

/** The 121 of "one hundred twenty first". */
function ordinalBehind(tokens: readonly Token[], at: number, digits: string): Ending | undefined {
  const tens = tokens[at - 1];
  const unitAt = tokens[at]?.text === '-' ? at + 1 : at;
  const unit = ORDINAL_WORDS.get(tokens[unitAt]?.text ?? '');
  const isTens = /[2-9]0$/.test(digits) && tens?.spoken === true && !tens.divisible;
  return isTens && unit !== undefined && unit < 10
    ? { value: String(Number(digits) + unit), digits, next: unitAt + 1 }
    : undefined;
}

/** .5 and "point five", with nothing before the point. */
function isBehindLeadingPoint(tokens: readonly Token[], at: number): boolean {
  const [further, point, number] = tokens.slice(Math.max(0, at - 2), at + 1).slice(-3);
  const [before, sign] = at === 1 ? [undefined, further] : [further, point];
  const digits = at === 1 ? point : number;
  if (!sign || !digits?.divisible) return false;
  if (sign.text === '.') return !digits.spoken && glued(sign, digits) && !glued(before, sign);
  return sign.text === 'point' && digits.spoken === true && !POINT_OF_SPEECH.has(before?.text ?? '');
}

function belowOne(tokens: readonly Token[], at: number, first: Token): Amount {
  const decimal = first.text.replace(/0+$/, '');
  const start = tokens[at - 1]?.start ?? first.start;
  const digits = `0.${first.text}`;
  return { value: decimal ? `0.${decimal}` : '0', digits, from: at, next: at + 1, start, end: first.end };
}

/** "two twenty-five" and "twenty twenty-six" are one number; with a pause between them they are two. */
function spokenPieces(tokens: readonly Token[], at: number): number {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first?.spoken || !second?.spoken || second.kind !== 'number' || !isEnglish(first, second)) return 1;
  const [left, right] = [first.text, second.text];
  const isPair = left.length <= 2 && !left.startsWith('0') && right.length === 2 && !right.startsWith('0');
  const isLeadingZero = left.length === 2 && right.length === 2 && right.startsWith('0');
  return isPair || isLeadingZero ? 2 : 1;
}

/** Parts of one Japanese run stand side by side without a space, and are always two numbers. */
function isEnglish(first: Token, second: Token): boolean {
  return !glued(first, second);
}

function isVersion(tokens: readonly Token[], point: number): boolean {
  return tokens[point + 2]?.kind === 'point' && tokens[point + 3]?.kind === 'number';
}

function isNegative(tokens: readonly Token[], at: number): boolean {
  const [further, sign, number] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (sign?.text === 'minus' || sign?.text.endsWith('マイナス')) return true;
  return sign?.text === '-' && glued(sign, number) && !glued(further, sign);
}
