import { describe, expect, it } from '@jest/globals';

import { maskPersonalData } from './mask-personal-data.js';

/** The same numbers in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const next = numbersFrom(14);
const digits = (count: number): string => Array.from({ length: count }, () => String(next(10))).join('');
const oneOf = <T>(of: readonly T[]): T => of[next(of.length)]!;

function cardNumber(): string {
  const body = `4${digits(14)}`;
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`.replace(/(.{4})(?=.)/g, '$1 ');
}

/** A number of Japan's register: eleven digits and the one that checks them. */
function registerNumber(): string {
  const body = digits(11);
  const sum = [...body].reverse().reduce((total, digit, at) => total + Number(digit) * (at < 6 ? at + 2 : at - 4), 0);
  return `${body}${sum % 11 <= 1 ? 0 : 11 - (sum % 11)}`;
}

type Canary = readonly [secret: string, sentence: string];

const CANARIES: readonly (() => Canary)[] = [
  () => told(`090-${digits(4)}-${digits(4)}`, ['電話は*です', 'please call * tomorrow']),
  () => told(`+81 80 ${digits(4)} ${digits(4)}`, ['*に電話してください', 'my phone is *']),
  () => told(registerNumber(), ['マイナンバーは*です', 'my number is *']),
  () => told(cardNumber(), ['カード番号は*です', 'my card is *']),
  () => told(`guest.${digits(6)}@mail.example`, ['メールは*です', 'write to *, please']),
];

function told(secret: string, frames: readonly string[]): Canary {
  return [secret, oneOf(frames).replace('*', secret)];
}

const MODEL = () => oneOf(['EX', 'TN', 'RB', 'SP']);
const HARMLESS: readonly (() => string)[] = [
  () => `注文番号は${MODEL()}-${digits(6)}です`,
  () => `order ${MODEL()}${digits(7)} please`,
  () => `Do you have ${MODEL()}-${100 + next(200)}-${40 + next(40)}-${14 + next(6)}?`,
  () => `${155 + 10 * next(15)}/${30 + 5 * next(10)}R${13 + next(8)}はありますか`,
  () => `Is it open on 2026-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}?`,
  () => `${1 + next(12)}月${1 + next(28)}日の${9 + next(10)}時に伺います`,
  () => `it costs ${1 + next(90)},${digits(3)} yen`,
];

describe('what only one person has', () => {
  it('is masked in each of five hundred sentences (AUDIT-14)', () => {
    const canaries = Array.from({ length: 500 }, (_, at) => CANARIES[at % CANARIES.length]!());
    const left = canaries.filter(([secret, sentence]) => {
      const locale = /[ぁ-ん]/u.test(sentence) ? 'ja' : 'en';
      return maskPersonalData(sentence, locale).masked.includes(secret);
    });
    expect(left).toEqual([]);
  });

  it('is not seen in orders, product numbers, sizes, dates and prices (AUDIT-15)', () => {
    const harmless = Array.from({ length: 1_000 }, (_, at) => HARMLESS[at % HARMLESS.length]!());
    const masked = harmless.filter((sentence) => {
      const locale = /[ぁ-ん]/u.test(sentence) ? 'ja' : 'en';
      return maskPersonalData(sentence, locale).masked !== sentence;
    });
    expect(masked.length / harmless.length).toBeLessThanOrEqual(0.02);
  });
});
