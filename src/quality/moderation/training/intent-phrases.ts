import { type Intent, type Locale, LOCALES } from '../../../contracts/index.js';
import { chanceFrom } from '../../chance.js';
import { fill } from './fill.js';
import { INTENTS_EN } from './intent-phrases-en.js';
import { INTENTS_JA } from './intent-phrases-ja.js';
import type { IntentPhrases } from './noted-phrases.js';

const SEED = 20261125;
const EACH_PATTERN = 20;

const PHRASES: Readonly<Record<Locale, IntentPhrases>> = { en: INTENTS_EN, ja: INTENTS_JA };

/** Sentences of visitors with what they are about, the same in every run. */
export function intentPhrases(): { text: string; intent: Intent }[] {
  const chance = chanceFrom(SEED);
  return LOCALES.flatMap((locale) => {
    const { patterns, words } = PHRASES[locale];
    return (Object.entries(patterns) as [Intent, readonly string[]][]).flatMap(([intent, each]) =>
      fill({ patterns: each, words }, EACH_PATTERN, chance).map((text) => ({ text, intent })),
    );
  });
}
