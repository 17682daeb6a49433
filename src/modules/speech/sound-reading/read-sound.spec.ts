import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';

import { mp3Of } from '../../../../test/servers/sound.js';
import {
  contained,
  type Container,
  CONTAINERS,
  noisyPacket,
  SILENT_PACKET,
  syllables,
} from '../../../../test/support/contained-sound.js';
import { writeWav } from '../../../platform/sound/index.js';
import { readContainer } from './read-container.js';
import { readSound } from './read-sound.js';
import type { Sound } from './sound.js';

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

async function read(bytes: Uint8Array): Promise<Sound & { pcm16k: Int16Array }> {
  const reading = await readSound(bytes);
  if ('fault' in reading) throw new Error(reading.fault);
  return { pcm16k: new Int16Array(0), ...reading.sound };
}

const faultOf = async (bytes: Uint8Array): Promise<string | null> => {
  const reading = await readSound(bytes);
  return 'fault' in reading ? reading.fault : null;
};

/** The file with some of its bytes changed, and cut somewhere. */
const damaged = (valid: Uint8Array): fc.Arbitrary<Buffer> =>
  fc
    .tuple(fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { maxLength: 12 }), fc.nat(valid.length))
    .map(([changes, length]) => {
      const copy = Buffer.from(valid.subarray(0, length));
      for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
      return copy;
    });

describe('readSound of a WAV', () => {
  it.each([
    [8, false, 8000],
    [16, false, 16_000],
    [16, false, 44_100],
    [24, false, 48_000],
    [32, false, 22_050],
    [32, true, 48_000],
  ])('reads %i bits (float: %s) at %i Hz as 16 kHz mono', async (bits, isFloat, rate) => {
    const data = encode(tone(rate, 0.5), bits, isFloat);
    const { pcm16k, durationMs } = await read(aWav({ tag: isFloat ? 3 : 1, bits, rate, data }));
    expect(durationMs).toBe(500);
    expect(pcm16k).toHaveLength(8000);
    expect(rms(pcm16k)).toBeCloseTo((0.5 / Math.SQRT2) * 32_768, -3);
  });

  it('mixes two channels into one', async () => {
    const stereo = tone(16_000, 0.2).flatMap((sample) => [sample, 0]);
    const { pcm16k } = await read(aWav({ channels: 2, data: encode(stereo, 16, false) }));
    expect(pcm16k).toHaveLength(3200);
    expect(rms(pcm16k)).toBeCloseTo((0.25 / Math.SQRT2) * 32_768, -3);
  });

  it('does not fold what is above the new rate into the speech', async () => {
    const { pcm16k } = await read(aWav({ rate: 48_000, data: encode(tone(48_000, 0.3, 12_000), 16, false) }));
    expect(rms(pcm16k.subarray(100, -100))).toBeLessThan(200);
  });

  it('reads a file that was cut off, and one whose length was never written, as far as they go', async () => {
    const data = encode(tone(16_000, 1), 16, false);
    expect((await read(aWav({ data: data.subarray(0, 16_001) }))).durationMs).toBe(500);
    expect((await read(aWav({ data, claimed: 0xffff_ffff }))).durationMs).toBe(1000);
    expect((await read(aWav({ data, claimed: 0 }))).durationMs).toBe(1000);
  });

  it.each([
    ['text', Buffer.from('hello there, this is text'), 'unsupported'],
    ['more than a minute', aWav({ rate: 8000, bits: 8, data: Buffer.alloc(8000 * 60 + 8000) }), 'too_long'],
    ['less than a tenth of a second', aWav({ data: Buffer.alloc(3000) }), 'malformed'],
    ['a header alone', aWav({ data: Buffer.alloc(0), claimed: 1e9 }), 'malformed'],
    ['no sampling rate', aWav({ rate: 0, data: Buffer.alloc(32_000) }), 'malformed'],
    ['a compressed WAV', aWav({ tag: 0x55, data: Buffer.alloc(32_000) }), 'unsupported'],
  ])('refuses %s', async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault);
  });

  it('answers any bytes with a sound or a fault, and makes no more than it was given', async () => {
    const valid = aWav({ data: encode(tone(16_000, 0.3), 16, false) });
    const headed = fc
      .uint8Array({ maxLength: 300 })
      .map((tail) => Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE'), tail]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged(valid), headed, fc.uint8Array({ maxLength: 300 })), async (bytes) => {
        const reading = await readSound(bytes);
        const samples = 'sound' in reading ? (reading.sound.pcm16k?.length ?? 0) : 0;
        expect(samples).toBeLessThanOrEqual(4 * bytes.length + 16);
      }),
      { numRuns: 1500 },
    );
  });

  it('reads back what is written here', async () => {
    const samples = Int16Array.from(tone(16_000, 0.2), (sample) => sample * 32_000);
    expect((await read(writeWav([samples], 16_000).audio)).pcm16k).toEqual(samples);
  });
});

