import { describe, expect, it } from '@jest/globals';

import { flag, id, numberWithin, oneOf, readAddress, someOf, text, time, writeAddress } from './address.js';

describe('an address', () => {
  it('is written in words that a person can read, without what is not set', () => {
    expect(writeAddress({ outcome: ['failed', 'abstained'], slower: 3000, helpful: false, text: undefined })).toBe(
      '?outcome=failed,abstained&slower=3000&helpful=false',
    );
    expect(writeAddress({ from: '2026-11-20T00:00:00.000Z' })).toBe('?from=2026-11-20T00:00:00.000Z');
    expect(writeAddress({ nothing: null, empty: [] })).toBe('');
  });

  it('is read as it was written, whatever was said in it', () => {
    const said = '冬タイヤ & <b>50%</b> + a=b?';
    expect(readAddress(writeAddress({ text: said }))).toEqual({ text: said });
  });
});

describe('a part of an address', () => {
  it('is one of the words that are known, or not there', () => {
    expect(oneOf(['ja', 'en'], 'en')).toBe('en');
    expect(oneOf(['ja', 'en'], 'fr')).toBeUndefined();
  });

  it.each([
    ['failed,answered', ['answered', 'failed']],
    [['failed', 'unheard of'], ['failed']],
    ['unheard of', undefined],
    [undefined, undefined],
  ])('is some of them: %j', (value, expected) => {
    expect(someOf(['answered', 'failed'], value)).toEqual(expected);
  });

  it.each([
    ['true', true],
    [false, false],
    ['maybe', undefined],
  ])('is yes or no: %j', (value, expected) => expect(flag(value)).toBe(expected));

  it.each([
    ['0.5', 0.5],
    [1, 1],
    ['1.01', undefined],
    ['-1', undefined],
    ['', undefined],
    ['many', undefined],
  ])('is a number within bounds: %j', (value, expected) => expect(numberWithin(0, 1, value)).toBe(expected));

  it('is a text that is no longer than may be asked for', () => {
    expect(text('  tire ', 100)).toBe('tire');
    expect(text(225, 100)).toBe('225');
    expect(text('   ', 100)).toBeUndefined();
    expect(text('x'.repeat(200), 100)).toHaveLength(100);
  });

  it('is an id or a time, or not there', () => {
    expect(id('0192aaaa-0000-7000-8000-000000000001')).toBe('0192aaaa-0000-7000-8000-000000000001');
    expect(id('1 OR 1=1')).toBeUndefined();
    expect(time('2026-11-20T09:00+09:00')).toBe('2026-11-20T00:00:00.000Z');
    expect(time('yesterday')).toBeUndefined();
  });
});
