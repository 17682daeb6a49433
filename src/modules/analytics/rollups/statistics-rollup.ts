import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../../../platform/clock/index.js';
import { Jobs } from '../../../platform/jobs/index.js';
import { ROLL_UP_DAYS, ROLL_UP_DOCUMENTS, ROLL_UP_HOURS } from './rollup-statements.js';

const QUEUE = 'roll-up-statistics';
const EVERY_FIVE_MINUTES = '*/5 * * * *';
const RETRIES = 2;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A conversation ends, and is rated, within this time of its receipt. */
const UNSETTLED_MS = 2 * HOUR_MS;
/** Hours are kept as long as anybody looks at hours; days stay. */
export const HOURS_KEPT_MS = 31 * DAY_MS;
const STEP_MS = 7 * DAY_MS;
const NAME = 'conversations';

/** Keeps what statistics are read from: counts anew what may have changed since it counted last. */
@Injectable()
export class StatisticsRollup implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(QUEUE, { retryLimit: RETRIES, handler: (_data, { signal }) => this.rollUp(signal) });
    this.jobs.schedule(QUEUE, EVERY_FIVE_MINUTES);
  }

  /** Everything before this moment is counted; null while nothing is. */
  async until(): Promise<Date | null> {
    const [row] = await this.database.query<{ until: Date }[]>('SELECT until FROM rolled_up WHERE name = $1', [NAME]);
    return row?.until ?? null;
  }

  /** A week at a time, so that no transaction is long. What a stopped one left is done by the next. */
  async rollUp(signal: AbortSignal): Promise<void> {
    const now = this.clock.now();
    const start = await this.start();
    for (let from = start; from !== null && from < now && !signal.aborted;) {
      const to = new Date(Math.min(from.getTime() + STEP_MS, now.getTime()));
      await this.count(from, to, new Date(now.getTime() - HOURS_KEPT_MS));
      from = to;
    }
    await this.database.query(`DELETE FROM conversation_rollups WHERE grain = 'hour' AND period < $1`, [
      new Date(now.getTime() - HOURS_KEPT_MS),
    ]);
  }

  private async start(): Promise<Date | null> {
    const until = await this.until();
    if (until) return new Date(until.getTime() - UNSETTLED_MS);
    const [row] = await this.database.query<{ first: Date | null }[]>(
      'SELECT min(received_at) AS first FROM conversations',
    );
    return row?.first ?? null;
  }

  private async count(from: Date, to: Date, hoursFrom: Date): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(ROLL_UP_DAYS, [from, to]);
      await manager.query(ROLL_UP_DOCUMENTS, [from, to]);
      if (to > hoursFrom) await manager.query(ROLL_UP_HOURS, [from > hoursFrom ? from : hoursFrom, to]);
      await manager.query(
        `INSERT INTO rolled_up (name, until) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET until = excluded.until`,
        [NAME, to],
      );
    });
  }
}
