import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { LocalSpeechSynthesizer } from '../speech-synthesizer/index.js';
import { LocalSpeechRecognizer } from './local-speech-recognizer.js';

const never = new AbortController().signal;
const vocabulary = [
  '225/60R15',
  '205/55R16',
  'Norvik SnowGrip',
  'Winter tires',
  'Opening hours',
  'Warranty and returns',
];
const recognizer = new LocalSpeechRecognizer();
const synthesizer = new LocalSpeechSynthesizer();

beforeAll(() => Promise.all([recognizer.warmUp(vocabulary), synthesizer.warmUp(['en'])]), 120_000);
afterAll(async () => {
  synthesizer.close();
  await recognizer.close();
});

async function say(sentence: string): Promise<Int16Array> {
  const { audio } = await synthesizer.synthesize({ locale: 'en', text: sentence, spoken: sentence }, never);
  const file = Buffer.from(audio);
  const rate = file.readUInt32LE(24);
  const count = (file.length - 44) / 2;
  // Between two samples the sound is taken to be straight.
  return Int16Array.from({ length: Math.floor(((count - 1) * 16_000) / rate) }, (_, index) => {
    const at = (index * rate) / 16_000;
    const before = file.readInt16LE(44 + 2 * Math.floor(at));
    const after = file.readInt16LE(46 + 2 * Math.floor(at));
    return before + (after - before) * (at % 1);
  });
}

async function hear(pcm16k: Int16Array, words: readonly string[] = vocabulary, signal = never): Promise<string> {
  const utterance = { audio: new Uint8Array(), type: 'audio/wav', pcm16k, locale: 'en' as const, vocabulary: words };
  return (await recognizer.recognize(utterance, signal)).text;
}

describe('LocalSpeechRecognizer', () => {
  it.each([
    'do you have two twenty five sixty r fifteen tires',
    'do you have two oh five fifty five r sixteen',
    'do you have two fifteen forty five r seventeen',
    'how much is it',
    'have you got four',
    'what time do you open',
  ])(
    'hears: %s',
    async (sentence) => {
      expect(await hear(await say(sentence))).toBe(sentence);
    },
    60_000,
  );

  it.each(['the train was late again this morning', 'he ran across the bridge without looking back'])(
    'hears nothing in other talk: %s',
    async (sentence) => {
      expect(await hear(await say(sentence))).toBe('');
    },
    60_000,
  );

  it('hears nothing in silence', async () => {
    expect(await hear(new Int16Array(32_000))).toBe('');
  });

  it('survives clipping, a constant, an impulse and a few samples', async () => {
    const impulse = new Int16Array(8000);
    impulse[4000] = 32_767;
    const square = Int16Array.from({ length: 16_000 }, (_, index) => (index % 80 < 40 ? 32_767 : -32_768));
    for (const odd of [square, new Int16Array(16_000).fill(9000), impulse, Int16Array.of(1, 2, 3), new Int16Array(0)]) {
      expect(typeof (await hear(odd))).toBe('string');
    }
  }, 60_000);

  it('answers an abort at once', async () => {
    const control = new AbortController();
    const long = await say('do you have two twenty five sixty r fifteen tires');
    const heard = hear(long, vocabulary, control.signal);
    const start = performance.now();
    setTimeout(() => control.abort(new Error('too late')), 20);
    await expect(heard).rejects.toThrow('too late');
    expect(performance.now() - start).toBeLessThan(500);
  }, 60_000);

  it('learns the words of another shop', async () => {
    const bearings = [...vocabulary, '6204-2RS', 'Ball bearings'];
    const question = await say('do you have six two oh four two r s');
    await recognizer.warmUp(bearings);
    expect(await hear(question, bearings)).toBe('do you have six two oh four two r s');
  }, 120_000);
});
