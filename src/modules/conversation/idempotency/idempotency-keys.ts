import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { AppError } from '../../../platform/errors/index.js';
import { newId } from '../../../platform/ids/index.js';
import { Claim, CLAIM_LEASE_MS, ClaimLost, type KeyOfTerminal } from './claim.js';

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 50;

/** What makes two submissions the same: what was said and in which language. */
export function fingerprintOf(kind: string, content: Uint8Array | string, locale: string): Buffer {
  return createHash('sha256').update(`${kind}\n${locale}\n`).update(content).digest();
}

/** Writes the response, in the transaction of the work itself: the one is there exactly when the other's effect is. */
export type Settle<T extends object> = (manager: EntityManager, response: T) => Promise<void>;

/**
 * A key is claimed before anything is done for it, so that of parallel duplicates one works and the others wait for it.
 * A claim is FREE, or CLAIMED by one request that renews it while its process lives, or SETTLED with a response for 24
 * hours. Work that fails gives its claim back; of a process that died it is free when its lease has run out.
 */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly database: DataSource) {}

  /**
   * Does the work, or returns the response of whoever did it under this key. Throws `idempotency_key_reused` where that
   * was something else, `idempotency_key_in_use` where it takes longer than half a minute, and what the work throws.
   */
  async once<T extends object>(
    key: KeyOfTerminal,
    fingerprint: Buffer,
    work: (settle: Settle<T>) => Promise<T>,
  ): Promise<T> {
    for (;;) {
      const claimed = await this.claim<T>(key, fingerprint);
      if (!(claimed instanceof Claim)) return claimed;
      try {
        return await work((manager, response) => claimed.settle(manager, response));
      } catch (error) {
        // What went wrong is what is told, also when the claim cannot be given back: it runs out by itself.
        await claimed.release().catch(() => undefined);
        if (!(error instanceof ClaimLost)) throw error;
      } finally {
        claimed.end();
      }
    }
  }

  private async claim<T>({ terminalId, key }: KeyOfTerminal, fingerprint: Buffer): Promise<Claim | T> {
    const giveUpAt = performance.now() + PATIENCE_MS;
    const id = newId();
    for (;;) {
      const [claimed]: { key: string }[] = await this.database.query(
        `INSERT INTO idempotency_keys (terminal_id, key, fingerprint, claimed_by, claimed_until)
         VALUES ($1, $2, $3, $4, now() + $5 * interval '1 millisecond')
         ON CONFLICT (terminal_id, key) DO UPDATE
           SET claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until,
             fingerprint = excluded.fingerprint, response = NULL, created_at = now()
           WHERE (idempotency_keys.response IS NULL AND idempotency_keys.claimed_until < now())
              OR idempotency_keys.created_at < now() - interval '24 hours'
         RETURNING key`,
        [terminalId, key, fingerprint, id, CLAIM_LEASE_MS],
      );
      if (claimed) return new Claim(this.database, { terminalId, key }, id);
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
      if (held?.response) return held.response;
      if (performance.now() > giveUpAt)
        throw new AppError('conflict', 'idempotency_key_in_use', 'The first request with this key is still under way.');
      await pause(LOOK_EVERY_MS);
    }
  }
}
