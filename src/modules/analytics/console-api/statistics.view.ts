import { Injectable } from '@nestjs/common';

import { StatisticsRollup } from '../rollups/statistics-rollup.js';
import { counted, FoldedRollups, latenciesOf, latencyOf } from './fold-rollups.js';
import { dimensionOf, grainOf, requireWindow, type Rollup, RollupReader } from './rollup-reader.js';
import type { SeriesArgs, StatisticsFilter } from './statistics.args.js';
import type { StatisticsPointType, StatisticsType } from './statistics.type.js';

type Stores = readonly string[] | null;

/** Volume, outcomes, reasons and latencies, read from what was counted. */
@Injectable()
export class StatisticsView {
  constructor(
    private readonly reader: RollupReader,
    private readonly rollup: StatisticsRollup,
  ) {}

  async total(filter: StatisticsFilter, storeIds: Stores): Promise<StatisticsType> {
    requireWindow(filter);
    const wanted = { window: filter, grain: grainOf(filter), ...dimensionOf(filter), storeIds, stage: null };
    const folded = FoldedRollups.of(await this.reader.read(wanted));
    return {
      countedUntil: await this.rollup.until(),
      grain: wanted.grain,
      conversations: folded.conversations,
      outcomes: counted(folded.outcomes),
      failureReasons: counted(folded.failureReasons),
      helpful: folded.helpful,
      unhelpful: folded.unhelpful,
      latencies: latenciesOf(folded),
    };
  }

  async series({ filter, by, stage }: SeriesArgs, storeIds: Stores): Promise<StatisticsPointType[]> {
    requireWindow(filter);
    const apart = by ?? null;
    const wanted = {
      window: filter,
      grain: grainOf(filter),
      ...dimensionOf(filter, apart),
      storeIds,
      stage,
      apartByStore: apart === 'store',
    };
    const valueOf = (row: Rollup): string | null =>
      apart === null ? null : apart === 'store' ? row.store_id : row.value;
    const points = Map.groupBy(await this.reader.read(wanted), (row) => `${row.period.getTime()} ${valueOf(row)}`);
    return [...points.values()]
      .map((rows) => {
        const folded = FoldedRollups.of(rows);
        return {
          from: rows[0]!.period,
          value: valueOf(rows[0]!),
          conversations: folded.conversations,
          outcomes: counted(folded.outcomes),
          failureReasons: counted(folded.failureReasons),
          latency: latencyOf(stage, folded.histogram(stage)),
        };
      })
      .toSorted((a, b) => a.from.getTime() - b.from.getTime() || compare(a.value ?? '', b.value ?? ''));
  }
}

/** Of ids and names of models, thousands of which are put in order: by character, not by anybody's alphabet. */
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
