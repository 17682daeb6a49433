import { describe, expect, it } from '@jest/globals';

import { readDays, readWeek, writeWeek } from './store-hours.js';

const CLOSED = writeWeek([]);

describe('opening hours as they are typed', () => {
  it('are read as they are written', () => {
    const week = [
      { weekday: 'monday' as const, opens: '09:00', closes: '12:00' },
      { weekday: 'monday' as const, opens: '13:00', closes: '18:00' },
    ];
    expect(writeWeek(week).monday).toBe('09:00-12:00, 13:00-18:00');
    expect(readWeek(writeWeek(week))).toEqual(week);
  });

  it('may be written as a Japanese keyboard does', () => {
    expect(readWeek({ ...CLOSED, sunday: '９：００～２４：００' })).toEqual([
      { weekday: 'sunday', opens: '09:00', closes: '24:00' },
    ]);
  });

  it('name the first weekday that cannot be read', () => {
    expect(readWeek({ ...CLOSED, friday: 'nine to five' })).toBe('friday');
  });

  it('have days on which nobody is there', () => {
    expect(readDays('2026-12-31, 2027-01-01')).toEqual(['2026-12-31', '2027-01-01']);
    expect(readDays('')).toEqual([]);
    expect(readDays('new year')).toBeNull();
  });
});
