import { describe, expect, it } from '@jest/globals';

import type { CodePattern } from '../../contracts/index.js';
import { readLeadingLetters, TIRE_PATTERNS } from './index.js';

const label = { en: '', ja: '' };
const length = { name: 'length', kind: 'number', min: 500, max: 5000, step: 1, label } as const;
const BELT: CodePattern = {
  name: 'belt',
  written: '{section}{length}',
  parts: [{ name: 'section', kind: 'letters', oneOf: ['A', 'SPA', 'SPB', 'XL'], label }, length],
};
const HOSE: CodePattern = { name: 'hose', written: 'HX-{length}', parts: [length] };

const read = (text: string): unknown[] =>
  readLeadingLetters(text, [BELT, HOSE, ...TIRE_PATTERNS]).map(({ pattern, letters, start, end }) => [
    pattern,
    letters,
    text.slice(start, end),
  ]);

describe('the leading letters of a code, said alone', () => {
  it.each([
    ['Do you have an SPB belt?', ['belt', 'SPB', 'SPB']],
    ['I have a spb', ['belt', 'SPB', 'spb']],
    ['a S P B belt please', ['belt', 'SPB', 'S P B']],
    ['SPBはありますか', ['belt', 'SPB', 'SPB']],
    ['エスピービーのベルトはありますか', ['belt', 'SPB', 'エスピービー']],
    ['ＳＰＢのベルト', ['belt', 'SPB', 'ＳＰＢ']],
    ['SPBのベルトを2本', ['belt', 'SPB', 'SPB']],
    ['have you any HX hoses', ['hose', 'HX', 'HX']],
  ])('are read as a word or letter by letter: %s', (text, found) => {
    expect(read(text)).toEqual([found]);
  });

  it.each([
    'a belt for the car',
    'is it in stock?',
    'USPB',
    'U S P B',
    'SPBX',
    'S P B X',
    'SPB-type9',
    'spb2 driver',
    'SPBs',
    'a',
    'LT tires please',
    'LTのタイヤ',
    'ベルトはありますか',
    '',
  ])('are no part of other words, and no ordinary word is one: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('tell whether they were spelled, for a word may only look like them', () => {
    const spelled = (text: string): boolean[] => readLeadingLetters(text, [BELT]).map((letters) => letters.spelled);
    expect(spelled('an SPA belt')).toEqual([false]);
    expect(spelled('an S P A belt')).toEqual([true]);
    expect(spelled('エスピーエー')).toEqual([true]);
  });

  it('are known only where a pattern declares them', () => {
    expect(readLeadingLetters('an XL t-shirt', [HOSE, ...TIRE_PATTERNS])).toEqual([]);
    expect(readLeadingLetters('an SPB belt', TIRE_PATTERNS)).toEqual([]);
  });
});
