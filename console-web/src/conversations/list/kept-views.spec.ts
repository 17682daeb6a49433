import { describe, expect, it } from '@jest/globals';

import { readKeptViews, searchOf, withView } from './kept-views.js';

describe('a view of one’s own', () => {
  it('is kept with its filters and without its page, and takes the place of one of its name', () => {
    const [view, ...others] = withView(withView([], 'Winter', { text: 'old' }), 'Winter', {
      text: '冬タイヤ',
      outcome: ['abstained'],
      after: 'cursor',
    });
    expect(others).toEqual([]);
    expect(view && searchOf(view)).toEqual({ text: '冬タイヤ', outcome: ['abstained'] });
    expect(readKeptViews(JSON.stringify([view]))).toEqual([view]);
  });

  it.each([null, '', '{', '{"name":"x"}', '[{"name":1,"address":"?"},null]'])(
    'is not there where what was kept is not understood: %j',
    (kept) => expect(readKeptViews(kept)).toEqual([]),
  );
});
