import { glued, type Token } from './token.js';

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
  const pieces = spokenPieces(tokens, at);
  let next = at + pieces;
  let digits = tokens
    .slice(at, next)
    .map((token) => token.text)
    .join('');
  let fraction = '';
  const decimals = tokens[next + 1];
  if (tokens[next]?.kind === 'point' && decimals?.kind === 'number' && !isVersion(tokens, next)) {
    fraction = decimals.text;
    next += 2;
    digits += `.${fraction}`;
  }
  const sign = isNegative(tokens, at) ? '-' : '';
  const whole = digits.split('.')[0]?.replace(/^0+(?=\d)/, '') ?? '';
  const decimal = fraction.replace(/0+$/, '');
  const end = tokens[next - 1]?.end ?? first.end;
  const start = sign ? (tokens[at - 1]?.start ?? first.start) : first.start;
  return { value: `${sign}${whole}${decimal ? `.${decimal}` : ''}`, digits, from: at, next, start, end };
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
