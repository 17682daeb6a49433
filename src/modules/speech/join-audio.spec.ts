import { describe, expect, it } from '@jest/globals';

import type { SpeechAudio } from '../../contracts/index.js';
import { monoOf, readWav, writeWav } from '../../platform/sound/index.js';
import { joinAudio } from './join-audio.js';

const clip = (seconds: number, rate: number): SpeechAudio =>
  writeWav([new Int16Array(seconds * rate).fill(1000)], rate);
const mp3 = (bytes: number[]): SpeechAudio => ({ audio: Uint8Array.from(bytes), type: 'audio/mpeg', durationMs: 500 });

describe('joinAudio', () => {
  it('joins clips of one rate without losing a sample', () => {
    const joined = joinAudio([clip(1, 22_050), clip(0.5, 22_050), clip(2, 22_050)]);
    expect(joined.durationMs).toBe(3500);
    expect(monoOf(readWav(joined.audio))).toHaveLength(3.5 * 22_050);
    expect(joined.audio).toHaveLength(44 + 2 * 3.5 * 22_050);
  });

  it('takes the rate of the first clip for all', () => {
    const joined = joinAudio([clip(1, 16_000), clip(1, 24_000)]);
    expect(Buffer.from(joined.audio).readUInt32LE(24)).toBe(16_000);
    expect(joined.durationMs).toBe(2000);
  });

  it('lets MP3 frames follow each other, with the tag of the first alone', () => {
    const frames = [0xff, 0xfb, 0x90, 0x64];
    const tag = [0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 2, 9, 9];
    const joined = joinAudio([mp3([...tag, ...frames]), mp3([...tag, ...frames])]);
    expect([...joined.audio]).toEqual([...tag, ...frames, ...frames]);
    expect(joined.durationMs).toBe(1000);
  });

  it('gives a single clip back as it is', () => {
    const only = clip(1, 8000);
    expect(joinAudio([only])).toBe(only);
  });

  it('refuses clips of different types, and no clip', () => {
    expect(() => joinAudio([clip(1, 16_000), mp3([1])])).toThrow(TypeError);
    expect(() => joinAudio([])).toThrow(TypeError);
  });
});
