import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { Pronunciations } from './pronunciation.js';

const words = new Pronunciations('snow S N OW\ngrip G R IH P\nthe DH AH\nthe(2) DH IY\ntire T AY ER\n');

describe('Pronunciations', () => {
  it('knows every pronunciation of a listed word', () => {
    expect(words.of('the')).toEqual(['DH AH', 'DH IY']);
  });

  it('puts a name together from words', () => {
    expect(words.of('snowgrip')).toEqual(['S N OW G R IH P']);
    expect(words.of("tire's")).toEqual(['T AY ER Z']);
  });

  it.each([
    ['norvik', 'N AO R V IH K'],
    ['kelvane', 'K EH L V EY N'],
    ['zeta', 'Z EH T AE'],
    ['shoxx', 'SH OW K S'],
  ])('sounds out %s', (word, phones) => {
    expect(words.of(word)).toEqual([phones]);
  });

  it('has a sound of known phones for any word', () => {
    const phones =
      /^(?:(?:AA|AE|AH|AO|AW|AY|B|CH|D|DH|EH|ER|EY|F|G|HH|IH|IY|JH|K|L|M|N|NG|OW|OY|P|R|S|SH|T|TH|UH|UW|V|W|Y|Z|ZH)(?: |$))+$/;
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z']{0,12}$/), (word) => {
        expect(words.of(word)[0]).toMatch(phones);
      }),
    );
  });
});
