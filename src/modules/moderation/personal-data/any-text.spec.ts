import fc from 'fast-check';

import { expectLinear } from '../../../../test/support/growth.js';
import { unbackedPromise } from '../promises/index.js';
import { findPersonalData, maskPersonalData } from './index.js';

/** What a repetition of it would cost most, were a pattern not linear. */
const UNITS = [
  'a',
  '1',
  '1-',
  '(0 ',
  'a.',
  'a@a.',
  '田中様',
  '市',
  'my name is ',
  '名前は',
  'unit 1 box 1 ',
  ' ',
  '\n',
  'お電話',
];
/** Characters of the longest utterance. */
const LONGEST = 10_000;

describe('whatever is said', () => {
  it('is masked without an error, in order and without overlaps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }), (text) => {
        const found = findPersonalData(text);
        found.forEach(({ start, end }, at) => {
          expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        });
        expect(maskPersonalData(text, 'ja').found).toEqual(found);
        expect(() => [unbackedPromise(text, 'ja'), unbackedPromise(text, 'en')]).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it.each(UNITS)('is read in linear time: %j', (unit) =>
    expectLinear(unit, LONGEST, (text) => [
      maskPersonalData(text, 'en'),
      unbackedPromise(text, 'ja'),
      unbackedPromise(text, 'en'),
    ]),
  );
});
