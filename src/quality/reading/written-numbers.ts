import { type Locale, LOCALES } from '../../contracts/index.js';
import { readValues, skeletonOf, spellOut, TIRE_PATTERNS, type Value } from '../../modules/values/index.js';
import { type Figure, figureOf } from '../figure.js';

/** A row of a set for inverse text normalisation: what is said, and how it is written. */
export interface SpokenNumber {
  readonly lang: string;
  readonly direction: string;
  readonly class: string;
  readonly input: string;
  readonly expected: string;
  readonly config_specific: boolean;
}

interface Case {
  readonly text: string;
  readonly written: string;
  readonly locale: Locale;
}

interface Exception {
  readonly reason: string;
  /** `kind` is the class of the row without what its source and spelling add. */
  isIt(said: string, kind: string): boolean;
}

/**
 * What a kiosk does not have to read as the set writes it. Told by what is said and not by its row, so that it is the
 * same in any half of the set. Counted apart.
 */
const EXCEPTIONS: readonly Exception[] = [
  { reason: 'addresses of the net are typed, not told to a clerk', isIt: (_, kind) => kind === 'electronic' },
  { reason: 'addresses of machines', isIt: (said) => /\bdot\b.*\bdot\b.*\bdot\b/.test(said) },
  {
    reason: 'an ordinal word alone counts nothing: "a second", "first of all", 「第一に」',
    isIt: (said, kind) => kind === 'ordinal' && (/^\S+$/.test(said) || said.endsWith('hundredth')) && !/^第/.test(said),
  },
  {
    reason: 'areas, volumes, forces and energies are no measure of what a shop tells',
    isIt: (said) => /\b(square|cubic|force|(kilo|mega|giga|milli|deci) ?\w+ hours?|kilo calories)\b/.test(said),
  },
  {
    reason: 'eras, decades, quarters and halves of years',
    isIt: (said, kind) => kind === 'date' && /\b(b c( e)?|c e|a d)$|\b\w+ies$|\b(quarter|half) of\b/.test(said),
  },
  {
    reason: 'years before 1900',
    isIt: (said, kind) => kind === 'date' && /\b(fifteen|sixteen|seventeen|eighteen) (o|oh|\w+ty)/.test(said),
  },
  {
    reason: 'two numbers alone are a time only beside a word that says so: "eight fifty" may be a size or a price',
    isIt: (said, kind) =>
      kind === 'time' && !/\b([ap] m|o'clock|past|to|till|quarter|half|noon|midnight)\b|[時分]/.test(said),
  },
  {
    reason: 'the unit h behind a number is a speed symbol',
    isIt: (said, kind) => kind === 'measure' && /\bhours?$/.test(said),
  },
  { reason: 'more than trillions', isIt: (said) => /quadrillion|quintillion|京/.test(said) },
  { reason: 'proverbs and names of places', isIt: (_, kind) => kind === 'whitelist' },
  { reason: 'ratios and roots', isIt: (said) => /対|ルート/.test(said) },
];

/** How much of what is said is read as what is written; the exceptions apart, so that nothing is hidden among them. */
export function writtenNumberFigures(rows: readonly SpokenNumber[] | null): Figure[] {
  return LOCALES.flatMap((locale) => {
    const told = rows?.filter((row) => row.lang === locale && row.direction === 'itn' && !row.config_specific);
    const cases = (areExceptions: boolean): Case[] | undefined =>
      told
        ?.filter((row) => isException(row) === areExceptions && valuesOf(row.expected, locale).length > 0)
        .map(({ input, expected }) => ({ text: input, written: expected, locale }));
    return [
      figureOf(`numbers, ${locale}, spoken as written`, cases(false), isReadAsWritten, { atLeast: 0.95 }),
      figureOf(`numbers, ${locale}, spoken as written, agreed exceptions`, cases(true), isReadAsWritten),
    ];
  });
}

function isException(row: SpokenNumber): boolean {
  const kind = row.class.replace(/^en_/, '').replace(/_cased$/, '');
  return EXCEPTIONS.some((exception) => exception.isIt(row.input.toLowerCase(), kind));
}

function isReadAsWritten({ text, written, locale }: Case): boolean {
  const [said, expected] = [valuesOf(text, locale), valuesOf(written, locale)];
  if (said.map(({ canonical }) => canonical).join() === expected.map(({ canonical }) => canonical).join()) return true;
  if (expected.some(({ kind }) => kind === 'code')) return isSpelled(text, expected);
  return isSameDigits(said, expected) || (/分の/.test(text) && isSameNumbers(said, expected));
}

/** Letters and digits told one by one are looked up in the master by their skeleton. */
function isSpelled(text: string, expected: readonly Value[]): boolean {
  const skeleton = spellOut(text).reduce((spelled, token) => spelled + token.text, '');
  return expected.every(({ canonical }) => skeleton.includes(skeletonOf(canonical)));
}

/** Where the groups of a telephone number stand is not said. */
function isSameDigits(said: readonly Value[], expected: readonly Value[]): boolean {
  const digitsOf = (values: readonly Value[]): string => values.map(({ canonical }) => canonical).join('');
  return /^[0-9]{7,}$/.test(digitsOf(said)) && digitsOf(said) === digitsOf(expected);
}

/** 三分の一 tells the numbers of 1/3 the other way round, and its sign before either. */
function isSameNumbers(said: readonly Value[], expected: readonly Value[]): boolean {
  const numbersOf = (values: readonly Value[]): string =>
    values
      .map(({ canonical }) => canonical.replace('-', ''))
      .sort()
      .join();
  return numbersOf(said) === numbersOf(expected);
}

function valuesOf(text: string, locale: Locale): Value[] {
  return readValues(text, locale, TIRE_PATTERNS);
}
