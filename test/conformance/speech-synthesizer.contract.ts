import { beforeEach, describe, expect, it } from '@jest/globals';

import { type Locale, LOCALES, type SpeechSynthesizer, type SynthesisRequest } from '../../src/contracts/index.js';
import { readWavFile } from '../servers/sound.js';
import { expectNoStart, expectPromptCancel, never } from './cancellation.js';

const SHORT: Record<Locale, string> = { en: 'Hello.', ja: 'こんにちは。' };
const LONG: Record<Locale, string> = {
  en: 'Winter tires should be changed when the tread is below four millimetres, or after five winters on the road.',
  ja: 'ふゆようのタイヤは、みぞがよんミリをしたまわったら、または、ごねんつかったら、こうかんしてください。',
};

const said = (locale: Locale, spoken: string): SynthesisRequest => ({ locale, text: spoken, spoken });

/** What every synthesizer shows: `make` gives one that answers. */
export function speechSynthesizerContract(name: string, make: () => Promise<SpeechSynthesizer>): void {
  describe(`speech synthesizer ${name}`, () => {
    let synthesizer: SpeechSynthesizer;
    let locale: Locale;

    beforeEach(async () => {
      synthesizer = await make();
      locale = synthesizer.locales[0] ?? 'en';
    });

    it('says its name and the languages that it can', () => {
      expect(synthesizer.name).toMatch(/\S/);
      expect(synthesizer.locales.length).toBeGreaterThan(0);
      expect(LOCALES).toEqual(expect.arrayContaining([...synthesizer.locales]));
    });

    it('gives one complete file in each of its languages, as long as it says', async () => {
      for (const each of synthesizer.locales) {
        const { audio, type, durationMs } = await synthesizer.synthesize(said(each, LONG[each]), never());
        expect(durationMs).toBeGreaterThan(0);
        if (type === 'audio/mpeg') continue;
        const sound = readWavFile(audio);
        expect(Math.abs(sound.durationMs - durationMs)).toBeLessThan(50);
        expect(sound.loudest).toBeGreaterThan(500);
      }
    });

    it('takes longer for a longer sentence', async () => {
      for (const each of synthesizer.locales) {
        const short = await synthesizer.synthesize(said(each, SHORT[each]), never());
        const long = await synthesizer.synthesize(said(each, LONG[each]), never());
        expect(long.durationMs).toBeGreaterThan(short.durationMs * 2);
      }
    });

    it('says what is to be said, not what is written', async () => {
      const spoken = await synthesizer.synthesize({ locale, text: 'x', spoken: LONG[locale] }, never());
      const short = await synthesizer.synthesize({ locale, text: LONG[locale], spoken: SHORT[locale] }, never());
      expect(spoken.durationMs).toBeGreaterThan(short.durationMs * 2);
    });

    it('begins nothing when it was cancelled before', async () => {
      await expectNoStart((signal) => synthesizer.synthesize(said(locale, SHORT[locale]), signal));
    });

    it('ends at once, with the reason that was given, when it is cancelled', async () => {
      await expectPromptCancel((signal) => synthesizer.synthesize(said(locale, LONG[locale]), signal));
    });
  });
}
