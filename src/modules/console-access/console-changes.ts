import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { type AuditEntry, AuditTrail } from '../../platform/audit/index.js';
import { AppError } from '../../platform/errors/index.js';
import type { OperatorIdentity } from './operator.decorator.js';
import { People } from './people.js';

/** What came of a change, and what the audit tells of it; null where nothing was changed. */
export interface Changed<T> {
  result: T;
  entry: Omit<AuditEntry, 'actor'> | null;
}

/** Changes by people: each in one transaction with its audit entry, by somebody who still may make it. */
@Injectable()
export class ConsoleChanges {
  constructor(
    private readonly database: DataSource,
    private readonly trail: AuditTrail,
    private readonly people: People,
  ) {}

  /**
   * Throws `person_disabled` and `standing_changed` for somebody whose access changed after he was let in. Changes with
   * the same `turn` are made one after the other.
   */
  make<T>(
    operator: OperatorIdentity,
    change: (manager: EntityManager) => Promise<Changed<T>>,
    turn?: number,
  ): Promise<T> {
    return this.database.transaction(async (manager) => {
      if (turn !== undefined) await manager.query('SELECT pg_advisory_xact_lock($1)', [turn]);
      await this.holdStanding(manager, operator);
      const { result, entry } = await change(manager);
      if (entry) await this.trail.append(manager, { actor: operator.subject, ...entry });
      return result;
    });
  }

  /** In the transaction of a change that is made elsewhere. */
  async holdStanding(manager: EntityManager, { subject, storeIds }: OperatorIdentity): Promise<void> {
    const now = await this.people.heldStandingOf(manager, subject);
    if (now.isDisabled) throw new AppError('forbidden', 'person_disabled', 'Your access to the console was ended.');
    if (JSON.stringify(now.storeIds) !== JSON.stringify(storeIds))
      throw new AppError('forbidden', 'standing_changed', 'Your access was changed meanwhile. Please try again.');
  }
}

/** Throws `changed_meanwhile` to the second of two who change the same version. */
export function requireVersion(found: { version: number }, expectedVersion: number): void {
  if (found.version !== expectedVersion)
    throw new AppError(
      'conflict',
      'changed_meanwhile',
      'Somebody else changed this meanwhile. Please look at it again.',
    );
}

/** Throws `whole_company_only` to those who are limited to stores. */
export function requireWhole({ storeIds }: OperatorIdentity): void {
  if (storeIds !== null) throw new AppError('forbidden', 'whole_company_only', 'This needs every store.');
}

/** Rejects with `fault` where a row of the same key stands already. */
export async function orTaken<T>(work: Promise<T>, fault: AppError): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
    throw isTaken ? fault : error;
  }
}

const UNIQUE_VIOLATION = '23505';
