import { describe, expect, it } from '@jest/globals';

import { pointWindow, rowsOf } from './series.js';

describe('a series', () => {
  it('becomes one row for each time, in their order, with a column for each name', () => {
    const points = [
      { from: '2026-11-21', value: 'ja', p95: 3 },
      { from: '2026-11-20', value: 'ja', p95: 1 },
      { from: '2026-11-20', value: 'en', p95: null },
    ];
    expect(rowsOf(points, ({ value, p95 }) => [[value, p95]])).toEqual({
      rows: [
        { from: '2026-11-20', ja: 1, en: null },
        { from: '2026-11-21', ja: 3 },
      ],
      names: ['ja', 'en'],
    });
  });

  it('has points of an hour or a day', () => {
    expect(pointWindow('2026-11-20T23:00:00.000Z', 'hour').to).toBe('2026-11-21T00:00:00.000Z');
    expect(pointWindow('2026-11-20T15:00:00.000Z', 'day').to).toBe('2026-11-21T15:00:00.000Z');
  });
});
