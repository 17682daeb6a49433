import { describe, expect, it } from '@jest/globals';

import { type CodePart, type CodePattern, type Locale, LOCALES } from '../../src/contracts/index.js';
import { type CodeReading, readCodes, readValues, say } from '../../src/modules/values/index.js';

type Parts = Readonly<Record<string, string>>;

const SAMPLES = 60;
/** Tries for one sample: of many patterns few combinations are possible. */
const TRIES = 20;
const DIGITS: Readonly<Record<Locale, readonly string[]>> = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  ja: [...'〇一二三四五六七八九'],
};
const POINT: Readonly<Record<Locale, string>> = { en: 'point', ja: '点' };
const FRAMES: Readonly<Record<Locale, readonly ((said: string) => string)[]>> = {
  en: [(said) => `do you have ${said}?`, (said) => `I need ${said} please`],
  ja: [(said) => `${said}はありますか`, (said) => `すみません、${said}をください`],
};
const ORDINARY: readonly string[] = [
  'four tires please',
  'are you open on 12/25, from 10:00 to 19:00?',
  'call 03-1234-5678',
  'I paid 12,800 yen for 2 of them in 2024',
  'my phone is an S22 and I am 42',
  'タイヤを4本、12,800円でお願いします',
  '2026年11月20日の10時半に3人で行きます',
  '電話番号は090-1234-5678です',
];

/**
 * What every code pattern shows: its declaration holds together, and its codes are read as they are written and as they
 * are said, alone and among the other patterns of a house.
 */
