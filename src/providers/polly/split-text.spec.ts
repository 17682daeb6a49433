import { describe, expect, it } from '@jest/globals';

import { splitText } from './split-text.js';

describe('splitText', () => {
  it.each([
    ['leaves a short text whole', 'Hello.', ['Hello.']],
    ['leaves no text as it is', '', ['']],
    ['cuts after a sentence', 'One two. Three four five.', ['One two. ', 'Three four five.']],
    [
      'cuts after a Japanese sentence',
      'ひとつめの文です。ふたつめの文はもっとながい文です。',
      ['ひとつめの文です。', 'ふたつめの文はもっとながい文です。'],
    ],
    ['cuts at a pause in a long sentence', 'One two three, four five six', ['One two three, ', 'four five six']],
    ['cuts between words where there is no pause', 'one two three four five six', ['one two three four ', 'five six']],
    ['cuts anywhere else', 'a'.repeat(45), ['a'.repeat(20), 'a'.repeat(20), 'a'.repeat(5)]],
  ])('%s', (_title, text, pieces) => {
    expect(splitText(text, 20)).toEqual(pieces);
  });

  it('cuts no character in two', () => {
    for (const piece of splitText('🛞'.repeat(50), 21)) expect(piece.isWellFormed()).toBe(true);
  });
});
