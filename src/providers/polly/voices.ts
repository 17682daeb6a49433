import type { VoiceId } from '@aws-sdk/client-polly';

import type { Locale } from '../../contracts/index.js';

/** Neural voices of each language; the first speaks where none is named. */
const VOICES: Readonly<Record<Locale, readonly [VoiceId, ...VoiceId[]]>> = {
  ja: ['Kazuha', 'Takumi', 'Tomoko'],
  en: [
    'Joanna',
    ...(['Danielle', 'Gregory', 'Ivy', 'Joey', 'Justin', 'Kendra', 'Kevin', 'Kimberly', 'Matthew', 'Ruth'] as const),
    ...(['Salli', 'Stephen', 'Amy', 'Arthur', 'Brian', 'Emma', 'Olivia', 'Niamh', 'Aria', 'Ayanda'] as const),
    ...(['Jasmine', 'Kajal'] as const),
  ],
};

/** One voice for each language, from names such as `Takumi,Ruth`. Throws for a name that is none of them, or one too many. */
export function voicesOf(selection: string): Record<Locale, VoiceId> {
  const named = selection
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const voiceOf = (locale: Locale): VoiceId => {
    const voices = VOICES[locale].filter((voice) => named.includes(voice));
    if (voices.length > 1)
      throw new Error(`polly speaks with one voice for each language, not ${voices.join(' and ')}`);
    return voices[0] ?? VOICES[locale][0];
  };
  const chosen = { ja: voiceOf('ja'), en: voiceOf('en') };
  const unknown = named.find(
    (name) =>
      !Object.values(VOICES)
        .flat()
        .some((voice) => voice === name),
  );
  if (unknown) {
    throw new Error(
      `polly has no neural voice "${unknown}". Japanese: ${VOICES.ja.join(', ')}. English: ${VOICES.en.join(', ')}`,
    );
  }
  return chosen;
}
