import { readFile } from 'node:fs/promises';

import type { Completed, RunningKiosk } from '../support/running-kiosk.js';
import { type Counter, openDemoShop, type RunningShop } from '../support/running-shop.js';
import { OPENING_MS } from '../support/timing.js';
import { loudest, playWav } from '../support/wav.js';

interface DemoQuestion {
  locale: 'ja' | 'en';
  ask: string;
  store: 'harbor' | 'hillside';
  /** Asked in the same session as the one before. */
  follows?: boolean;
  /** Answered by a language model; the extractive one may say less. */
  needsModel?: boolean;
  expect: { outcome: string | string[]; failureReason?: string; says?: string[]; product?: string };
}

const QUESTIONS = (JSON.parse(await readFile('demo/questions.json', 'utf8')) as DemoQuestion[]).filter(
  (question) => !question.needsModel,
);

/** Spoken time of one written character, in ms: figures and codes are long when they are said. */
const MS_PER_CHARACTER = { en: { least: 40, most: 250 }, ja: { least: 90, most: 420 } };
const END_MS = 20;
const NEAR_SILENCE = 300;

let shop: RunningShop;
const kiosks = new Map<Counter, RunningKiosk>();
const answers: Completed[] = [];

beforeAll(async () => {
  shop = await openDemoShop();
  for (const counter of ['harbor en', 'harbor ja', 'hillside ja'] as const) {
    kiosks.set(counter, await shop.enter(counter));
  }
}, OPENING_MS);

afterAll(() => shop?.remove());

it.each(QUESTIONS)('answers "$ask" ($locale, $store)', async ({ ask, locale, store, follows, expect: expected }) => {
  // The second store has one terminal; a visitor may speak either language at any.
  const kiosk = kiosks.get(store === 'hillside' ? 'hillside ja' : `harbor ${locale}`);
  if (!kiosk) throw new Error('no such terminal');
  if (!follows) await kiosk.endSession();
  const answer = await kiosk.ask(ask, locale);
  answers.push(answer);
  expect([expected.outcome].flat()).toContain(answer.outcome);
  if (expected.failureReason) expect(answer.failureReason).toBe(expected.failureReason);
  if (expected.product) expect(answer.product?.productNumber).toBe(expected.product);
  for (const words of expected.says ?? []) expect(answer.answer).toContain(words);
});

describe('the audio of all these answers', () => {
  const segments = () => answers.flatMap(({ locale, segments: all }) => all.map((segment) => ({ locale, ...segment })));

  it('is there for every sentence, whole, and as long as it says', () => {
    expect(segments().length).toBeGreaterThan(QUESTIONS.length);
    for (const { audio, audioType, durationMs } of segments()) {
      expect(audioType).toBe('audio/wav');
      const played = playWav(audio ?? '');
      expect(played.sampleRate).toBeGreaterThanOrEqual(16_000);
      expect(Math.abs(played.durationMs - (durationMs ?? 0))).toBeLessThanOrEqual(2);
      expect(loudest(played.samples)).toBeGreaterThan(NEAR_SILENCE);
    }
  });

  it('takes a time that fits the text', () => {
    const unfit = segments().filter(({ locale, text, durationMs }) => {
      const perCharacter = (durationMs ?? 0) / [...text].length;
      return perCharacter < MS_PER_CHARACTER[locale].least || perCharacter > MS_PER_CHARACTER[locale].most;
    });
    expect(unfit.map(({ text, durationMs }) => ({ text, durationMs }))).toEqual([]);
  });

  it('is not cut off at its end', () => {
    const clipped = segments().filter(({ audio }) => {
      const { samples, sampleRate } = playWav(audio ?? '');
      return loudest(samples.slice(-Math.round((sampleRate * END_MS) / 1000))) > NEAR_SILENCE;
    });
    expect(clipped.map(({ text }) => text)).toEqual([]);
  });

  it('adds up to the audio of the whole answer', () => {
    for (const { audio, segments: all } of answers) {
      const parts = all.filter(({ kind }) => kind === 'answer').map((segment) => playWav(segment.audio ?? ''));
      const sum = parts.reduce((ms, { durationMs }) => ms + durationMs, 0);
      expect(Math.abs(playWav(audio ?? '').durationMs - sum)).toBeLessThanOrEqual(5);
    }
  });
});
