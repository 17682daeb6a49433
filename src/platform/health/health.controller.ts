import { setTimeout as pause } from 'node:timers/promises';

import { Controller, Get, HttpCode } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../clock/index.js';
import { AppError } from '../errors/index.js';
import { Readiness } from './readiness.js';

const ANSWER_MS = 3_000;
/** Codes live ten minutes, and leases seconds: by more nothing can be trusted that has an end. */
const MOST_APART_MS = 5 * 60_000;

@Controller('health')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The process runs. */
  @Get('live')
  @HttpCode(200)
  live() {
    return { status: 'live' };
  }

  /** The process may be sent requests: it is not stopping, its database answers, and both agree what time it is. */
  @Get('ready')
  async ready() {
    if (!this.readiness.isReady) throw new AppError('unavailable', 'not_ready', 'This process takes no requests now.');
    const theirs = await this.timeOfDatabase();
    const apart = Math.abs(this.clock.now().getTime() - theirs);
    if (apart > MOST_APART_MS) {
      const minutes = Math.round(apart / 60_000);
      throw new AppError(
        'unavailable',
        'clock_wrong',
        `The clock of this process and that of the database are ${minutes} minutes apart.`,
      );
    }
    return { status: 'ready' };
  }

  /** A database that hangs says nothing at all: whoever asks for readiness is told in time. */
  private async timeOfDatabase(): Promise<number> {
    const asked = this.database.query<{ now: Date }[]>('SELECT now() AS now');
    const late = pause(ANSWER_MS, null, { ref: false });
    const answer = await Promise.race([asked, late]).catch(() => null);
    if (!answer?.[0]) throw new AppError('unavailable', 'database_unavailable', 'The database does not answer.');
    return answer[0].now.getTime();
  }
}
