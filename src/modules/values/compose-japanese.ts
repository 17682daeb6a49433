import type { Numeral } from './lexicon/japanese-numbers.js';
import type { Token } from './token.js';

/** One numeral, digit string or letter name, and where it stands. */
export interface Morpheme {
  readonly script: 'digits' | 'kanji' | 'kana';
  readonly numeral?: Numeral;
  readonly digits?: string;
  readonly letter?: string;
  readonly start: number;
  readonly end: number;
}

/** A number being put together. Sums are exact: they stay far below 2^53 or are told digit by digit. */
interface Open {
  start: number;
  end: number;
  total: number;
  section: number;
  lastMultiplier: number;
  lastMyriad: number;
  digits: Morpheme[];
  positional: boolean;
  script: Morpheme['script'];
}

/** Numbers, points and letters of one unbroken run: 二百二十五六十 is 225 and 60. */
export function composeNumbers(morphemes: readonly Morpheme[]): Token[] {
  const tokens: Token[] = [];
  let open: Open | undefined;
  const close = (): void => {
    if (open) tokens.push(...closed(open));
    open = undefined;
  };
  for (const morpheme of morphemes) {
    const { numeral, start, end } = morpheme;
    if (morpheme.letter) {
      close();
      tokens.push({ kind: 'word', text: morpheme.letter, letter: morpheme.letter, spoken: true, start, end });
    } else if (numeral?.kind === 'point') {
      close();
      tokens.push({ kind: 'point', text: '.', start, end });
    } else if (!numeral || numeral.kind === 'digit') {
      if (open && !takesDigit(open, morpheme)) close();
      open ??= begun(morpheme);
      open.digits.push(morpheme);
      open.end = end;
    } else {
      const split: Open | undefined = open && splitBefore(open, numeral.value, numeral.kind === 'myriad');
      if (split) {
        close();
        open = split.digits.length > 0 ? split : undefined;
      }
      open ??= begun(morpheme);
      multiply(open, numeral.value, numeral.kind === 'myriad');
      open.end = end;
    }
  }
  close();
  return tokens;
}

function begun(morpheme: Morpheme): Open {
  return {
    start: morpheme.start,
    end: morpheme.end,
    total: 0,
    section: 0,
    lastMultiplier: Infinity,
    lastMyriad: Infinity,
    digits: [],
    positional: false,
    script: morpheme.script,
  };
}

/** After 二十 one digit may follow, after 1万 also the digits 2800; a number of plain digits takes any digit. */
function takesDigit(open: Open, morpheme: Morpheme): boolean {
  if (morpheme.digits !== undefined) {
    return (
      open.positional &&
      open.digits.length === 0 &&
      Number(morpheme.digits) < Math.min(open.lastMultiplier, open.lastMyriad)
    );
  }
  if (open.digits.some((digit) => digit.digits !== undefined)) return false;
  return !open.positional || open.digits.length === 0;
}

/**
 * Changes `open` to what ends before a multiplier that cannot continue it and returns what the multiplier goes on
 * with: in 五五十 the second 五, in 三十一十 nothing (nobody says 一十).
 */
function splitBefore(open: Open, multiplier: number, myriad: boolean): Open | undefined {
  const fits = myriad ? multiplier < open.lastMyriad : multiplier < open.lastMultiplier;
  const last = open.digits.at(-1);
  const isLiteral = last?.digits !== undefined;
  if (fits && (open.digits.length < 2 || isLiteral)) return undefined;
  if (fits && myriad) return undefined;
  const keepsOne = !myriad && last?.numeral?.value === 1 && multiplier < 1000;
  const carried = last && !isLiteral && !keepsOne ? [open.digits.pop()].filter((digit) => digit !== undefined) : [];
  const begins = carried[0];
  open.end = begins ? begins.start : open.end;
  const next = begun(begins ?? { script: open.script, start: open.end, end: open.end });
  next.digits = carried;
  return next;
}

function multiply(open: Open, multiplier: number, myriad: boolean): void {
  const coefficient = open.digits.length > 0 ? Number(digitsOf(open.digits)) : undefined;
  open.digits = [];
  open.positional = true;
  if (myriad) {
    const count = open.section + (coefficient ?? 0);
    open.total += Math.round((count === 0 ? 1 : count) * multiplier);
    open.section = 0;
    open.lastMultiplier = Infinity;
    open.lastMyriad = multiplier;
  } else {
    open.section += Math.round((coefficient ?? 1) * multiplier);
    open.lastMultiplier = multiplier;
  }
}

function closed(open: Open): Token[] {
  const { start, end } = open;
  if (!open.positional && open.digits.length === 0) return [];
  if (!open.positional) {
    const spoken = open.script !== 'digits';
    const number: Token = { kind: 'number', text: digitsOf(open.digits), start, end, spoken, divisible: true };
    const letter = open.digits.length === 1 ? open.digits[0]?.numeral?.letter : undefined;
    return [letter === undefined ? number : { ...number, letter }];
  }
  const sum = open.total + open.section + Number(digitsOf(open.digits) || '0');
  return [{ kind: 'number', text: Number.isSafeInteger(sum) ? String(sum) : '0', start, end, spoken: true }];
}

function digitsOf(digits: readonly Morpheme[]): string {
  return digits.map((digit) => digit.digits ?? String(digit.numeral?.value ?? '')).join('');
}
