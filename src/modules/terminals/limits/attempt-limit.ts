import { createHmac } from 'node:crypto';

import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { AppError } from '../../../platform/errors/index.js';
import { DOOR_SETTINGS, type DoorSettings } from '../door-settings.js';
import { sourceOf } from './source-of.js';

const WINDOW_MS = 15 * 60 * 1000;
const FAILURES_PER_SOURCE = 5;
const FAILURES_OF_THE_FLEET = 60;
const FLEET_KEY = 'access-code:fleet';

interface Budget {
  key: string;
  points: number;
  expire: string;
}

/**
 * Counts failed access codes, per source and over the whole fleet, from the first failure for 15 minutes.
 *
 * Whoever verifies a code holds both rows locked from `enter` until the end of the transaction, which also counts the
 * failure: parallel attempts go in one after another, a success costs nothing, and a crash loses no count.
 */
@Injectable()
export class AttemptLimit {
  private readonly logger = new Logger('door');

  constructor(@Inject(DOOR_SETTINGS) private readonly settings: DoorSettings) {}

  /** Refuses without waiting for a lock, so that a flood against a spent budget costs one read each. */
  async refuseIfSpent(manager: EntityManager, address: string, now: Date): Promise<void> {
    const budgets = await manager.query<Budget[]>(
      'SELECT key, points, expire FROM rate_limits WHERE key = ANY($1) AND expire > $2',
      [this.keysOf(address), now.getTime()],
    );
    refuseSpent(budgets, now);
  }

  /** Takes the locks; refuses when a budget is spent. */
  async enter(manager: EntityManager, address: string, now: Date): Promise<void> {
    // The order of the keys is the order of locking: the fleet's row comes first, so no two attempts wait for each other.
    const budgets = await manager.query<Budget[]>(
      `INSERT INTO rate_limits AS budget (key, points, expire)
       SELECT key, 0, $3::bigint FROM unnest($1::text[]) AS key
       ON CONFLICT (key) DO UPDATE SET
         points = CASE WHEN budget.expire <= $2::bigint THEN 0 ELSE budget.points END,
         expire = CASE WHEN budget.expire <= $2::bigint OR budget.points = 0 THEN $3::bigint ELSE budget.expire END
       RETURNING key, points, expire`,
      [this.keysOf(address), now.getTime(), now.getTime() + WINDOW_MS],
    );
    refuseSpent(budgets, now);
  }

  /** Counts one failure; only after `enter` in the same transaction. */
  async countFailure(manager: EntityManager, address: string, now: Date): Promise<void> {
    await manager.query('DELETE FROM rate_limits WHERE expire <= $1', [now.getTime()]);
    const budgets = await manager.query<Budget[]>(
      `WITH counted AS (UPDATE rate_limits SET points = points + 1 WHERE key = ANY($1) RETURNING key, points, expire)
       SELECT key, points, expire FROM counted`,
      [this.keysOf(address)],
    );
    if (budgets.some((budget) => budget.key === FLEET_KEY && isSpent(budget))) {
      this.logger.error(
        'too many access codes failed over the whole fleet: the door is shut to everyone not signed in',
      );
    }
  }

  private keysOf(address: string): string[] {
    // An address is about a person; its keyed digest is enough to count.
    const digest = createHmac('sha256', this.settings.codeKey)
      .update(`source ${sourceOf(address)}`)
      .digest('base64url');
    return [FLEET_KEY, `access-code:source:${digest}`];
  }
}

function isSpent({ key, points }: Budget): boolean {
  return points >= (key === FLEET_KEY ? FAILURES_OF_THE_FLEET : FAILURES_PER_SOURCE);
}

function refuseSpent(budgets: readonly Budget[], now: Date): void {
  const waitsMs = budgets.filter(isSpent).map((budget) => Number(budget.expire) - now.getTime());
  if (waitsMs.length === 0) return;
  throw new AppError('too_many', 'too_many_attempts', 'Too many access codes failed. Please wait.', {
    retryAfterMs: Math.max(...waitsMs),
  });
}
