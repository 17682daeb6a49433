import { oneOf, type Search, time } from './address.js';

export const RANGES = ['today', 'yesterday', '24h', '7d', '30d', '90d'] as const;
export type Range = (typeof RANGES)[number];

/** A named range, or a time from and to; of both the named one is meant. */
export interface Period {
  range?: Range;
  from?: string;
  to?: string;
}

export interface TimeWindow {
  from: string;
  /** Exclusive. */
  to: string;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAYS: Readonly<Record<'24h' | '7d' | '30d' | '90d', number>> = { '24h': 1, '7d': 7, '30d': 30, '90d': 90 };

export function readPeriod(search: Search): Period {
  const range = oneOf(RANGES, search['range']);
  if (range) return { range };
  const [from, to] = [time(search['from']), time(search['to'])];
  return { ...(from && { from }), ...(to && { to }) };
}

/** Days begin at midnight where the person sits; the present ends with the minute, so that one minute is one question. */
export function windowOf(period: Period, usual: Range, now: Date): TimeWindow {
  const next = new Date(Math.ceil(now.getTime() / MINUTE_MS) * MINUTE_MS);
  if (!period.range && (period.from || period.to)) {
    const to = period.to ?? next.toISOString();
    return { from: period.from ?? new Date(Date.parse(to) - 30 * DAY_MS).toISOString(), to };
  }
  const range = period.range ?? usual;
  const midnight = new Date(now);
  midnight.setHours(0, 0, 0, 0);
  if (range === 'today') return { from: midnight.toISOString(), to: next.toISOString() };
  if (range === 'yesterday') {
    const before = new Date(midnight);
    before.setDate(before.getDate() - 1);
    return { from: before.toISOString(), to: midnight.toISOString() };
  }
  return { from: new Date(next.getTime() - DAYS[range] * DAY_MS).toISOString(), to: next.toISOString() };
}

/** As long, and just before. */
export function windowBefore({ from, to }: TimeWindow): TimeWindow {
  const length = Date.parse(to) - Date.parse(from);
  return { from: new Date(Date.parse(from) - length).toISOString(), to: from };
}
