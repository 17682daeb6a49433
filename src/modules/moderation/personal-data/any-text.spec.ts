import fc from 'fast-check';

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
const LENGTH = 10_000;
const AT_MOST_MS = 500;

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

  it.each(UNITS)(`takes a moment even for ${LENGTH} characters of %j`, (unit) => {
    const text = unit.repeat(LENGTH / unit.length);
    const began = performance.now();
    maskPersonalData(text, 'en');
    unbackedPromise(text, 'ja');
    unbackedPromise(text, 'en');
    expect(performance.now() - began).toBeLessThan(AT_MOST_MS);
  });
});
