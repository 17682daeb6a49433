import { describe, expect, it } from '@jest/globals';

import { monoOf, readWav } from './read-wav.js';
import { toInt16 } from './resample.js';
import { wavOfPcm, writeWav } from './write-wav.js';

const RATE = 16_000;
const soundOf = (file: Uint8Array) => [...toInt16(monoOf(readWav(file)))];

describe('writing a WAV file', () => {
  it('puts sounds behind each other, each from where it begins', () => {
    const memory = Int16Array.of(9, 1, -2, 0x7fff, 9);
    const { audio, durationMs } = writeWav([memory.subarray(1, 4), Int16Array.of(-0x8000, 5)], RATE);
    expect(soundOf(audio)).toEqual([1, -2, 0x7fff, -0x8000, 5]);
    expect(readWav(audio)).toMatchObject({ rate: RATE, channels: 1, bits: 16, isCut: false });
    expect(durationMs).toBe(0);
  });

  it('takes raw samples as they came, cut anywhere', () => {
    const pieces = [Uint8Array.of(1), Uint8Array.of(0, 0xfe, 0xff, 0), Uint8Array.of(1)];
    expect(soundOf(wavOfPcm(pieces, RATE).audio)).toEqual([1, -2, 256]);
  });

  it('says how long it is, and how large, as a player reads it', () => {
    const { audio, durationMs, type } = writeWav([new Int16Array(RATE), new Int16Array(RATE / 2)], RATE);
    const file = Buffer.from(audio);
    expect([type, durationMs]).toEqual(['audio/wav', 1500]);
    expect([file.readUInt32LE(4), file.readUInt32LE(40), file.readUInt32LE(28)]).toEqual([
      file.length - 8,
      file.length - 44,
      2 * RATE,
    ]);
  });
});
