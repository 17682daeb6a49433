import { describe, expect, it } from '@jest/globals';

import { contentTermsOf } from '../../platform/words/index.js';
import { queryTermsOf, termFrequencies, termsOf } from './terms.js';

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
      expect([...queryTermsOf(question)]).toEqual(expect.arrayContaining(contentTermsOf(question)));
    },
  );

  it('searches by what the question is about, or by all of it when it is about nothing', () => {
    expect(queryTermsOf('What are your opening hours?')).toEqual(new Set(['open', 'hour']));
    expect(queryTermsOf('What is it?')).toEqual(new Set(['what', 'is', 'it']));
  });

  it('counts', () => {
    expect(termFrequencies('tire, tires, TIRE')).toEqual(new Map([['tire', 3]]));
  });
});
