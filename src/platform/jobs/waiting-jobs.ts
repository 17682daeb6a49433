import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Metrics } from '../observability/index.js';

const TELL_EVERY_MS = 30_000;
/** Shorter ones are the pauses between two polls. */
const WORTH_TELLING_MS = 10_000;

/**
 * How long work that is due has waited for a worker: the measure by which workers are added. Every process tells it,
 * for when no worker is left nobody else would.
 */
@Injectable()
export class WaitingJobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Jobs');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: DataSource,
    metrics: Metrics,
  ) {
    const help = 'How long the oldest background job that is due has waited';
    metrics.gauge('tenin_oldest_job_seconds', help, async () => (await this.longestMs()) / 1000);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tell(), TELL_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Of all processes together, from the time at which a job may begin; 0 when none is due. */
  async longestMs(): Promise<number> {
    const [row] = await this.database.query<{ ms: number }[]>(
      `SELECT coalesce(max(extract(epoch FROM now() - start_after)) * 1000, 0)::float8 AS ms
       FROM pgboss.job WHERE state < 'active' AND start_after <= now()`,
    );
    return row?.ms ?? 0;
  }

  /** A line that what watches the logs reads the wait from: docs/operating/aws-infrastructure.md */
  private async tell(): Promise<void> {
    try {
      const oldestJobMs = Math.round(await this.longestMs());
      if (oldestJobMs >= WORTH_TELLING_MS) this.logger.log({ oldestJobMs }, 'jobs wait');
    } catch (error) {
      this.logger.warn({ err: error }, 'the wait of the jobs is not known');
    }
  }
}
