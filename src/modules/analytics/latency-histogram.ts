/** How many fell into each bucket, by the bucket's number: `latency_bucket` of the database says which. */
export type Buckets = Readonly<Record<string, number>>;

const BUCKETS_PER_DOUBLING = 8;

/** Counts of times in buckets of equal ratio. A percentile of it is at most 4.4 % from the true one, from 1 ms on. */
export class LatencyHistogram {
  /** By bucket: in order without being sorted, for thousands of them are read in one answer. */
  private readonly counts: number[] = [];
  count = 0;

  add(buckets: Buckets): this {
    for (const bucket in buckets) {
      const count = buckets[bucket]!;
      this.counts[Number(bucket)] = (this.counts[Number(bucket)] ?? 0) + count;
      this.count += count;
    }
    return this;
  }

  /** The time that this share of all (above 0, at most 1) did not exceed, in ms; null when there are none. */
  percentile(share: number): number | null {
    let rest = Math.ceil(share * this.count);
    for (let bucket = 0; bucket < this.counts.length; bucket += 1) {
      rest -= this.counts[bucket] ?? 0;
      if (rest <= 0) return middleOf(bucket);
    }
    return null;
  }

  /** How many were in a bucket above that of `ms`. */
  slowerThan(ms: number): number {
    const limit = bucketOf(ms);
    return this.counts.reduce((sum, count, bucket) => (bucket > limit ? sum + count : sum), 0);
  }
}

/** As the database counts. */
export function bucketOf(ms: number): number {
  return Math.floor(BUCKETS_PER_DOUBLING * Math.log2(Math.max(ms, 1)));
}

function middleOf(bucket: number): number {
  return Math.round(2 ** ((bucket + 0.5) / BUCKETS_PER_DOUBLING) * 10) / 10;
}
