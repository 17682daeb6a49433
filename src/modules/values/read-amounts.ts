import { type Amount, amountAt } from './amount.js';
import { type FoundValue, type Sentence, tokenAfter } from './found-value.js';
import { CURRENCY_SIGNS, type Unit } from './lexicon/units.js';
import type { Token } from './token.js';
import { unitAt } from './unit-at.js';

/** What "one" is a number behind; behind other words, as in "the winter one", it stands for a thing. */
const NUMBER_BEFORE = new Set(
  'then is are was have has had with and or for at to by than about need want take takes buy get only just exactly plus minus from between in'.split(
    ' ',
  ),
);

const DETERMINERS = new Set(
  'the this that which each every any no another first second third last other right wrong same'.split(' '),
);

const SETS = new Set(['set', 'sets', 'pack', 'packs', 'box', 'boxes']);

/** Prices, counts, durations, measures, percentages, and numbers of no known unit. */
export function amountValueAt(sentence: Sentence, at: number): FoundValue | undefined {
  const { text, tokens } = sentence;
  const amount = amountAt(tokens, at);
  if (!amount) return undefined;
  const currency = CURRENCY_SIGNS.get(tokens[at - 1]?.text ?? '') ?? currencyCode(tokens[at - 1]);
  if (currency !== undefined) return signedPrice(sentence, amount, currency);
  const found = unitAt(text, amount.end);
  const pronoun = isPronoun(tokens, text, amount, found !== undefined);
  if (pronoun) return undefined;
  if (!found) return isOfSet(tokens, amount.from) ? pieces(amount) : value('number', amount.value, amount, amount.end);
  const { unit, end } = found;
  if (unit.kind === 'price') return price(sentence, amount, unit, end);
  if (unit.kind === 'duration') return duration(sentence, amount, unit, end);
  const next = tokenAfter(tokens, amount.next, end);
  if (unit.kind === 'percentage') {
    const percent = unit.name === '割' ? shifted(amount.value, 1) : amount.value;
    return { ...value('percentage', `${percent}%`, amount, end, unit), next };
  }
  const canonical = unit.kind === 'measure' ? `${amount.value}${unit.name}` : amount.value;
  return { ...value(unit.kind, canonical, amount, end, unit), next };
}

/** "a set of four": of the things that one speaks of. */
function isOfSet(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === 'of' && SETS.has(tokens[at - 2]?.text ?? '');
}

function pieces(amount: Amount): FoundValue {
  return { ...value('quantity', amount.value, amount, amount.end), unit: 'piece' };
}

function signedPrice({ text, tokens }: Sentence, amount: Amount, currency: string): FoundValue {
  const sign = tokens[amount.from - 1];
  const unit = unitAt(text, amount.end);
  const end = unit?.unit.name === currency ? unit.end : amount.end;
  const found = value('price', `${currency}:${amount.value}`, amount, end);
  return { ...found, unit: currency, start: sign?.start ?? found.start, next: tokenAfter(tokens, amount.next, end) };
}

/** "nineteen dollars and ninety-nine cents" is one price. */
function price({ tokens, text }: Sentence, amount: Amount, unit: Unit, end: number): FoundValue {
  const next = tokenAfter(tokens, amount.next, end);
  const centsAt = tokens[next]?.text === 'and' ? next + 1 : next;
  const cents = amountAt(tokens, centsAt);
  const centWord = cents && /^ (?:cents?|pence)\b/.exec(text.slice(cents.end, cents.end + 7));
  if (cents && centWord && !amount.value.includes('.') && Number(cents.value) < 100) {
    const whole = `${amount.value}.${cents.value.padStart(2, '0')}`.replace(/\.?0+$/, (zeros) =>
      zeros.startsWith('.') ? '' : zeros.replace(/0+$/, ''),
    );
    const last = cents.end + centWord[0].length;
    return {
      ...value('price', `${unit.name}:${whole}`, amount, last, unit),
      next: tokenAfter(tokens, cents.next, last),
    };
  }
  if (cents && unit.name !== 'JPY' && /^[0-9]+$/.test(amount.value) && isBareCents({ tokens, text }, cents, end))
    return {
      ...value('price', `${unit.name}:${amount.value}.${cents.value}`, amount, cents.end, unit),
      next: cents.next,
    };
  return { ...value('price', `${unit.name}:${amount.value}`, amount, end, unit), next };
}

