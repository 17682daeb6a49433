const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** A duration as short as it is still told exactly: 840 ms, 3.2 s, 4 min. */
export function formatMs(ms: number | null, language: string): string {
  if (ms === null) return '–';
  if (ms < SECOND_MS) return `${Math.round(ms)} ms`;
  const unit = (value: number, name: 'second' | 'minute' | 'hour', digits: number): string =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value);
  if (ms < MINUTE_MS) return unit(ms / SECOND_MS, 'second', ms < 10 * SECOND_MS ? 1 : 0);
  if (ms < HOUR_MS) return unit(ms / MINUTE_MS, 'minute', 0);
  return unit(ms / HOUR_MS, 'hour', 0);
}

export function formatCount(count: number, language: string): string {
  return new Intl.NumberFormat(language).format(count);
}

export function formatShare(share: number | null, language: string): string {
  if (share === null) return '–';
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(
    share,
  );
}

export function formatChange(now: number, before: number, language: string): string | null {
  if (before === 0) return null;
  return new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  }).format((now - before) / before);
}

export function formatTime(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(new Date(iso));
}

/** Hours are those of whoever looks, days those of the store. */
export function formatPoint(iso: string, grain: string, language: string, timeZone: string | undefined): string {
  const options: Intl.DateTimeFormatOptions =
    grain === 'hour'
      ? { month: 'numeric', day: 'numeric', hour: '2-digit', hour12: false }
      : { month: 'short', day: 'numeric', ...(timeZone && { timeZone }) };
  return new Intl.DateTimeFormat(language, options).format(new Date(iso));
}
