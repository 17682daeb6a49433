/** A share with its Wilson interval, 95 %. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.959964;

export function share(hits: number, of: number): Share {
  if (of === 0) return { hits, of, low: 0, high: 1 };
  const rate = hits / of;
  const spread = Z * Math.sqrt((rate * (1 - rate)) / of + (Z * Z) / (4 * of * of));
  const middle = rate + (Z * Z) / (2 * of);
  const scale = 1 + (Z * Z) / of;
  return { hits, of, low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}

/** `98.2 % [97.8, 98.5] of 6444`. */
export function written({ hits, of, low, high }: Share): string {
  const percent = (rate: number): string => (rate * 100).toFixed(1);
  return of === 0 ? 'none' : `${percent(hits / of)} % [${percent(low)}, ${percent(high)}] of ${of}`;
}
