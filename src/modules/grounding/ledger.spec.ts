import { TIRE_PATTERNS } from '../values/index.js';
import type { EvidenceText } from './evidence.js';
import { gatherGround } from './ground.js';
import { verifySentence, verifyValues } from './ledger.js';

const texts: EvidenceText[] = [
  { text: '225/60R15', source: { from: 'product', productNumber: 'P-1', column: 'size' } },
  { text: '12,800 yen', source: { from: 'product', productNumber: 'P-1', column: 'price' } },
  { text: 'A repair takes 30 minutes. We open at 9:00.', source: { from: 'passage', passageId: 'passage-1' } },
];

const verify = (sentence: string, locale: 'ja' | 'en' = 'en') =>
  verifySentence(sentence, gatherGround(texts, '', locale, TIRE_PATTERNS), locale, TIRE_PATTERNS);

const compose = (sentence: string, locale: 'ja' | 'en' = 'en') =>
  verifyValues(sentence, gatherGround(texts, '', locale, TIRE_PATTERNS).evidence, locale, TIRE_PATTERNS);

describe('the ledger', () => {
  it('says where each value of a composed sentence was read', () => {
    expect(compose('225/60R15 costs 12,800 yen.')).toEqual({
      bound: true,
      entries: [
        {
          kind: 'code',
          canonical: '225/60R15',
          raw: '225/60R15',
          source: { from: 'product', productNumber: 'P-1', column: 'size' },
        },
        {
          kind: 'price',
          canonical: 'JPY:12800',
          raw: '12,800 yen',
          source: { from: 'product', productNumber: 'P-1', column: 'price' },
        },
      ],
    });
  });

  it('gives the span of the passage', () => {
    const verification = verify('A repair takes 30 minutes.');
    expect(verification).toMatchObject({
      bound: true,
      entries: [{ source: { passageId: 'passage-1', start: 15, end: 25 } }],
    });
  });

  it.each([
    ['a neighbour of the size', '225/65R15 costs 12,800 yen.'],
    ['another price', 'It costs 12,700 yen.'],
    ['a price in words', 'It costs thirteen thousand yen.'],
    ['a time nobody wrote', 'We open at 8:00.'],
    ['a number that is another kind of value', 'It costs 30 yen.'],
    ['a percentage', 'You get 10% off.'],
  ])('does not bind %s', (_what, sentence) => {
    expect(verify(sentence).bound).toBe(false);
  });

  it('binds the same value in another script', () => {
    expect(compose('価格は一万二千八百円です。', 'ja')).toMatchObject({ bound: true });
    expect(compose('価格は一万三千八百円です。', 'ja')).toMatchObject({ bound: false, unbound: ['一万三千八百円'] });
  });

  it('has nothing to bind in a sentence without values', () => {
    expect(verify('Please ask the staff.')).toEqual({ bound: true, entries: [] });
  });
});
