import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { AppError } from '../../../platform/errors/index.js';

const CLAIM_MS = 30_000;
const LOOK_EVERY_MS = 50;

export type Claim<T> = { kind: 'claimed' } | { kind: 'answered'; response: T };

/** What makes two submissions the same: what was said and in which language. */
export function fingerprintOf(kind: string, content: Uint8Array | string, locale: string): Buffer {
  return createHash('sha256').update(`${kind}\n${locale}\n`).update(content).digest();
}

/** A key is claimed before anything is done for it, so that of parallel duplicates one works and the others wait for it. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly database: DataSource) {}

  async claim<T>(terminalId: string, key: string, fingerprint: Buffer): Promise<Claim<T>> {
    const giveUpAt = performance.now() + CLAIM_MS;
    for (;;) {
      const [claimed]: { key: string }[] = await this.database.query(
        `INSERT INTO idempotency_keys (terminal_id, key, fingerprint, claimed_until)
         VALUES ($1, $2, $3, now() + $4 * interval '1 millisecond')
         ON CONFLICT (terminal_id, key) DO UPDATE
           SET claimed_until = excluded.claimed_until, fingerprint = excluded.fingerprint, response = NULL, created_at = now()
           WHERE (idempotency_keys.response IS NULL AND idempotency_keys.claimed_until < now())
              OR idempotency_keys.created_at < now() - interval '24 hours'
         RETURNING key`,
        [terminalId, key, fingerprint, CLAIM_MS],
      );
      if (claimed) return { kind: 'claimed' };
      const [held]: { fingerprint: Buffer; response: T | null }[] = await this.database.query(
        'SELECT fingerprint, response FROM idempotency_keys WHERE terminal_id = $1 AND key = $2',
        [terminalId, key],
      );
      if (held && !held.fingerprint.equals(fingerprint)) {
        throw new AppError(
          'unprocessable',
          'idempotency_key_reused',
          'This Idempotency-Key was used for something else.',
        );
      }
      if (held?.response) return { kind: 'answered', response: held.response };
      if (performance.now() > giveUpAt)
        throw new AppError('conflict', 'idempotency_key_in_use', 'The first request with this key is still under way.');
      await pause(LOOK_EVERY_MS);
    }
  }

  /** In the transaction of the work itself: the response is there exactly when its effect is. */
  async settle(manager: EntityManager, terminalId: string, key: string, response: object): Promise<void> {
    await manager.query('UPDATE idempotency_keys SET response = $3 WHERE terminal_id = $1 AND key = $2', [
      terminalId,
      key,
      JSON.stringify(response),
    ]);
  }

  /** The work failed and had no effect: the same key may be tried again at once. */
  async release(terminalId: string, key: string): Promise<void> {
    await this.database.query('DELETE FROM idempotency_keys WHERE terminal_id = $1 AND key = $2 AND response IS NULL', [
      terminalId,
      key,
    ]);
  }
}
