import { describe, expect, it } from '@jest/globals';

import { checkedOpeningHours, type Weekday } from './opening-hours.js';

const span = (weekday: Weekday, opens: string, closes: string) => ({ weekday, opens, closes });

describe('opening hours', () => {
  it('are kept in the order of the week and the year', () => {
    const week = [span('sunday', '10:00', '24:00'), span('monday', '13:00', '18:00'), span('monday', '09:00', '12:00')];
    const hours = checkedOpeningHours({ week, closedDays: ['2027-01-01', '2026-12-31', '2027-01-01'] });
    expect(hours).toEqual({ week: [week[2], week[1], week[0]], closedDays: ['2026-12-31', '2027-01-01'] });
  });

  it.each([
    ['closes before it opens', [span('monday', '18:00', '09:00')], []],
    ['closes before it opens', [span('monday', '09:00', '09:00')], []],
    ['is not as 09:00', [span('monday', '9:00', '18:00')], []],
    ['is not as 09:00', [span('monday', '09:00', '24:01')], []],
    ['overlap', [span('monday', '09:00', '18:00'), span('monday', '17:59', '20:00')], []],
    ['is not a day', [], ['2026-02-30']],
    ['is not a day', [], ['31.12.2026']],
  ])('are refused where a time %s', (reason, week, closedDays) => {
    expect(() => checkedOpeningHours({ week, closedDays })).toThrow(reason);
  });
});
