const AMOUNT = /^[¥$€£]?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.([0-9]{1,6}))?$/;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** `12,800` in minor units of the currency; undefined when it is no amount, or finer than the currency. */
export function minorUnits(written: string, currency: string): number | undefined {
  const found = AMOUNT.exec(written.normalize('NFKC').replace(/\s/g, ''));
  if (!found) return undefined;
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0;
  const fraction = (found[2] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return undefined;
  const minor = Number((found[1] ?? '').replaceAll(',', '') + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : undefined;
}
