import { type AnswerTo, operation } from '../api/operation.js';

export const LATENCIES = operation(`
  query Latencies($filter: StatisticsFilter!, $by: Dimension, $stage: String!) {
    statistics(filter: $filter) {
      conversations grain countedUntil
      latencies { stage count p50Ms p90Ms p95Ms p99Ms }
    }
    statisticsSeries(filter: $filter, by: $by, stage: $stage) {
      from value conversations latency { count p50Ms p90Ms p95Ms p99Ms }
    }
  }
`);

export const FAILURES = operation(`
  query Failures($filter: StatisticsFilter!) {
    statistics(filter: $filter) { conversations grain countedUntil failureReasons { name count } }
    statisticsSeries(filter: $filter) { from conversations failureReasons { name count } }
  }
`);

export type LatencyAnswer = AnswerTo<typeof LATENCIES>;
export type FailureAnswer = AnswerTo<typeof FAILURES>;

export interface SeriesRow {
  from: string;
  [name: string]: number | string | null;
}

/** One row for each time, one column for each name: as charts take it. Where nothing was measured there is no number. */
export function rowsOf<P extends { from: string }>(
  points: readonly P[],
  columnsOf: (point: P) => readonly (readonly [string, number | null])[],
): { rows: SeriesRow[]; names: string[] } {
  const rows = new Map<string, SeriesRow>();
  const names = new Set<string>();
  for (const point of points) {
    const row = rows.get(point.from) ?? { from: point.from };
    for (const [name, value] of columnsOf(point)) {
      names.add(name);
      row[name] = value;
    }
    rows.set(point.from, row);
  }
  return { rows: [...rows.values()].toSorted((a, b) => a.from.localeCompare(b.from)), names: [...names] };
}

const STEP_MS = { hour: 3_600_000, day: 86_400_000 } as const;

/** What one point of a series stands for. */
export function pointWindow(from: string, grain: string): { from: string; to: string } {
  const length = grain === 'hour' ? STEP_MS.hour : STEP_MS.day;
  return { from, to: new Date(Date.parse(from) + length).toISOString() };
}
