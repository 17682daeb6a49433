import { describe, expect, it } from '@jest/globals';

import { contentTermsOf } from '../../platform/words/index.js';
import { queryTermsOf, termFrequencies, termsOf, withoutAsking } from './terms.js';

describe('termsOf', () => {
  it('keeps every English word under its stem', () => {
    expect(termsOf('How are the tires stored?')).toEqual(['how', 'ar', 'the', 'tire', 'store']);
  });

  it('finds a Japanese word inside a longer one', () => {
    const document = termsOf('スタッドレスタイヤ保管');
    for (const bigram of termsOf('タイヤ').filter((term) => term.startsWith('~'))) expect(document).toContain(bigram);
  });

  it.each(['Are winter tires stored here?', '冬用タイヤの保管料金を教えてください', 'LINE Pay で払えますか'])(
    'holds all that coverage is measured by: %s',
    (question) => {
      expect([...queryTermsOf(question).keys()]).toEqual(expect.arrayContaining(contentTermsOf(question)));
    },
  );

  it('lets small words count less, and never as rare', () => {
    const votes = queryTermsOf('What are your opening hours?');
    expect([...votes.keys()]).toEqual(['what', 'ar', 'your', 'open', 'hour']);
    expect(votes.get('what')).toEqual({ weight: 0.5, mostIdf: Math.log(10) });
    expect(votes.get('hour')).toEqual({ weight: 1, mostIdf: Infinity });
  });

  it('lets two characters of grammar hardly count', () => {
    const votes = queryTermsOf('預かっている');
    expect(votes.get('~てい')?.weight).toBeLessThan(votes.get('~預か')?.weight ?? 0);
  });

  it.each([
    ['パンク修理は何分で終わりますか', 'パンク修理は 分で終わり'],
    ['日本で梅雨がないのはどこか。', '日本で梅雨がないのは'],
    ['駐車場はどちらですか？', '駐車場は'],
    ['How long does it take?', 'How long does it take?'],
  ])('leaves out what only asks in "%s"', (question, told) => {
    expect(
      withoutAsking(question)
        .replace(/[。？]/g, '')
        .trim(),
    ).toBe(told);
  });

  it('counts', () => {
    expect(termFrequencies('tire, tires, TIRE')).toEqual(new Map([['tire', 3]]));
  });
});
