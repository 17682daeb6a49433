import { type Locale, LOCALES, type Sentiment } from '../../../contracts/index.js';
import { chanceFrom } from '../../chance.js';
import { fill, type Phrases } from './fill.js';
import { MOODS_EN } from './mood-phrases-en.js';
import { MOODS_JA } from './mood-phrases-ja.js';
import type { MoodPhrases } from './noted-phrases.js';

const SEED = 20261126;
const EACH_PATTERN = 24;

const PHRASES: Readonly<Record<Locale, MoodPhrases>> = { en: MOODS_EN, ja: MOODS_JA };

/** What visitors say with its mood, the same in every run. */
export function moodPhrases(): { text: string; sentiment: Sentiment }[] {
  const chance = chanceFrom(SEED);
  return LOCALES.flatMap((locale) =>
    (Object.entries(PHRASES[locale]) as [Sentiment, Phrases][]).flatMap(([sentiment, phrases]) =>
      fill(phrases, EACH_PATTERN, chance).map((text) => ({ text, sentiment })),
    ),
  );
}
