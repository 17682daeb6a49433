const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether it is written `2026-12-31` and stands in the calendar. */
export function isRealDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
