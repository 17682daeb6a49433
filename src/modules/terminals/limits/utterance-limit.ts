import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../../../platform/clock/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { orUnavailable } from '../door-faults.js';
import { DOOR_SETTINGS, type DoorSettings } from '../door-settings.js';

const WINDOW_MS = 60_000;

/** How much one terminal may say, over all processes: a stuck button must not spend the providers' budget. */
@Injectable()
export class UtteranceLimit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(DOOR_SETTINGS) private readonly settings: DoorSettings,
  ) {}

  /** Counts one utterance. Throws `too_many_utterances` (429, with the time to wait) beyond the limit of a minute. */
  async take(terminalId: string): Promise<void> {
    const limit = this.settings.utterancesPerMinute;
    if (limit === 0) return;
    const nowMs = this.clock.now().getTime();
    const key = `utterances:${terminalId}`;
    const retryAfterMs = await orUnavailable(() => this.waitMs(key, limit, nowMs));
    if (retryAfterMs === 0) return;
    throw new AppError('too_many', 'too_many_utterances', 'Too much was said at once. Please wait a moment.', {
      retryAfterMs,
    });
  }

  private async waitMs(key: string, limit: number, nowMs: number): Promise<number> {
    const taken = await this.dataSource.query<unknown[]>(
      `INSERT INTO rate_limits AS minute (key, points, expire) VALUES ($1, 1, $4::bigint)
       ON CONFLICT (key) DO UPDATE SET
         points = CASE WHEN minute.expire <= $3::bigint THEN 1 ELSE minute.points + 1 END,
         expire = CASE WHEN minute.expire <= $3::bigint THEN $4::bigint ELSE minute.expire END
       WHERE minute.expire <= $3::bigint OR minute.points < $2
       RETURNING key`,
      [key, limit, nowMs, nowMs + WINDOW_MS],
    );
    if (taken.length > 0) return 0;
    const minutes = await this.dataSource.query<{ expire: string }[]>('SELECT expire FROM rate_limits WHERE key = $1', [
      key,
    ]);
    return Math.max(1, Number(minutes[0]?.expire ?? nowMs) - nowMs);
  }
}
