import { type Share, share, written } from './interval.js';

/** One figure: a share or a mean; both are null when its data is not there. */
export interface Figure {
  readonly name: string;
  readonly share: Share | null;
  readonly mean?: Mean | null;
  /** What the share or the mean should be at least, or at most. */
  readonly wanted?: { readonly atLeast: number } | { readonly atMost: number };
  /** Some cases that were not as they should be. */
  readonly faults: readonly string[];
}

export interface Mean {
  readonly value: number;
  readonly of: number;
}

/** A room of figures; each reads its sets from the data folder, which may be missing whole or in part. */
export interface Section {
  readonly title: string;
  measure(folder: string | null): Promise<readonly Figure[]>;
}

const MOST_FAULTS = 8;

/** The share of cases that are right; null cases are data that is not there. */
export function figureOf<Case extends { readonly text: string }>(
  name: string,
  cases: readonly Case[] | null | undefined,
  isRight: (each: Case) => boolean,
  wanted?: Figure['wanted'],
): Figure {
  const goal = wanted && { wanted };
  if (!cases) return { name, share: null, faults: [], ...goal };
  const wrong = cases.filter((each) => !isRight(each));
  const every = Math.max(1, Math.floor(wrong.length / MOST_FAULTS));
  const faults = wrong
    .filter((_, index) => index % every === 0)
    .slice(0, MOST_FAULTS)
    .map(({ text }) => text);
  return { name, share: share(cases.length - wrong.length, cases.length), faults, ...goal };
}

/** The mean of counts; null values are data that is not there. */
export function meanFigure(
  name: string,
  values: readonly number[] | null | undefined,
  wanted?: Figure['wanted'],
): Figure {
  const sum = values?.reduce((total, value) => total + value, 0) ?? 0;
  const mean = values && { value: values.length > 0 ? sum / values.length : 0, of: values.length };
  return { name, share: null, mean: mean ?? null, faults: [], ...(wanted && { wanted }) };
}

/** The figure in words; `not run` where its data is not there. */
export function measured({ share, mean }: Figure): string {
  if (mean) return `${mean.value.toFixed(2)} of ${mean.of}`;
  return share ? written(share) : 'not run';
}
