import { describe, expect, it } from '@jest/globals';

import { readWav, samplesOf, writeWav } from './index.js';

const sound = Int16Array.from({ length: 400 }, (_, at) => Math.round(9_000 * Math.sin(at / 9)));

describe('the samples of a WAV file', () => {
  it('are those that were written, wherever the file lies in memory', () => {
    const { audio } = writeWav([sound], 16_000);
    for (const offset of [0, 1, 2, 3]) {
      const moved = Buffer.alloc(audio.length + offset);
      moved.set(audio, offset);
      expect(samplesOf(readWav(moved.subarray(offset)), 16_000)).toEqual(sound);
    }
  });

  it('belong to the caller', () => {
    const { audio } = writeWav([sound], 16_000);
    samplesOf(readWav(audio), 16_000).fill(0);
    expect(samplesOf(readWav(audio), 16_000)).toEqual(sound);
  });

  it('take another rate when it is asked for', () => {
    const { audio } = writeWav([sound], 8_000);
    expect(samplesOf(readWav(audio), 16_000)).toHaveLength(2 * sound.length);
  });
});
