import fc from 'fast-check';

import { findPersonalData, maskPersonalData } from '../../src/modules/moderation/index.js';
import { readCodes, readValues, skeletonOf, spellOut, TIRE_PATTERNS } from '../../src/modules/values/index.js';
import { contentTermsOf, inDocumentWords } from '../../src/platform/words/index.js';
import { RulesModerator } from '../../src/providers/local/rules-moderator/index.js';
import { expectLinear } from '../support/growth.js';

/** Characters of the longest utterance. */
const LONGEST = 10_000;

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

describe('whatever is said, in any script', () => {
  it.each(Object.entries(STEPS))(
    'is read without an error, and ten times of it in no more than its share: %s',
    (_, read) =>
      fc.assert(
        fc.asyncProperty(shapes, (pieces) => expectLinear(pieces.join('') || ' ', LONGEST, read)),
        { numRuns: 12, seed: 20261121 },
      ),
  );

  it.each(['1', '0'.repeat(17), '😀', '\u202e1\u202c', '１٣३', '\ud800', '\u0000'])(
    'is decided when it is %j alone',
    (text) => {
      for (const read of Object.values(STEPS)) expect(() => read(text)).not.toThrow();
    },
  );
});
