import type { NumberPart } from '../../contracts/index.js';

const TOLERANCE = 1e-6;

const MOST_KEPT = 5000;
const known = new WeakMap<NumberPart, Map<string, string | null>>();

/** Digits as a value of the part's grid, written as the part is written; undefined when they are none. */
export function partValue(part: NumberPart, digits: string, hasPoint: boolean): string | undefined {
  const values = known.get(part) ?? new Map<string, string | null>();
  known.set(part, values);
  const before = values.get(digits);
  if (before !== undefined) return before ?? undefined;
  const value = valueOf(part, digits, hasPoint);
  if (values.size < MOST_KEPT) values.set(digits, value ?? null);
  return value;
}

function valueOf(part: NumberPart, digits: string, hasPoint: boolean): string | undefined {
  const decimals = part.decimals ?? 0;
  if (hasPoint) {
    return decimals > 0 && !digits.endsWith('.') ? onGrid(part, Number(digits), decimals) : undefined;
  }
  if (part.decimalsTold === 'point' || (digits.length > 1 && digits.startsWith('0'))) return undefined;
  const whole = part.decimalsTold === undefined ? onGrid(part, Number(digits), decimals) : undefined;
  return whole ?? impliedPoint(part, digits, decimals);
}

/** "ten fifty" and 1050 are 10.50, "105" is not. */
function impliedPoint(part: NumberPart, digits: string, decimals: number): string | undefined {
  if (decimals === 0 || digits.length <= decimals) return undefined;
  return onGrid(part, Number(`${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`), decimals);
}

function onGrid(part: NumberPart, value: number, decimals: number): string | undefined {
  if (value < part.min || value > part.max) return undefined;
  const steps = (value - part.min) / part.step;
  return Math.abs(steps - Math.round(steps)) < TOLERANCE ? value.toFixed(decimals) : undefined;
}
