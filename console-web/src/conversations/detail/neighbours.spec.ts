import { describe, expect, it } from '@jest/globals';

import { neighboursOf } from './neighbours.js';

const page = {
  ids: ['a', 'b', 'c'],
  search: { locale: 'ja' as const, after: 'page2' },
  nextPage: { ids: ['d', 'e'], page: { after: 'cursor of c' } },
  previousPage: { ids: ['x', 'y'], page: { before: 'cursor of a' } },
};

describe('the conversations beside one', () => {
  it('are those of the filtered list', () => {
    expect(neighboursOf({ ...page, id: 'b' })).toEqual({
      previous: { id: 'a', search: { locale: 'ja', after: 'page2' } },
      next: { id: 'c', search: { locale: 'ja', after: 'page2' } },
    });
  });

  it('lead over the ends of a page, both ways', () => {
    expect(neighboursOf({ ...page, id: 'c' }).next).toEqual({
      id: 'd',
      search: { locale: 'ja', after: 'cursor of c' },
    });
    expect(neighboursOf({ ...page, id: 'a' }).previous).toEqual({
      id: 'y',
      search: { locale: 'ja', before: 'cursor of a' },
    });
  });

  it('end with the list, and are not guessed for a conversation that is not in it', () => {
    expect(neighboursOf({ ...page, id: 'c', nextPage: undefined }).next).toBeUndefined();
    expect(neighboursOf({ ...page, id: 'a', previousPage: undefined }).previous).toBeUndefined();
    expect(neighboursOf({ ...page, id: 'z' })).toEqual({ previous: undefined, next: undefined });
  });
});
