import { type AnswerTo, operation } from '../api/operation.js';

export const OVERVIEW = operation(`
  query Overview($now: StatisticsFilter!, $before: StatisticsFilter!) {
    now: statistics(filter: $now) {
      conversations helpful unhelpful countedUntil
      outcomes { name count } failureReasons { name count }
      latencies { stage count p50Ms p95Ms }
    }
    before: statistics(filter: $before) { conversations outcomes { name count } latencies { stage p50Ms p95Ms } }
  }
`);

export const REGRESSIONS = operation(`
  query Regressions($storeCode: String) {
    regressions(hours: 24, storeCode: $storeCode) { measure isAlarm before now measured }
  }
`);

export type OverviewAnswer = AnswerTo<typeof OVERVIEW>;
type Counts = readonly { name: string; count: number }[];

export function countOf(counts: Counts, name: string): number {
  return counts.find((counted) => counted.name === name)?.count ?? 0;
}

/** Null where there is nothing to have a share of. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export const PROCESS_TIME = 'process_time';

export function latencyOf<L extends { stage: string }>(latencies: readonly L[]): L | undefined {
  return latencies.find(({ stage }) => stage === PROCESS_TIME);
}