export function codePatternContract(pattern: CodePattern, house: readonly CodePattern[]): void {
  const samples = samplesOf(pattern);
  const misread = (render: (parts: Parts) => string, patterns: readonly CodePattern[] = [pattern]): string[] =>
    samples.flatMap((parts) => {
      const text = render(parts);
      const [read, ...others] = readCodes(text, 'en', patterns);
      return others.length === 0 && isThis(pattern, read, parts) ? [] : text;
    });

  describe(`code pattern ${pattern.name}`, () => {
    it('is declared in its own words', () => {
      expect(pattern.name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      expect(house.filter(({ name }) => name === pattern.name)).toHaveLength(1);
      const names = pattern.parts.map((part) => part.name);
      expect([...pattern.written.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(names);
      expect(new Set(names).size).toBe(names.length);
      for (const part of pattern.parts) {
        for (const locale of LOCALES) expect(part.label[locale]).toMatch(/\S/);
        expect(faultOf(part)).toBeNull();
      }
      for (const said of Object.values(pattern.separators ?? {})) {
        for (const way of LOCALES.flatMap((locale) => said[locale])) expect(way).toBe(way.toLowerCase());
      }
    });

    it('has codes that it calls possible', () => {
      expect(samples.length).toBeGreaterThan(0);
    });

    it('reads what it writes', () => {
      expect(misread((parts) => writtenWith(pattern, parts))).toEqual([]);
    });

    it.each([
      ['in small letters', (text: string) => text.toLowerCase()],
      ['in wide signs', (text: string) => text.replace(/[!-~]/g, wide)],
      ['with spaces around its letters', (text: string) => text.replace(/([A-Za-z]+)/g, ' $1 ')],
    ])('reads it %s', (_how, change) => {
      expect(misread((parts) => change(writtenWith(pattern, parts)))).toEqual([]);
    });

    it.each(LOCALES)('reads what is said of it aloud: %s', (locale) => {
      expect(misread((parts) => say(writtenWith(pattern, parts), locale, [pattern]))).toEqual([]);
    });

    it.each(LOCALES)('reads it told digit by digit: %s', (locale) => {
      expect(misread((parts) => writtenWith(pattern, parts).replace(/[0-9.]+/g, told(locale)))).toEqual([]);
    });

    it.each(LOCALES)('reads it with every word for what stands between its parts: %s', (locale) => {
      for (const [literal, said] of Object.entries(pattern.separators ?? {})) {
        for (const way of said[locale].filter((word) => isBetween(pattern, literal, word))) {
          const spaced = locale === 'ja' && !/[a-z]/.test(way) ? way : ` ${way} `;
          expect(misread((parts) => withLiteral(pattern, parts, literal, spaced))).toEqual([]);
        }
      }
    });

    it.each(LOCALES)('reads it in a sentence: %s', (locale) => {
      for (const frame of FRAMES[locale]) expect(misread((parts) => frame(writtenWith(pattern, parts)))).toEqual([]);
    });

    it('is read as the same code among all patterns of the house', () => {
      const others = samples.filter((parts) => {
        const text = writtenWith(pattern, parts);
        const [alone] = readCodes(text, 'en', [pattern]);
        const [read] = readCodes(text, 'en', house);
        return read?.written !== alone?.written;
      });
      expect(others.map((parts) => writtenWith(pattern, parts))).toEqual([]);
    });

    it('takes no other number for a code', () => {
      expect(ORDINARY.filter((text) => readCodes(text, 'en', [pattern]).length > 0)).toEqual([]);
    });
  });
}

/** The first and the last value of every part, and others between them; parts that may be left out are left out in turn. */
function samplesOf(pattern: CodePattern): Parts[] {
  const all = Array.from({ length: SAMPLES * TRIES }, (_, index) =>
    Object.fromEntries(
      pattern.parts.flatMap((part, place): [string, string][] => {
        if (part.optional && mixed(index, -place) % 2 === 0) return [];
        const values = valuesOf(part);
        const value = values[index < 2 ? index * (values.length - 1) : mixed(index, place) % values.length];
        return value === undefined ? [] : [[part.name, value]];
      }),
    ),
  );
  const whole = all.map((parts) => withoutGaps(pattern, parts));
  const possible = whole.filter((parts) => pattern.isPossible?.(parts) ?? true);
  return [...new Map(possible.map((parts) => [JSON.stringify(parts), parts])).values()].slice(0, SAMPLES);
}

/** Chance that is the same in every run. */
function mixed(index: number, place: number): number {
  const product = Math.imul(index * 31 + place + 17, 0x9e3779b1);
  return Math.imul(product ^ (product >>> 15), 0x85ebca6b) >>> 8;
}

/** Details stand behind one another: without the first of a row there is none of the others. */
function withoutGaps({ parts }: CodePattern, told: Parts): Parts {
  let isOpen = true;
  const behind = parts.slice(parts.findLastIndex((part) => !part.detail) + 1);
  return Object.fromEntries(
    Object.entries(told).filter(([name]) => {
      if (!behind.some((part) => part.name === name)) return true;
      isOpen &&= behind
        .slice(
          0,
          behind.findIndex((part) => part.name === name),
        )
        .every((part) => told[part.name] !== undefined);
      return isOpen;
    }),
  );
}

function valuesOf(part: CodePart): readonly string[] {
  if (part.kind === 'letters') return part.oneOf;
  const count = Math.floor((part.max - part.min) / part.step + 1e-6) + 1;
  return Array.from({ length: count }, (_, index) => (part.min + index * part.step).toFixed(part.decimals ?? 0));
}

function faultOf(part: CodePart): string | null {
  if (part.kind === 'letters')
    return part.oneOf.length > 0 && part.oneOf.every((letters) => /^[A-Z]+$/.test(letters)) ? null : part.name;
  const steps = (part.max - part.min) / part.step;
  const isOnGrid = Math.abs(steps - Math.round(steps)) < 1e-6 && part.max >= part.min && part.step > 0;
  return isOnGrid && Number.isInteger(part.decimals ?? 0) ? null : part.name;
}

/** With all its details: what stands before a part that was left out is left out too. */
function writtenWith(pattern: CodePattern, parts: Parts): string {
  return withLiteral(pattern, parts, '', '');
}

function withLiteral({ written }: CodePattern, parts: Parts, literal: string, said: string): string {
  const pieces = written.split(/(\{\w+\})/).filter(Boolean);
  const valueOf = (piece: string | undefined): string | undefined => parts[/^\{(\w+)\}$/.exec(piece ?? '')?.[1] ?? ''];
  const last = pieces.findLastIndex((piece) => valueOf(piece) !== undefined);
  return pieces
    .map((piece, index) => {
      if (piece.startsWith('{')) return valueOf(piece) ?? '';
      const behind = pieces.slice(index + 1).find((other) => other.startsWith('{'));
      const isThere = behind === undefined ? index - 1 === last : index < last;
      if (!isThere) return '';
      return piece === literal ? said : piece;
    })
    .join('')
    .trim();
}

/** A unit is said behind its number and not between two parts. */
function isBetween(pattern: CodePattern, literal: string, word: string): boolean {
  const isUnit = readValues(`5 ${word}`, 'en', []).some(({ kind }) => kind === 'measure');
  return !isUnit && pattern.written.includes(`}${literal}{`);
}

function told(locale: Locale): (digits: string) => string {
  const words = (digits: string): string =>
    [...digits]
      .map((digit) => (digit === '.' ? POINT[locale] : (DIGITS[locale][Number(digit)] ?? '')))
      .join(locale === 'en' ? ' ' : '');
  return (digits) => (locale === 'en' ? ` ${words(digits)} ` : words(digits));
}

function isThis(pattern: CodePattern, read: CodeReading | undefined, parts: Parts): boolean {
  if (!read?.complete || read.pattern !== pattern.name) return false;
  const identity = pattern.parts.filter((part) => !part.detail);
  return identity.every(({ name }) => read.parts[name] === parts[name]);
}

function wide(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
}
