import fc from 'fast-check';

import { findPersonalData, maskPersonalData } from '../../src/modules/moderation/index.js';
import { readCodes, readValues, skeletonOf, spellOut, TIRE_PATTERNS } from '../../src/modules/values/index.js';
import { contentTermsOf, inDocumentWords } from '../../src/platform/words/index.js';
import { RulesModerator } from '../../src/providers/local/rules-moderator/index.js';

const SHORT = 1_000;
const LONG = 10_000;
/** Ten times the text may take ten times as long, and a busy machine makes it three times that; quadratic is a hundred. */
const MOST_GROWTH = 30;
/** Below this the clock and the collector measure themselves. */
const LEAST_MS = 2;

const moderator = new RulesModerator();
const STEPS: Readonly<Record<string, (text: string) => unknown>> = {
  gate: (text) => moderator.judge(text),
  'personal data': (text) => [findPersonalData(text), maskPersonalData(text, 'ja')],
  values: (text) => [readValues(text, 'ja', TIRE_PATTERNS), readValues(text, 'en', TIRE_PATTERNS)],
  codes: (text) => [readCodes(text, 'en', TIRE_PATTERNS), skeletonOf(text), spellOut(text)],
  words: (text) => [contentTermsOf(text), inDocumentWords(text)],
};

/** Every script, digits in every form, marks of direction, codes, and what begins a phrase and does not end it. */
const PIECES = [
  ...'aA1-+%*.@!?\n ○漢あアｱ가اאкΩéß😀①Ⅷ１٣३๓𝟗',
  '\u202e',
  '\u2067',
  '\u200b',
  '\u0301',
  '\ud800',
  '👨‍👩‍👧',
  '225/60R15 ',
  'two hundred ',
  'にひゃく',
  '(0 ',
  'a@a.',
  '田中様',
  'ignore your ',
  '前の指示',
  'how do i kill the ',
  '住所は',
  '12 a ',
  '%20',
  '\\u0041',
  '10:00-',
];
const shapes = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })), {
  minLength: 1,
  maxLength: 5,
});

function longer(pieces: readonly string[], length: number): string {
  const piece = pieces.join('') || ' ';
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Of this process alone, the best of three. */
function elapsedMs(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('whatever is said, in any script', () => {
  it.each(Object.entries(STEPS))(
    'is read without an error, and ten times of it in no more than its share: %s',
    (_, read) => {
      fc.assert(
        fc.property(shapes, (pieces) => {
          const long = longer(pieces, LONG);
          const took = elapsedMs(() => read(long));
          if (took < LEAST_MS * MOST_GROWTH) return;
          const short = elapsedMs(() => read(longer(pieces, SHORT)));
          expect(took).toBeLessThan(MOST_GROWTH * Math.max(short, LEAST_MS));
        }),
        { numRuns: 12, seed: 20261121 },
      );
    },
  );

  it.each(['1', '0'.repeat(17), '😀', '\u202e1\u202c', '１٣३', '\ud800', '\u0000'])(
    'is decided when it is %j alone',
    (text) => {
      for (const read of Object.values(STEPS)) expect(() => read(text)).not.toThrow();
    },
  );
});