/** "seventy-five dollars sixty-three": nothing but a space stands between. */
function isBareCents(
  { tokens, text }: Pick<Sentence, 'tokens' | 'text'>,
  { value: cents, from, next, start, end }: Amount,
  unitEnd: number,
): boolean {
  const isTold = /^[1-9][1-9]$/.test(cents) && tokens[from]?.spoken === true && start === unitEnd + 1;
  return isTold && tokens[next]?.kind !== 'number' && unitAt(text, end) === undefined;
}

function duration({ tokens, text }: Sentence, amount: Amount, unit: Unit, end: number): FoundValue {
  const next = tokenAfter(tokens, amount.next, end);
  if (unit.name === 'h') {
    const half = /^(?:半|はん)/.exec(text.slice(end, end + 2)) ?? /^ and a half\b/.exec(text.slice(end, end + 12));
    if (half) return spanned(Number(amount.value) * 60 + 30, end + half[0].length);
    const minutes = amountAt(tokens, tokens[next]?.text === 'and' ? next + 1 : next);
    const behind = minutes && minutes.start - end <= 5 ? unitAt(text, minutes.end) : undefined;
    if (minutes && behind?.unit.name === 'min')
      return spanned(Number(amount.value) * 60 + Number(minutes.value), behind.end);
    return spanned(Number(amount.value) * 60, end);
  }
  return { ...value('duration', durationOf(Number(amount.value), unit.name), amount, end, unit), next };

  function spanned(minutes: number, last: number): FoundValue {
    return {
      ...value('duration', durationOf(minutes, 'min'), amount, last, unit),
      next: tokenAfter(tokens, amount.next, last),
    };
  }
}

function durationOf(count: number, unit: string): string {
  const rounded = Math.round(count * 1000) / 1000;
  if (unit === 's') return rounded % 60 === 0 && rounded > 0 ? `PT${rounded / 60}M` : `PT${rounded}S`;
  if (unit === 'min') return `PT${rounded}M`;
  if (unit === 'w') return `P${rounded * 7}D`;
  return `P${rounded}${unit === 'd' ? 'D' : unit === 'mo' ? 'M' : 'Y'}`;
}

/** "the cheapest one", "the 65 one", "one of them": not a number. */
function isPronoun(tokens: readonly Token[], text: string, amount: Amount, hasUnit: boolean): boolean {
  if (text.slice(amount.start, amount.end) !== 'one') return false;
  const before = tokens[amount.from - 1];
  if (/^ of\b/.test(text.slice(amount.end, amount.end + 4))) return true;
  if (before?.kind === 'number') return DETERMINERS.has(tokens[amount.from - 2]?.text ?? '');
  return before?.kind === 'word' && (hasUnit ? DETERMINERS.has(before.text) : !NUMBER_BEFORE.has(before.text));
}

function currencyCode(token: Token | undefined): string | undefined {
  return token?.kind === 'word' && ['jpy', 'usd', 'eur', 'gbp'].includes(token.text)
    ? token.text.toUpperCase()
    : undefined;
}

function shifted(decimal: string, places: number): string {
  return String(Math.round(Number(decimal) * 10 ** places * 1000) / 1000);
}

function value(kind: FoundValue['kind'], canonical: string, amount: Amount, end: number, unit?: Unit): FoundValue {
  return {
    kind,
    canonical,
    unit: unit?.name,
    form: unit,
    start: amount.start,
    end,
    next: amount.next,
    numberEnd: amount.end,
  };
}
