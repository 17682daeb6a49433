/** How many fell into each bucket, by the bucket's number: `latency_bucket` of the database says which. */
export type Buckets = Readonly<Record<string, number>>;

const BUCKETS_PER_DOUBLING = 8;

/** Counts of times in buckets of equal ratio. A percentile of it is at most 4.4 % from the true one, from 1 ms on. */
export class LatencyHistogram {
  private readonly counts = new Map<number, number>();
  count = 0;

  add(buckets: Buckets): this {
    for (const [bucket, count] of Object.entries(buckets)) {
      this.counts.set(Number(bucket), (this.counts.get(Number(bucket)) ?? 0) + count);
      this.count += count;
    }
    return this;
  }

  /** The time that this share of all (above 0, at most 1) did not exceed, in ms; null when there are none. */
  percentile(share: number): number | null {
    let rest = Math.ceil(share * this.count);
    for (const [bucket, count] of this.sorted()) {
      rest -= count;
      if (rest <= 0) return middleOf(bucket);
    }
    return null;
  }

  /** How many were in a bucket above that of `ms`. */
  slowerThan(ms: number): number {
    const limit = bucketOf(ms);
    return this.sorted().reduce((sum, [bucket, count]) => (bucket > limit ? sum + count : sum), 0);
  }

  private sorted(): [number, number][] {
    return [...this.counts].toSorted(([a], [b]) => a - b);
  }
}

/** As the database counts. */
export function bucketOf(ms: number): number {
  return Math.floor(BUCKETS_PER_DOUBLING * Math.log2(Math.max(ms, 1)));
}

function middleOf(bucket: number): number {
  return Math.round(2 ** ((bucket + 0.5) / BUCKETS_PER_DOUBLING) * 10) / 10;
}
