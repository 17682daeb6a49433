import { describe, expect, it } from '@jest/globals';

import { languageOf } from './language-of.js';

describe('the language of what was asked', () => {
  it.each(['いくらですか', '225/60R15のタイヤはありますか', '営業時間', 'カード'])('is Japanese: %s', (words) => {
    expect(languageOf(words)).toBe('ja');
  });

  it.each(['how much is it', 'Do you have 225/60R15?', 'What are your opening hours?', 'a winter tire, please'])(
    'is English: %s',
    (words) => {
      expect(languageOf(words)).toBe('en');
    },
  );

  it.each(['225/60R15', 'Silver Pine Eco', 'HT-1001', 'OK', '', '???', 'Kaze no Michi'])(
    'is left open where a name or a number is all there is: %s',
    (words) => {
      expect(languageOf(words)).toBeNull();
    },
  );
});
