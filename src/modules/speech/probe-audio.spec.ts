import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { AppError } from '../../platform/errors/index.js';
import { MOST_BYTES, probeAudio } from './probe-audio.js';
import { writeWav } from './write-wav.js';

interface WavParts {
  tag?: number;
  channels?: number;
  rate?: number;
  bits?: number;
  data: Buffer;
  claimed?: number;
}

function aWav({ tag = 1, channels = 1, rate = 16_000, bits = 16, data, claimed = data.length }: WavParts): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF\0\0\0\0WAVEfmt ', 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(tag, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE((rate * channels * bits) / 8, 28);
  header.writeUInt16LE((channels * bits) / 8, 32);
  header.writeUInt16LE(bits, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(claimed, 40);
  return Buffer.concat([header, data]);
}

const tone = (rate: number, seconds: number, hertz = 440): number[] =>
  Array.from(
    { length: Math.round(rate * seconds) },
    (_, index) => 0.5 * Math.sin((2 * Math.PI * hertz * index) / rate),
  );

const rms = (samples: Int16Array): number => Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);

const encode = (samples: readonly number[], bits: number, isFloat: boolean): Buffer => {
  const width = bits / 8;
  const data = Buffer.alloc(samples.length * width);
  samples.forEach((sample, index) => {
    if (isFloat) data.writeFloatLE(sample, index * width);
    else if (bits === 8) data.writeUInt8(Math.round(128 + sample * 127), index);
    else data.writeIntLE(Math.round(sample * (2 ** (bits - 1) - 1)), index * width, width);
  });
  return data;
};

const codeOf = (bytes: Uint8Array): string => {
  try {
    return probeAudio(bytes).type;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
};

describe('probeAudio', () => {
  it.each([
    [8, false, 8000],
    [16, false, 16_000],
    [16, false, 44_100],
    [24, false, 48_000],
    [32, false, 22_050],
    [32, true, 48_000],
  ])('reads %i bits (float: %s) at %i Hz as 16 kHz mono', (bits, isFloat, rate) => {
    const data = encode(tone(rate, 0.5), bits, isFloat);
    const { pcm16k, durationMs } = probeAudio(aWav({ tag: isFloat ? 3 : 1, bits, rate, data }));
    expect(durationMs).toBe(500);
    expect(pcm16k).toHaveLength(8000);
    expect(rms(pcm16k ?? new Int16Array(1))).toBeCloseTo((0.5 / Math.SQRT2) * 32_768, -3);
  });

  it('mixes two channels into one', () => {
    const stereo = tone(16_000, 0.2).flatMap((sample) => [sample, 0]);
    const { pcm16k } = probeAudio(aWav({ channels: 2, data: encode(stereo, 16, false) }));
    expect(pcm16k).toHaveLength(3200);
    expect(rms(pcm16k ?? new Int16Array(1))).toBeCloseTo((0.25 / Math.SQRT2) * 32_768, -3);
  });

  it('does not fold what is above the new rate into the speech', () => {
    const { pcm16k } = probeAudio(aWav({ rate: 48_000, data: encode(tone(48_000, 0.3, 12_000), 16, false) }));
    expect(rms(pcm16k?.subarray(100, -100) ?? new Int16Array([1e4]))).toBeLessThan(200);
  });

  it('reads a file that was cut off, and one whose length was never written, as far as they go', () => {
    const data = encode(tone(16_000, 1), 16, false);
    expect(probeAudio(aWav({ data: data.subarray(0, 16_001) })).durationMs).toBe(500);
    expect(probeAudio(aWav({ data, claimed: 0xffff_ffff })).durationMs).toBe(1000);
    expect(probeAudio(aWav({ data, claimed: 0 })).durationMs).toBe(1000);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'audio_empty'],
    ['text', Buffer.from('hello there, this is text'), 'audio_unsupported'],
    ['a file of 10 MB and a byte', Buffer.alloc(MOST_BYTES + 1), 'audio_too_large'],
    ['more than a minute', aWav({ rate: 8000, bits: 8, data: Buffer.alloc(8000 * 60 + 8000) }), 'audio_too_long'],
    ['less than a tenth of a second', aWav({ data: Buffer.alloc(3000) }), 'audio_malformed'],
    ['a header alone', aWav({ data: Buffer.alloc(0), claimed: 1e9 }), 'audio_malformed'],
    ['no sampling rate', aWav({ rate: 0, data: Buffer.alloc(32_000) }), 'audio_malformed'],
    ['a compressed WAV', aWav({ tag: 0x55, data: Buffer.alloc(32_000) }), 'audio_unsupported'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it.each([
    ['audio/webm', Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0, 0])],
    ['audio/ogg', Buffer.from('OggS....')],
    ['audio/mp4', Buffer.from('\0\0\0 ftypM4A ', 'latin1')],
    ['audio/mpeg', Buffer.from('ID3\x04.....')],
    ['audio/mpeg', Buffer.from([0xff, 0xfb, 0x90, 0x64])],
    ['audio/flac', Buffer.from('fLaC....')],
  ])('knows %s by its first bytes', (type, bytes) => {
    expect(probeAudio(bytes)).toEqual({ type });
  });

  it('answers any bytes with a type or with a fault of its own, and makes no more than it was given', () => {
    const valid = aWav({ data: encode(tone(16_000, 0.3), 16, false) });
    const damaged = fc
      .tuple(fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { maxLength: 12 }), fc.nat(valid.length))
      .map(([changes, length]) => {
        const copy = Buffer.from(valid.subarray(0, length));
        for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
        return copy;
      });
    const headed = fc
      .uint8Array({ maxLength: 300 })
      .map((tail) => Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE'), tail]));
    fc.assert(
      fc.property(fc.oneof(damaged, headed, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        try {
          expect(probeAudio(bytes).pcm16k?.length ?? 0).toBeLessThanOrEqual(4 * bytes.length + 16);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('reads back what is written here', () => {
    const samples = Int16Array.from(tone(16_000, 0.2), (sample) => sample * 32_000);
    expect(probeAudio(writeWav([samples], 16_000).audio).pcm16k).toEqual(samples);
  });
});
