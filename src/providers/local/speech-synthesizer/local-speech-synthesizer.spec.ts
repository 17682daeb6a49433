import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { SpeechAudio } from '../../../contracts/index.js';
import { LocalSpeechSynthesizer } from './local-speech-synthesizer.js';

const never = new AbortController().signal;
const synthesizer = new LocalSpeechSynthesizer();
const speak = (spoken: string, locale: 'ja' | 'en' = 'en'): Promise<SpeechAudio> =>
  synthesizer.synthesize({ locale, text: spoken, spoken }, never);

beforeAll(() => synthesizer.warmUp(), 60_000);
afterAll(() => synthesizer.close());

function samplesOf({ audio }: SpeechAudio): Int16Array {
  const bytes = Uint8Array.from(audio);
  return new Int16Array(bytes.buffer, 44, (bytes.length - 44) / 2);
}

describe('LocalSpeechSynthesizer', () => {
  it.each([
    ['en', 'We have two twenty-five, sixty, R fifteen in stock.'],
    ['ja', 'にひゃくにじゅうごの ろくじゅう、アールじゅうごは、在庫がございます。'],
  ] as const)('makes one playable file of a sentence in %s', async (locale, sentence) => {
    const speech = await speak(sentence, locale);
    const file = Buffer.from(speech.audio);
    expect(file.toString('latin1', 0, 4) + file.toString('latin1', 8, 12)).toBe('RIFFWAVE');
    expect(file.readUInt32LE(4)).toBe(file.length - 8);
    expect(file.readUInt32LE(40)).toBe(file.length - 44);
    expect(speech.durationMs).toBeCloseTo(((file.length - 44) / 2 / file.readUInt32LE(24)) * 1000, -1);
    expect(speech.durationMs).toBeGreaterThan(2000);
    const samples = samplesOf(speech);
    expect(Math.max(...samples)).toBeLessThan(32_000);
    expect([...samples.subarray(-1000)].every((sample) => sample === 0)).toBe(true);
  });

  it('does not mix up sentences that are asked for at once', async () => {
    const sentences = ['One.', 'This sentence is a good deal longer than the others.', 'Four tires, please.'];
    const alone = [];
    for (const sentence of sentences) alone.push((await speak(sentence)).durationMs);
    const together = await Promise.all(sentences.map((sentence) => speak(sentence)));
    expect(together.map((speech) => speech.durationMs)).toEqual(alone);
  });

  it('says text as text, whatever it looks like', async () => {
    await expect(speak('--version [[ <speak> $(reboot) `id`')).resolves.toMatchObject({ type: 'audio/wav' });
  });

  it('answers an abort at once and speaks on afterwards', async () => {
    const control = new AbortController();
    const long = 'This goes on and on. '.repeat(150);
    const speech = synthesizer.synthesize({ locale: 'en', text: long, spoken: long }, control.signal);
    control.abort(new Error('the visitor spoke'));
    await expect(speech).rejects.toThrow('the visitor spoke');
    await expect(speak('Hello.')).resolves.toMatchObject({ type: 'audio/wav' });
  });

  it('starts another process when the first one died', async () => {
    const pid = synthesizer.pid ?? 0;
    const speech = speak('This goes on and on. '.repeat(150));
    process.kill(pid, 'SIGKILL');
    await expect(speech).rejects.toMatchObject({ fault: 'unreachable', retryable: true });
    await expect(speak('Hello.')).resolves.toMatchObject({ type: 'audio/wav' });
    expect(synthesizer.pid).not.toBe(pid);
  });
});
