import { describe, expect, it } from '@jest/globals';

import { createSilenceWatch, judgeLevel, loudnessOf } from './loudness.js';

describe('the loudness of a block', () => {
  it('is its root mean square', () => {
    expect(loudnessOf(Float32Array.of(0.5, -0.5, 0.5, -0.5))).toEqual({ rms: 0.5, clipped: false });
  });

  it('tells distorted speech from a lone knock', () => {
    const clip = (samples: number) => loudnessOf(new Float32Array(512).fill(1, 0, samples)).clipped;
    expect(clip(1)).toBe(false);
    expect(clip(40)).toBe(true);
  });
});

describe('what the visitor is told', () => {
  it.each([
    ['to speak, before a word', 0.001, false, 'waiting'],
    ['to speak up', 0.015, false, 'quiet'],
    ['that they are heard', 0.1, false, 'good'],
    ['to speak more softly', 0.5, false, 'loud'],
    ['to speak more softly when the sound breaks up', 0.1, true, 'loud'],
  ] as const)('is %s', (_, rms, clipped, verdict) => {
    expect(judgeLevel({ rms, clipped }, 'waiting')).toBe(verdict);
  });

  it('does not go back to asking for speech in a pause', () => {
    expect(judgeLevel({ rms: 0, clipped: false }, 'good')).toBe('good');
  });
});

describe('a microphone', () => {
  const blocks = (watch: ReturnType<typeof createSilenceWatch>, rms: number, ms: number) => {
    let silent = false;
    for (let at = 0; at < ms; at += 32) silent = watch(rms, 32);
    return silent;
  };

  it('is dead when it gives nothing at all for a while', () => {
    const watch = createSilenceWatch();
    expect(blocks(watch, 0, 1000)).toBe(false);
    expect(blocks(watch, 0, 2000)).toBe(true);
  });

  it('is alive in a quiet room, and after it was heard once', () => {
    expect(blocks(createSilenceWatch(), 0.0008, 10_000)).toBe(false);
    const heard = createSilenceWatch();
    blocks(heard, 0.1, 32);
    expect(blocks(heard, 0, 10_000)).toBe(false);
  });
});
