import { afterAll, describe, expect, it } from '@jest/globals';

import { contained, syllables } from '../../../../test/support/contained-sound.js';
import { writeWav } from '../../../platform/sound/index.js';
import { MOST_BYTES } from './sound.js';
import { SoundReader } from './sound-reader.js';

const reader = new SoundReader();
const never = new AbortController().signal;
const wav = writeWav([new Int16Array(44_100)], 44_100).audio;
const opus = await contained('webm', syllables(1));

describe('SoundReader', () => {
  afterAll(() => reader.onApplicationShutdown());

  it('reads several recordings that come at once', async () => {
    const sounds = await Promise.all([wav, opus, wav].map((bytes) => reader.read(bytes, never)));
    expect(sounds.map(({ type, durationMs }) => [type, durationMs])).toEqual([
      ['audio/wav', 1000],
      ['audio/webm', 1000],
      ['audio/wav', 1000],
    ]);
  });

  it.each([
    [new Uint8Array(), 'invalid', 'audio_empty'],
    [Buffer.alloc(MOST_BYTES + 1), 'too_large', 'audio_too_large'],
    [writeWav([new Int16Array(61 * 16_000)], 16_000).audio, 'too_large', 'audio_too_long'],
    [Buffer.from('no sound at all'), 'unsupported', 'audio_unsupported'],
    [Buffer.from('OggS and then nothing of it'), 'unprocessable', 'audio_malformed'],
  ])('throws the fault of what cannot be read: %#', async (bytes, kind, code) => {
    await expect(reader.read(bytes, never)).rejects.toMatchObject({ name: 'AppError', kind, code });
  });

  it('stops waiting when the deadline passes, and reads on', async () => {
    const control = new AbortController();
    const reading = reader.read(opus, control.signal);
    control.abort(new Error('too late'));
    await expect(reading).rejects.toThrow('too late');
    await expect(reader.read(opus, never)).resolves.toMatchObject({ durationMs: 1000 });
  });

  it('gives up a file that keeps its demuxer busy for ever, and reads on', async () => {
    const endless = Buffer.from(await contained('mp4', syllables(0.5)));
    const samplesPerChunk = endless.indexOf('stsc', 0, 'latin1') + 16;
    endless.writeUInt32BE(0xd100_0019, samplesPerChunk);
    await expect(reader.read(endless, never)).rejects.toMatchObject({ code: 'audio_malformed' });
    await expect(reader.read(opus, never)).resolves.toMatchObject({ durationMs: 1000 });
  }, 30_000);

  it('holds up nothing else while it reads', async () => {
    const long = await contained('webm', syllables(20));
    const reading = reader.read(long, never);
    let isReading = true;
    void reading.finally(() => (isReading = false));
    let longestWait = 0;
    while (isReading) {
      const startedAt = performance.now();
      await new Promise(setImmediate);
      longestWait = Math.max(longestWait, performance.now() - startedAt);
    }
    await expect(reading).resolves.toMatchObject({ durationMs: 20_000 });
    expect(longestWait).toBeLessThan(150);
  });
});
