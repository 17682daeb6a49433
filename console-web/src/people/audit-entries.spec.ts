import { describe, expect, it } from '@jest/globals';

import { PAGE_ROWS } from '../address/page.js';
import { entriesAt, pageOfEntries } from './audit-entries.js';

const from = (newest: number, count: number) =>
  Array.from({ length: count }, (_, place) => ({ sequence: newest - place }));

describe('a page of the audit log', () => {
  it('goes on with older entries while there are more than it holds', () => {
    const { edges, pageInfo } = pageOfEntries(from(200, PAGE_ROWS + 1), {});
    expect(edges).toHaveLength(PAGE_ROWS);
    expect(pageInfo).toEqual({ hasPreviousPage: false, hasNextPage: true, startCursor: '200', endCursor: '151' });
    expect(entriesAt({ after: '151' })).toEqual({ before: 151, after: null, first: PAGE_ROWS + 1 });
    expect(pageOfEntries(from(150, 3), { after: '151' }).pageInfo).toMatchObject({
      hasPreviousPage: true,
      hasNextPage: false,
    });
  });

  it('is followed by the nearest newer ones, on an address that nobody came by', () => {
    expect(entriesAt({ before: '100' })).toEqual({ before: null, after: 100, first: PAGE_ROWS + 1 });
    const { edges, pageInfo } = pageOfEntries(from(151, PAGE_ROWS + 1), { before: '100' });
    expect(edges[0]).toEqual({ node: { sequence: 150 } });
    expect(pageInfo).toEqual({ hasPreviousPage: true, hasNextPage: true, startCursor: '150', endCursor: '101' });
    expect(pageOfEntries(from(103, 3), { before: '100' }).pageInfo).toMatchObject({ hasPreviousPage: false });
  });
});
