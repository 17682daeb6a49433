import { describe, expect, it } from '@jest/globals';

import { holdsSound } from './sound-presence.js';

const SECOND = 16_000;
const random = (seed: number) => () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5;
const noise = (level: number, seconds = 2): Int16Array => {
  const next = random(7);
  return Int16Array.from({ length: SECOND * seconds }, () => next() * 2 * level);
};

/** Syllables over a noise floor. */
const speech = (level: number, floor: number): Int16Array =>
  noise(floor).map((sample, index) => {
    const syllable = Math.max(0, Math.sin((2 * Math.PI * 4 * index) / SECOND));
    return sample + level * syllable * Math.sin((2 * Math.PI * 180 * index) / SECOND);
  });

describe('holdsSound', () => {
  it.each([
    ['perfect silence', new Int16Array(SECOND)],
    ['a constant offset', new Int16Array(SECOND).fill(5000)],
    ['a quiet room', noise(40)],
    ['a loud fan', noise(3000)],
    ['a hum', Int16Array.from({ length: SECOND }, (_, index) => 4000 * Math.sin((2 * Math.PI * 50 * index) / SECOND))],
    ['nothing at all', new Int16Array(0)],
  ])('hears nothing in %s', (_, samples) => {
    expect(holdsSound(samples)).toBe(false);
  });

  it.each([
    ['speech', speech(6000, 10)],
    ['quiet speech', speech(500, 30)],
    ['speech beside a fan', speech(8000, 1500)],
  ])('hears %s', (_, samples) => {
    expect(holdsSound(samples)).toBe(true);
  });

  it('hears one short word in a long silence', () => {
    const samples = noise(20, 5);
    samples.set(speech(4000, 10).subarray(0, 0.3 * SECOND), 2 * SECOND);
    expect(holdsSound(samples)).toBe(true);
  });
});
