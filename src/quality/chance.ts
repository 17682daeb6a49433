/** Chance that is the same in every run. */
export interface Chance {
  /** True in this share of the cases. */
  happens(share: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** A whole number from 0 up to, and without, `below`. */
  whole(below: number): number;
}

export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    happens: (share) => next() < share,
    whole: (below) => Math.floor(next() * below),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  };
}
