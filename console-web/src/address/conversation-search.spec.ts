import { describe, expect, it } from '@jest/globals';

import { readAddress, writeAddress } from './address.js';
import { type ConversationSearch, filterOf, isNarrowed, readConversationSearch } from './conversation-search.js';

const NOW = new Date(2026, 10, 21, 13, 45);
const TERMINAL = '0192aaaa-0000-7000-8000-000000000001';

describe('which conversations are looked at', () => {
  it('survives being sent to somebody', () => {
    const search: ConversationSearch = {
      range: '7d',
      outcome: ['abstained', 'failed'],
      reason: ['weak_passage'],
      locale: 'ja',
      text: '冬タイヤ',
      below: 0.4,
      slower: 3000,
      helpful: false,
      reviewed: false,
      terminal: TERMINAL,
      after: 'a-cursor_',
    };
    expect(readConversationSearch(readAddress(writeAddress({ ...search })))).toEqual(search);
  });

  it('leaves out what it does not understand', () => {
    expect(readConversationSearch({ outcome: 'lost', below: '7', slower: 'very', terminal: 'x', other: '1' })).toEqual(
      {},
    );
  });

  it('is asked of the API in its own words', () => {
    expect(filterOf({ outcome: ['failed'], below: 0.4, terminal: TERMINAL, text: 'x' }, 'harbor', NOW)).toEqual({
      storeCodes: ['harbor'],
      outcomes: ['failed'],
      similarityBelow: 0.4,
      terminalIds: [TERMINAL],
    });
    expect(filterOf({ range: 'yesterday' }, undefined, NOW)).toEqual({
      from: new Date(2026, 10, 20).toISOString(),
      to: new Date(2026, 10, 21).toISOString(),
    });
  });

  it('is narrowed by a filter, not by a page', () => {
    expect(isNarrowed({ before: 'a' })).toBe(false);
    expect(isNarrowed({ after: 'a', helpful: false })).toBe(true);
  });
});
