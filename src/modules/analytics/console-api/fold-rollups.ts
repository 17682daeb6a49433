import { LatencyHistogram } from '../latency-histogram.js';
import type { Counts, Rollup } from './rollup-reader.js';
import type { CountedType, LatencyType } from './statistics.type.js';

const WHOLE = 'process_time';

/** Many rows as one. */
export class FoldedRollups {
  conversations = 0;
  helpful = 0;
  unhelpful = 0;
  readonly outcomes = new Map<string, number>();
  readonly failureReasons = new Map<string, number>();
  readonly latencies = new Map<string, LatencyHistogram>();

  static of(rows: readonly Rollup[]): FoldedRollups {
    return rows.reduce((folded, row) => folded.add(row), new FoldedRollups());
  }

  add(row: Rollup): this {
    this.conversations += row.conversations;
    this.helpful += row.helpful;
    this.unhelpful += row.unhelpful;
    addCounts(this.outcomes, row.outcomes);
    addCounts(this.failureReasons, row.failure_reasons);
    for (const [stage, buckets] of Object.entries(row.latencies)) this.histogram(stage).add(buckets);
    return this;
  }

  histogram(stage: string): LatencyHistogram {
    const histogram = this.latencies.get(stage) ?? new LatencyHistogram();
    this.latencies.set(stage, histogram);
    return histogram;
  }
}

export function latencyOf(stage: string, histogram: LatencyHistogram): LatencyType {
  return {
    stage,
    count: histogram.count,
    p50Ms: histogram.percentile(0.5),
    p90Ms: histogram.percentile(0.9),
    p95Ms: histogram.percentile(0.95),
    p99Ms: histogram.percentile(0.99),
  };
}

/** The whole first, then the steps, the slowest first. */
export function latenciesOf({ latencies }: FoldedRollups): LatencyType[] {
  const all = [...latencies].map(([stage, histogram]) => latencyOf(stage, histogram));
  return all.toSorted(
    (a, b) => Number(b.stage === WHOLE) - Number(a.stage === WHOLE) || (b.p95Ms ?? 0) - (a.p95Ms ?? 0),
  );
}

export function counted(counts: ReadonlyMap<string, number>): CountedType[] {
  return [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count);
}

function addCounts(sums: Map<string, number>, counts: Counts): void {
  for (const [name, count] of Object.entries(counts)) sums.set(name, (sums.get(name) ?? 0) + count);
}
