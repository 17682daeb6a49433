import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { expectLinear } from '../../../test/support/growth.js';
import { normalize, originalSpan, readCodes, readValues, say, skeletonOf, spellOut, TIRE_PATTERNS } from './index.js';

const PIECES = [
  ...'0123456789.,:-/ ー〜%¥$R',
  'に',
  'さん',
  'じゅう',
  'ひゃく',
  'まん',
  'てん',
  'いっ',
  '二',
  '十',
  '百',
  '千',
  '万',
  '点',
  '月',
  '日',
  '時',
  '分',
  '本',
  '円',
  'two ',
  'twenty',
  '-',
  'hundred ',
  'and ',
  'oh ',
  'point ',
  'double ',
  'no, ',
  'いや',
  'の',
  'アール',
  'half past ',
  'at ',
  'dozen ',
  'インチ',
  '何',
  '数',
  'ﾊﾟ',
  '\u200b',
  '\0',
  '😀',
  '\ud800',
];
/** Characters of the longest utterance. */
const LONGEST = 10_000;

function readAll(text: string): void {
  readCodes(text, 'en', TIRE_PATTERNS);
  readValues(text, 'ja', TIRE_PATTERNS);
  say(text, 'ja', TIRE_PATTERNS);
  say(text, 'en', TIRE_PATTERNS);
  spellOut(text);
  skeletonOf(text);
}

describe('any input', () => {
  it('never throws and gives spans that lie in the text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        readAll(text);
        for (const { start, end, raw } of readValues(text, 'en', TIRE_PATTERNS)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
          expect(raw).toBe(text.slice(start, end));
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ...PIECES,
    '225 ',
    '225/60',
    '22560',
    'two twenty five ',
    'にーにーごーの',
    '二百二十五の',
    '1,234,567,',
    '225, no, ',
    '土日、',
    'HX-200',
    '10:00-',
    '90 ',
    'r 15 ',
    '16インチ',
    'a ',
  ])('is read in linear time: %j', async (piece) => {
    await expectLinear(piece, LONGEST, (text) => readCodes(text, 'en', TIRE_PATTERNS));
    await expectLinear(piece, LONGEST, (text) => readValues(text, 'ja', TIRE_PATTERNS));
    await expectLinear(piece, LONGEST, spellOut);
  });

  it('is normalized with a way back', () => {
    const text = 'Ｒ１５ ｶﾞﾑ\u200b '.repeat(3);
    const source = normalize(text);
    expect(source.text).toBe('r15 ガム '.repeat(3));
    const at = source.text.indexOf('ガム');
    expect(originalSpan(source, at, at + 2)).toEqual({ start: 4, end: 7 });
  });
});
