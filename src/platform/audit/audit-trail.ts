import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { Clock } from '../clock/index.js';
import { type AuditEntry, CHAIN_START, hashEntry } from './audit-chain.js';

/** Chained entries are written one at a time in the whole fleet; the number is only ours. */
const APPENDING = 7_236_482;

@Injectable()
export class AuditTrail {
  constructor(private readonly clock: Clock) {}

  /**
   * In the transaction of what it tells of: both happen or neither. Others wait with theirs until this transaction
   * ends, so append last.
   */
  async append(manager: EntityManager, { actor, action, subject, detail }: AuditEntry): Promise<void> {
    if (!manager.queryRunner?.isTransactionActive) throw new Error('an audit entry belongs into a transaction');
    await manager.query('SELECT pg_advisory_xact_lock($1)', [APPENDING]);
    const [last] = await manager.query<LastEntry[]>(
      'SELECT sequence, hash FROM audit_entries ORDER BY sequence DESC LIMIT 1',
    );
    const previousHash = last?.hash ?? CHAIN_START;
    const entry = { sequence: Number(last?.sequence ?? 0) + 1, at: this.clock.now(), actor, action, subject, detail };
    await manager.query(
      `INSERT INTO audit_entries (sequence, at, actor, action, subject, detail, previous_hash, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        entry.sequence,
        entry.at,
        actor,
        action,
        subject,
        JSON.stringify(detail),
        previousHash,
        hashEntry(previousHash, entry),
      ],
    );
  }
}

interface LastEntry {
  sequence: string;
  hash: Buffer;
}