describe.each(CONTAINERS)('readSound of Opus in %s', (container) => {
  const TYPES: Readonly<Record<Container, string>> = {
    webm: 'audio/webm',
    'live webm': 'audio/webm',
    ogg: 'audio/ogg',
    mp4: 'audio/mp4',
    'fragmented mp4': 'audio/mp4',
  };

  it('is 16 kHz mono, as long and as loud as it was', async () => {
    const { type, durationMs, pcm16k } = await read(await contained(container, syllables(2)));
    expect(type).toBe(TYPES[container]);
    expect(durationMs).toBe(2000);
    expect(pcm16k).toHaveLength(32_000);
    expect(rms(pcm16k)).toBeGreaterThan(500);
    const silent = await read(await contained(container, Array<Uint8Array>(50).fill(SILENT_PACKET)));
    expect(rms(silent.pcm16k)).toBeLessThan(1);
  });

  it('is read as far as it goes when it was cut off, or refused', async () => {
    const whole = await contained(container, syllables(4));
    const half = await readSound(whole.subarray(0, whole.length / 2));
    const durationMs = 'sound' in half ? half.sound.durationMs : 0;
    expect(durationMs).toBeLessThan(4000);
    expect('fault' in half ? half.fault : 'malformed').toBe('malformed');
    expect(await faultOf(whole.subarray(0, 60))).toBe('malformed');
  });

  it('is refused beyond a minute', async () => {
    expect(await faultOf(await contained(container, Array<Uint8Array>(3010).fill(SILENT_PACKET)))).toBe('too_long');
  });

  it('is decoded no further than the limit, whatever it says of its length', async () => {
    const { durationMs = 0 } = (await readContainer(await contained(container, syllables(4)), 1000)) ?? {};
    expect(durationMs).toBeGreaterThan(1000);
    expect(durationMs).toBeLessThan(1100);
  });

  it('ends where a packet is damaged', async () => {
    // The decoder tells the console of it too.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    // Two frames of equal length cannot share an odd number of bytes.
    const damagedPacket = Uint8Array.from([0xf9, 1, 2, 3]);
    const packets = [...syllables(1), damagedPacket, ...syllables(1)];
    expect((await read(await contained(container, packets))).durationMs).toBe(1000);
    expect(await faultOf(await contained(container, [damagedPacket, ...syllables(1)]))).toBe('malformed');
  });
});

describe('readSound of other codecs', () => {
  const packets = Array.from({ length: 100 }, (_, index) => noisyPacket(index));

  it('gives the duration of AAC in MP4 and of MP3, without samples', async () => {
    expect(await readSound(await contained('mp4', packets, 'aac'))).toEqual({
      sound: { type: 'audio/mp4', durationMs: 2000 },
    });
    const mp3 = await read(mp3Of(2000));
    expect(mp3).toMatchObject({ type: 'audio/mpeg', pcm16k: new Int16Array(0) });
    expect(Math.abs(mp3.durationMs - 2000)).toBeLessThan(40);
  });

  it('refuses more than a minute of them too', async () => {
    expect(await faultOf(mp3Of(61_000))).toBe('too_long');
  });

  it.each([
    ['webm', Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0, 0])],
    ['ogg', Buffer.from('OggS....')],
    ['mp4', Buffer.from('\0\0\0 ftypM4A ', 'latin1')],
    ['mp3', Buffer.from('ID3\x04.....')],
    ['mpeg', Buffer.from([0xff, 0xfb, 0x90, 0x64])],
    ['flac', Buffer.from('fLaC....')],
  ])('refuses what begins like %s and is none', async (_, bytes) => {
    expect(await faultOf(bytes)).toBe('malformed');
  });
});
