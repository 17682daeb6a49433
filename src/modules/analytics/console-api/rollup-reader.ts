import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Conditions, VARIES } from '../../../platform/database/index.js';
import { AppError } from '../../../platform/errors/index.js';
import type { Buckets } from '../latency-histogram.js';
import { HOURS_KEPT_MS } from '../rollups/statistics-rollup.js';
import type { Dimension, StatisticsFilter, StatisticsWindow } from './statistics.args.js';

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 400;
const HOURLY_DAYS = 3;

export type Grain = 'hour' | 'day';
export type Counts = Readonly<Record<string, number>>;

export interface Rollup {
  period: Date;
  /** Null: of all stores together. */
  store_id: string | null;
  value: string;
  conversations: number;
  outcomes: Counts;
  failure_reasons: Counts;
  helpful: number;
  unhelpful: number;
  latencies: Readonly<Record<string, Buckets>>;
}

interface OfStage extends Omit<Rollup, 'latencies'> {
  buckets: Buckets | null;
}

export interface WantedRollups {
  window: StatisticsWindow;
  grain: Grain;
  dimension: Dimension;
  /** Of the dimension; null: all. */
  value: string | null;
  storeIds: readonly string[] | null;
  /** One row for each store, also where all are asked for. */
  apartByStore?: boolean;
  /** Null: every stage's latencies. */
  stage: string | null;
}

/** Reads what was counted, of the stores that a person may see. */
@Injectable()
export class RollupReader {
  constructor(private readonly database: DataSource) {}

  async read({ window, grain, dimension, value, storeIds, stage, apartByStore }: WantedRollups): Promise<Rollup[]> {
    const wanted = new Conditions()
      .where(grain, (place) => `grain = ${place}`)
      .where(dimension, (place) => `dimension = ${place}`)
      .where(window.from, (place) => `period >= ${place}`)
      .where(window.to, (place) => `period < ${place}`)
      .where(value, (place) => `value = ${place}`);
    // Of terminals there is nothing to add up: each stands in one store.
    const ofAll = !storeIds && !window.storeCodes && !apartByStore && dimension !== 'terminal';
    if (ofAll) wanted.and('store_id IS NULL');
    else ofStores(wanted.and('store_id IS NOT NULL'), window, storeIds);
    const select = (latencies: string): string =>
      `${VARIES} SELECT period, store_id, value, conversations, outcomes, failure_reasons, helpful, unhelpful, ${latencies}
       FROM conversation_rollups WHERE ${wanted.sql}`;
    if (stage === null) return this.database.query(select('latencies'), wanted.values);
    // The buckets alone: to put them into an object again would take the database as long as to read them.
    const ofStage = select(`latencies->${wanted.value(stage)}::text AS buckets`);
    const rows = await this.database.query<OfStage[]>(ofStage, wanted.values);
    return rows.map(({ buckets, ...row }) => ({ ...row, latencies: buckets ? { [stage]: buckets } : {} }));
  }
}

/** Narrows rows with a `store_id` to the stores that are asked for and may be seen. */
export function ofStores(
  conditions: Conditions,
  { storeCodes }: Pick<StatisticsWindow, 'storeCodes'>,
  storeIds: readonly string[] | null,
): Conditions {
  return conditions
    .where(storeIds, (place) => `store_id = ANY(${place})`)
    .where(storeCodes, (place) => `store_id = ANY(ARRAY(SELECT id FROM stores WHERE code = ANY(${place})))`);
}

/** Throws `window_empty` and `window_too_long`. */
export function requireWindow({ from, to }: StatisticsWindow): void {
  if (to <= from) throw new AppError('invalid', 'window_empty', 'A window ends after its begin.');
  if (to.getTime() - from.getTime() > LONGEST_DAYS * DAY_MS)
    throw new AppError('invalid', 'window_too_long', `A window is ${LONGEST_DAYS} days long at most.`);
}

export function grainOf({ from, to }: StatisticsWindow): Grain {
  const isShort = to.getTime() - from.getTime() <= HOURLY_DAYS * DAY_MS;
  return isShort && from.getTime() >= Date.now() - HOURS_KEPT_MS ? 'hour' : 'day';
}

/** What is counted for one dimension is not counted for two at once. Throws `statistics_one_dimension`. */
export function dimensionOf(
  { terminalId, locale, model }: StatisticsFilter,
  by: Dimension | null = null,
): { dimension: Dimension; value: string | null } {
  const narrowed = (
    [
      ['terminal', terminalId],
      ['locale', locale],
      ['model', model],
    ] as const
  ).filter(([, value]) => value !== null && value !== undefined);
  const [first] = narrowed;
  const isOther = by !== null && by !== 'store' && first !== undefined && first[0] !== by;
  if (narrowed.length > 1 || isOther)
    throw new AppError(
      'invalid',
      'statistics_one_dimension',
      'Statistics are told apart by one of terminal, locale and model at a time.',
    );
  return { dimension: first?.[0] ?? by ?? 'store', value: first?.[1] ?? null };
}
