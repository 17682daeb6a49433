import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { type Locale, LOCALES, type SpeechRecognizer, type Utterance } from '../../src/contracts/index.js';
import { monoOf, readWav, resample, toInt16 } from '../../src/platform/sound/index.js';
import { wavOf } from '../servers/sound.js';
import { recordWords } from '../support/record-words.js';
import { expectNoStart, expectPromptCancel, never } from './cancellation.js';

const QUESTION: Record<Locale, string> = { en: 'How much is it?', ja: 'いくらですか。' };

export function anUtterance(changes: Partial<Utterance> = {}): Utterance {
  const audio = wavOf(600);
  return { audio, type: 'audio/wav', pcm16k: new Int16Array(9600), locale: 'en', vocabulary: [], ...changes };
}

function samplesOf(file: Uint8Array): Int16Array {
  const wav = readWav(file);
  return toInt16(resample(monoOf(wav), wav.rate, 16_000));
}

/** What every recogniser shows: `make` gives one that answers. */
export function speechRecognizerContract(name: string, make: () => Promise<SpeechRecognizer>): void {
  describe(`speech recogniser ${name}`, () => {
    const questions: Partial<Record<Locale, Utterance>> = {};
    let recognizer: SpeechRecognizer;
    let question: Utterance;

    beforeAll(async () => {
      for (const locale of (await make()).locales) {
        const audio = await recordWords(QUESTION[locale], locale);
        questions[locale] = anUtterance({ audio, pcm16k: samplesOf(audio), locale });
      }
    });

    beforeEach(async () => {
      recognizer = await make();
      question = questions[recognizer.locales[0] ?? 'en'] ?? anUtterance();
    });

    it('says its name and the languages that it can', () => {
      expect(recognizer.name).toMatch(/\S/);
      expect(recognizer.locales.length).toBeGreaterThan(0);
      expect(LOCALES).toEqual(expect.arrayContaining([...recognizer.locales]));
    });

    it('gives the words of a spoken question in each of its languages, and a probability where it tells one', async () => {
      for (const each of recognizer.locales) {
        const { text, noSpeechProbability = 0 } = await recognizer.recognize(questions[each] ?? question, never());
        expect(text).toMatch(/\S/);
        expect(text).toBe(text.trim());
        expect(noSpeechProbability).toBeGreaterThanOrEqual(0);
        expect(noSpeechProbability).toBeLessThanOrEqual(1);
      }
    });

    it('hears as well with a vocabulary of any length', async () => {
      const vocabulary = Array.from({ length: 3000 }, (_, i) => `Sample Brand ${i}`);
      const { text } = await recognizer.recognize({ ...question, vocabulary }, never());
      expect(text).toMatch(/\S/);
    });

    it('works from the file alone, or says that it cannot', async () => {
      const heard = recognizer.recognize({ ...question, pcm16k: undefined }, never());
      if (recognizer.decodes) expect((await heard).text).toMatch(/\S/);
      else await expect(heard).rejects.toMatchObject({ name: 'ProviderError', fault: 'unsupported' });
    });

    it('hears several at the same time', async () => {
      const heard = await Promise.all([1, 2, 3].map(() => recognizer.recognize(question, never())));
      expect(new Set(heard.map(({ text }) => text)).size).toBe(1);
    });

    it('begins nothing when it was cancelled before', async () => {
      await expectNoStart((signal) => recognizer.recognize(question, signal));
    });

    it('ends at once, with the reason that was given, when it is cancelled', async () => {
      await expectPromptCancel((signal) => recognizer.recognize(question, signal));
    });

    it('hears again after a cancel', async () => {
      await expectPromptCancel((signal) => recognizer.recognize(question, signal));
      expect((await recognizer.recognize(question, never())).text).toMatch(/\S/);
    });
  });
}
