import { describe, expect, it } from '@jest/globals';

import { makeAudible } from './audible.js';

const sound = (seconds: number, level: number): number[] =>
  Array.from({ length: seconds * 16_000 }, (_, index) => level * Math.sin(index / 7));
const loudness = (samples: Int16Array): number => Math.max(...samples);

describe('makeAudible', () => {
  it('cuts long pauses around the speech', () => {
    const samples = Int16Array.from([...sound(3, 0), ...sound(1, 5000), ...sound(4, 0)]);
    expect(makeAudible(samples, 0.05).length / 16_000).toBeCloseTo(1.4, 1);
  });

  it('brings quiet and loud speech to one level', () => {
    const quiet = makeAudible(Int16Array.from(sound(1, 300)), 0);
    const loud = makeAudible(Int16Array.from(sound(1, 30_000)), 0);
    expect(loudness(quiet)).toBeCloseTo(loudness(loud), -2);
  });

  it('is the same for the same recording', () => {
    const samples = Int16Array.from(sound(1, 4000));
    expect(makeAudible(samples, 0.1)).toEqual(makeAudible(samples, 0.1));
  });

  it('makes nothing of silence, and no more than fifteen seconds of anything', () => {
    expect(makeAudible(new Int16Array(16_000), 0.1)).toHaveLength(0);
    expect(makeAudible(new Int16Array(0), 0.1)).toHaveLength(0);
    expect(makeAudible(Int16Array.from(sound(40, 9000)), 0.1).length).toBeLessThan(16 * 16_000);
  });
});
