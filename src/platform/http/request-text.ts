/** PostgreSQL's text refuses NUL, and a lone surrogate is not text at all: both end here, not in a fault later. */
export function holdsBadText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed();
  if (Array.isArray(value)) return value.some(holdsBadText);
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).some(([key, inner]) => holdsBadText(key) || holdsBadText(inner));
  }
  return false;
}
