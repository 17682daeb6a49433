import { beforeEach, describe, expect, it } from '@jest/globals';

import { type Locale, LOCALES, type SpeechRecognizer, type Utterance } from '../../src/contracts/index.js';
import { wavOf } from '../servers/sound.js';
import { expectNoStart, expectPromptCancel, never } from './cancellation.js';

export function anUtterance(changes: Partial<Utterance> = {}): Utterance {
  const audio = wavOf(600);
  return { audio, type: 'audio/wav', pcm16k: new Int16Array(9600), locale: 'en', vocabulary: [], ...changes };
}

/** What every recogniser shows: `make` gives one that answers. */
export function speechRecognizerContract(name: string, make: () => Promise<SpeechRecognizer>): void {
  describe(`speech recogniser ${name}`, () => {
    let recognizer: SpeechRecognizer;
    let locale: Locale;

    beforeEach(async () => {
      recognizer = await make();
      locale = recognizer.locales[0] ?? 'en';
    });

    it('says its name and the languages that it can', () => {
      expect(recognizer.name).toMatch(/\S/);
      expect(recognizer.locales.length).toBeGreaterThan(0);
      expect(LOCALES).toEqual(expect.arrayContaining([...recognizer.locales]));
    });

    it('gives trimmed text in each of its languages, and a probability where it tells one', async () => {
      for (const each of recognizer.locales) {
        const { text, noSpeechProbability = 0 } = await recognizer.recognize(anUtterance({ locale: each }), never());
        expect(text).toBe(text.trim());
        expect(noSpeechProbability).toBeGreaterThanOrEqual(0);
        expect(noSpeechProbability).toBeLessThanOrEqual(1);
      }
    });

    it('takes a vocabulary of any length', async () => {
      const vocabulary = Array.from({ length: 3000 }, (_, i) => `Sample Brand ${i}`);
      const { text } = await recognizer.recognize(anUtterance({ locale, vocabulary }), never());
      expect(typeof text).toBe('string');
    });

    it('works from the file alone, if it says so', async () => {
      if (!recognizer.decodes) return;
      const { text } = await recognizer.recognize(anUtterance({ locale, pcm16k: undefined }), never());
      expect(typeof text).toBe('string');
    });

    it('begins nothing when it was cancelled before', async () => {
      await expectNoStart((signal) => recognizer.recognize(anUtterance({ locale }), signal));
    });

    it('ends at once, with the reason that was given, when it is cancelled', async () => {
      await expectPromptCancel((signal) => recognizer.recognize(anUtterance({ locale }), signal));
    });
  });
}
