import { describe, expect, it } from '@jest/globals';

import { type StaffCall, unanswered, urgencyOf, withCall } from './calls.js';

const call = (id: string, over: Partial<StaffCall> = {}): StaffCall => ({
  id,
  calledAt: `2026-11-21T10:0${id}:00.000Z`,
  acknowledgedAt: null,
  acknowledgedBy: null,
  closedAt: null,
  conversationId: null,
  sessionId: 's',
  terminal: { id: 't', name: 'Entrance', store: { code: 'north', name: 'North' } },
  ...over,
});

describe('the calls for staff', () => {
  it('stand in the order of waiting, each once', () => {
    const calls = [call('2'), call('1'), call('2')].reduce<StaffCall[]>(withCall, []);
    expect(calls.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('lose the one that is over, and need nobody more for the one that somebody goes to', () => {
    const calls = [call('1'), call('2')];
    expect(withCall(calls, call('1', { closedAt: 'now' })).map(({ id }) => id)).toEqual(['2']);
    const gone = withCall(calls, call('1', { acknowledgedAt: 'now' }));
    expect(gone).toHaveLength(2);
    expect(unanswered(gone).map(({ id }) => id)).toEqual(['2']);
  });

  it.each([
    [0, 'good'],
    [60_000, 'warn'],
    [180_000, 'bad'],
  ])('are the more urgent the longer they wait: %d ms is %s', (ms, urgency) => expect(urgencyOf(ms)).toBe(urgency));
});
