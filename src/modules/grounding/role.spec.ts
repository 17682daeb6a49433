import fc from 'fast-check';

import { TIRE_PATTERNS } from '../values/index.js';
import type { EvidenceText } from './evidence.js';
import { gatherGround } from './ground.js';
import { verifySentence, verifyValues } from './ledger.js';

type Language = 'en' | 'ja';
const SERVICES = {
  en: ['puncture repair', 'balancing', 'wheel alignment', 'battery check', 'oil change'],
  ja: ['パンク修理', 'バランス調整', 'オイル交換', '洗車', '電池点検'],
} as const;
const FACT = {
  en: (name: string, minutes: number) => `A ${name} takes ${minutes} minutes.`,
  ja: (name: string, minutes: number) => `${name}の作業時間は${minutes}分です。`,
};
const SAID = {
  en: (name: string, minutes: number) => `The ${name} takes you ${minutes} minutes.`,
  ja: (name: string, minutes: number) => `${name}の作業時間は、${minutes}分でございます。`,
};

function isBound(sentence: string, locale: Language, ...texts: EvidenceText[]): boolean {
  return verifySentence(sentence, gatherGround(texts, '', locale, TIRE_PATTERNS), locale, TIRE_PATTERNS).bound;
}
const passage = (text: string, passageId = 'passage'): EvidenceText => ({
  text,
  source: { from: 'passage', passageId },
});
const row = (name: string, price: string): EvidenceText => ({
  text: price,
  context: name,
  source: { from: 'product', productNumber: name, column: 'price' },
});

describe.each(['en', 'ja'] as const)('the role of a value (%s)', (locale) => {
  const names = fc.shuffledSubarray([...SERVICES[locale]], { minLength: 2 });
  const minutes = fc.uniqueArray(fc.integer({ min: 2, max: 59 }), { minLength: 5, maxLength: 5 });

  it('belongs to the thing that the passage gives it to, and to no other', () => {
    fc.assert(
      fc.property(names, minutes, fc.boolean(), (things, times, inOnePassage) => {
        const facts = things.map((thing, index) => FACT[locale](thing, times[index] ?? 0));
        const texts = inOnePassage
          ? [passage(facts.join(' '))]
          : facts.map((fact, index) => passage(fact, String(index)));
        const [first = '', second = ''] = things;
        const [one = 0, other = 0] = times;
        expect(isBound(SAID[locale](first, one), locale, ...texts)).toBe(true);
        expect(isBound(SAID[locale](second, other), locale, ...texts)).toBe(true);
        expect(isBound(SAID[locale](first, other), locale, ...texts)).toBe(false);
        for (const fact of facts) expect(isBound(fact, locale, ...texts)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('binding in a role', () => {
  const utterance = (text: string): EvidenceText => ({ text, source: { from: 'utterance' } });

  it.each([
    ['en', 'You can return a tire within 14 days.', 'You cannot return a tire within 14 days.'],
    ['ja', '14日以内なら返品できます。', '14日以内なら返品できません。'],
  ] as const)('does not take what is granted for what is refused (%s)', (locale, granted, refused) => {
    expect(isBound(granted, locale, passage(granted))).toBe(true);
    expect(isBound(refused, locale, passage(granted))).toBe(false);
    expect(isBound(granted, locale, passage(refused))).toBe(false);
  });

  it.each([
    ['en', 'You asked about 5,000 yen.', true],
    ['en', 'Is it 5,000 yen?', true],
    ['en', 'Yes, it costs 5,000 yen.', false],
    ['ja', '5,000円とのことですね。', true],
    ['ja', 'はい、5,000円です。', false],
  ] as const)('repeats the visitor, and asserts nothing by it (%s: %s)', (locale, sentence, bound) => {
    expect(isBound(sentence, locale, utterance('5,000 yen'))).toBe(bound);
  });

  it('gives a row its own price', () => {
    const { evidence } = gatherGround(
      [row('Comfort', '12,800 yen'), row('Sport', '15,000 yen')],
      '',
      'en',
      TIRE_PATTERNS,
    );
    const isComposed = (sentence: string) => verifyValues(sentence, evidence, 'en', TIRE_PATTERNS).bound;
    expect(isComposed('The Comfort costs 12,800 yen and the Sport costs 15,000 yen.')).toBe(true);
    expect(isComposed('The Comfort costs 15,000 yen and the Sport costs 12,800 yen.')).toBe(false);
  });

  it('tells conditions apart by their own numbers', () => {
    const prices = passage(
      'Fitting costs 1,650 yen up to 14 inches, 2,200 yen for 16 inches, and 2,750 yen for 18 inches.',
    );
    const said = (for16: string, for18: string) =>
      `Fitting is 1,650 yen up to 14 inches, ${for16} yen for 16 inches, and ${for18} yen for 18 inches.`;
    expect(isBound(said('2,200', '2,750'), 'en', prices)).toBe(true);
    expect(isBound(said('2,750', '2,200'), 'en', prices)).toBe(false);
  });
});
