import { afterEach, describe, expect, it, jest } from '@jest/globals';

import { drawAccessCode, isGuessable } from './draw-access-code.js';

const SAMPLE = 100_000;

afterEach(() => {
  jest.restoreAllMocks();
});

/** Upper tail of the chi-square distribution, by Wilson and Hilferty: close enough to tell chance from a fault. */
function chanceOf(chiSquare: number, freedom: number): number {
  const spread = 2 / (9 * freedom);
  const z = (Math.cbrt(chiSquare / freedom) - (1 - spread)) / Math.sqrt(spread);
  return 0.5 * erfc(z / Math.SQRT2);
}

function erfc(x: number): number {
  const t = 1 / (1 + 0.5 * Math.abs(x));
  const series = [-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587];
  const tail = [...series, -0.82215223, 0.17087277].reduceRight((sum, term) => sum * t + term, 0);
  const value = t * Math.exp(-x * x + tail);
  return x >= 0 ? value : 2 - value;
}

/** The least likely of the six places' spreads of digits, taken as one observation of six. */
function worstChanceOfDigits(codes: readonly string[]): number {
  const chances = [0, 1, 2, 3, 4, 5].map((place) => {
    const counts = Array<number>(10).fill(0);
    for (const code of codes) counts[Number(code[place])]! += 1;
    const expected = codes.length / 10;
    return chanceOf(
      counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0),
      9,
    );
  });
  return Math.min(...chances) * 6;
}

function chanceOfThousands(codes: readonly string[]): number {
  const counts = Array<number>(1000).fill(0);
  for (const code of codes) counts[Math.floor(Number(code) / 1000)]! += 1;
  const expected = codes.length / 1000;
  return chanceOf(
    counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0),
    999,
  );
}

const drawSample = () => Array.from({ length: SAMPLE }, drawAccessCode);

describe('drawing an access code', () => {
  it.each(['000000', '111111', '123456', '654321', '012345', '890123', '987654', '121212', '123123'])(
    'never gives out %s, nor another of its kind [CODE-14]',
    (code) => {
      expect(isGuessable(code)).toBe(true);
    },
  );

  it('gives out six digits that are not on the deny list, 100000 times out of 100000 [CODE-14]', () => {
    expect(drawSample().filter((code) => !/^[0-9]{6}$/.test(code) || isGuessable(code))).toEqual([]);
  });

  it('denies so few codes that guessing gains nothing', () => {
    const denied = Array.from({ length: 1_000_000 }, (_, at) => String(at).padStart(6, '0')).filter(isGuessable);
    expect(denied.length).toBeLessThan(1_500);
  });

  it('spreads codes evenly, at p > 0.001 over 100000 of them, in one of two samples [CODE-15]', () => {
    const isEven = () => {
      const codes = drawSample();
      return worstChanceOfDigits(codes) > 0.001 && chanceOfThousands(codes) > 0.001;
    };
    expect(isEven() || isEven()).toBe(true);
  });

  it('finds an uneven source uneven [CODE-15]', () => {
    const skewed = drawSample().map((code, at) => (at % 20 === 0 ? `7${code.slice(1)}` : code));
    expect(worstChanceOfDigits(skewed)).toBeLessThan(0.001);
    expect(chanceOfThousands(skewed)).toBeLessThan(0.001);
  });

  it('asks the system for chance, never Math.random [CODE-15]', () => {
    const random = jest.spyOn(Math, 'random');
    drawAccessCode();
    expect(random).not.toHaveBeenCalled();
  });
});
