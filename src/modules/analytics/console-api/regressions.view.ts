import { Injectable } from '@nestjs/common';

import { ALARM_Z, compareShares, type Share, TEST_NAME } from '../compare-shares.js';
import { StatisticsRollup } from '../rollups/statistics-rollup.js';
import { FoldedRollups } from './fold-rollups.js';
import { RollupReader } from './rollup-reader.js';
import type { RegressionsArgs } from './statistics.args.js';
import type { RegressionType } from './statistics.type.js';

const HOUR_MS = 3_600_000;
const GOOD_OUTCOME = 'answered';
const SLOW_SHARE = 0.95;

/** The last whole hours against as many before them. */
@Injectable()
export class RegressionsView {
  constructor(
    private readonly reader: RollupReader,
    private readonly rollup: StatisticsRollup,
  ) {}

  /** Alarms first, then by how much worse it became. */
  async compare({ hours, storeCode }: RegressionsArgs, storeIds: readonly string[] | null): Promise<RegressionType[]> {
    const until = await this.rollup.until();
    if (!until) return [];
    const end = Math.floor(until.getTime() / HOUR_MS) * HOUR_MS;
    const [before, now] = await Promise.all(
      [2, 1].map(async (windows) => {
        const from = new Date(end - windows * hours * HOUR_MS);
        const to = new Date(end - (windows - 1) * hours * HOUR_MS);
        const window = { from, to, storeCodes: storeCode ? [storeCode] : null };
        const rows = await this.reader.read({
          window,
          grain: 'hour',
          dimension: 'store',
          value: null,
          storeIds,
          stage: null,
        });
        return FoldedRollups.of(rows);
      }),
    );
    return measuresOf(before!, now!)
      .map(({ measure, shares: [earlier, later] }) => ({
        measure,
        test: TEST_NAME,
        threshold: ALARM_Z,
        ...compareShares(earlier, later),
        before: earlier.of === 0 ? 0 : earlier.count / earlier.of,
        now: later.of === 0 ? 0 : later.count / later.of,
        measured: later.of,
      }))
      .toSorted((a, b) => Number(b.isAlarm) - Number(a.isAlarm) || (b.z ?? -Infinity) - (a.z ?? -Infinity));
  }
}

interface Measure {
  measure: string;
  /** Before and now. */
  shares: [Share, Share];
}

function measuresOf(before: FoldedRollups, now: FoldedRollups): Measure[] {
  const both = [before, now] as const;
  const named = (kind: 'outcomes' | 'failureReasons', prefix: string): Measure[] =>
    [...new Set(both.flatMap((window) => [...window[kind].keys()]))]
      .filter((name) => name !== GOOD_OUTCOME)
      .map((name) => ({
        measure: `${prefix}:${name}`,
        shares: sharesOf((window) => ({ of: window.conversations, count: window[kind].get(name) ?? 0 })),
      }));
  const sharesOf = (share: (window: FoldedRollups) => Share): [Share, Share] => [share(before), share(now)];
  const slow = [...before.latencies].flatMap(([stage, histogram]) => {
    const limit = histogram.percentile(SLOW_SHARE);
    if (limit === null) return [];
    const slower = (window: FoldedRollups): Share => ({
      of: window.histogram(stage).count,
      count: window.histogram(stage).slowerThan(limit),
    });
    return [{ measure: `slow:${stage}`, shares: sharesOf(slower) }];
  });
  const unhelpful = sharesOf(({ helpful, unhelpful: count }) => ({ of: helpful + count, count }));
  return [
    ...named('outcomes', 'outcome'),
    ...named('failureReasons', 'failure_reason'),
    { measure: 'unhelpful', shares: unhelpful },
    ...slow,
  ];
}
