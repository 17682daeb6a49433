import { describe, expect, it } from '@jest/globals';

import { textSizeOf } from './text-size.js';

describe('an answer', () => {
  it.each([
    ['We are open from 9:00 to 20:00.', 'large'],
    ['朝九時から夜八時まで営業しております。', 'large'],
    ['a'.repeat(120), 'usual'],
    ['あ'.repeat(60), 'usual'],
    ['a'.repeat(300), 'small'],
    ['あ'.repeat(120), 'small'],
  ])('is written as large as its length allows: %#', (text, size) => expect(textSizeOf(text, 'nothing')).toBe(size));

  it('leaves room for what there is to choose from', () => expect(textSizeOf('Which one?', 'choices')).toBe('small'));

  it('yields to a picture', () => expect(textSizeOf('Here it is.', 'something')).toBe('usual'));
});
