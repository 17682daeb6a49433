import { isRealDay } from './real-day.js';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A time in which a store is open on a weekday: `09:00` to `18:00`, in the store's own time; `24:00` is midnight. */
export interface OpenSpan {
  weekday: Weekday;
  opens: string;
  closes: string;
}

/** A weekday without a span is closed. */
export interface OpeningHours {
  week: readonly OpenSpan[];
  /** Days on which it is closed whatever the weekday says, as `2026-12-31`. */
  closedDays: readonly string[];
}

const TIME = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/;

/** In the order of the week and the year, each day once. Throws a `RangeError` that says what cannot be. */
export function checkedOpeningHours({ week, closedDays }: OpeningHours): OpeningHours {
  const spans = week.toSorted(
    (one, other) =>
      WEEKDAYS.indexOf(one.weekday) - WEEKDAYS.indexOf(other.weekday) || (one.opens < other.opens ? -1 : 1),
  );
  for (const [at, { weekday, opens, closes }] of spans.entries()) {
    const before = spans[at - 1];
    if (!TIME.test(opens) || !TIME.test(closes)) throw new RangeError(`a time of ${weekday} is not as 09:00`);
    if (opens >= closes) throw new RangeError(`${weekday} closes before it opens`);
    if (before?.weekday === weekday && before.closes > opens) throw new RangeError(`two times of ${weekday} overlap`);
  }
  const fault = closedDays.find((day) => !isRealDay(day));
  if (fault !== undefined) throw new RangeError('a closed day is not a day as 2026-12-31');
  return {
    week: spans.map(({ weekday, opens, closes }) => ({ weekday, opens, closes })),
    closedDays: [...new Set(closedDays)].sort(),
  };
}
