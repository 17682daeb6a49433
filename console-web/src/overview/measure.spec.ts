import { describe, expect, it } from '@jest/globals';

import { readMeasure } from './measure.js';

describe('what got worse', () => {
  it.each([
    ['outcome:failed', { kind: 'outcome', name: 'failed', search: { range: '24h', outcome: ['failed'] } }],
    ['failure_reason:timeout', { kind: 'reason', name: 'timeout', search: { range: '24h', reason: ['timeout'] } }],
    ['unhelpful', { kind: 'unhelpful', name: '', search: { range: '24h', helpful: false } }],
    ['slow:search', { kind: 'slow', name: 'search', search: { range: '24h', slower: 5000 } }],
  ])('leads to its conversations: %s', (measure, expected) => expect(readMeasure(measure)).toEqual(expected));

  it('is shown as it is where it is not known here', () => {
    expect(readMeasure('outcome:vanished')).toEqual({ kind: 'other', name: 'outcome:vanished', search: undefined });
  });
});
