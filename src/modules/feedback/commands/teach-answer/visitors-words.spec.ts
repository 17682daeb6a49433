import { describe, expect, it } from '@jest/globals';

import { isInWordsOf } from './visitors-words.js';

const SAID = 'Um, may my parrot wait inside?';

describe("a visitor's words", () => {
  it.each([
    ['Um, may my parrot wait inside?', true],
    ['may my parrot wait inside', true],
    ['ＭＡＹ my parrot wait inside', true],
    ['Hello! Um, may my parrot wait inside? Thanks.', true],
    ['Are birds allowed in the lounge?', false],
  ])('are in %p: %p', (question, isIn) => {
    expect(isInWordsOf(question, [SAID, null], 'en')).toBe(isIn);
  });

  it('are known again where personal data was masked', () => {
    expect(isInWordsOf('Call me at [phone]', ['Call me at 090-1234-5678'], 'en')).toBe(
      isInWordsOf('Call me at [phone]', ['Call me at [phone]'], 'en'),
    );
  });

  it('are in nothing where nothing was said', () => {
    expect(isInWordsOf('Is there tea?', [null, ''], 'en')).toBe(false);
  });
});
