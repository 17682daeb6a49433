import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { AppError } from '../../../platform/errors/index.js';
import { newId } from '../../../platform/ids/index.js';
import {
  type Changed,
  ConsoleChanges,
  type OperatorIdentity,
  orTaken,
  requireVersion,
} from '../../console-access/index.js';
import type { NewTerminal, TerminalInput } from './terminal.input.js';
import type { TerminalType } from './terminal.type.js';
import { holdTerminal } from './terminal.view.js';

export interface Wanted {
  id: string;
  expectedVersion: number;
}

const NAME_TAKEN = new AppError('conflict', 'terminal_name_taken', 'A terminal of this store is called so already.');

/** What admins do with terminals of their stores. */
@Injectable()
export class TerminalChanges {
  constructor(private readonly changes: ConsoleChanges) {}

  create(operator: OperatorIdentity, { storeCode, name, locale }: NewTerminal): Promise<TerminalType> {
    return this.changes.make(operator, async (manager) => {
      const [store] = await manager.query<{ id: string }[]>(
        'SELECT id FROM stores WHERE code = $1 AND ($2::uuid[] IS NULL OR id = ANY($2))',
        [storeCode, operator.storeIds],
      );
      if (!store) throw new AppError('not_found', 'store_not_found', 'There is no such store.');
      const id = newId();
      const insert = 'INSERT INTO terminals (id, store_id, name, locale) VALUES ($1, $2, $3, $4)';
      await orTaken(manager.query(insert, [id, store.id, name, locale]), NAME_TAKEN);
      return changed('terminal.created', null, await holdTerminal(manager, id, operator));
    });
  }

  change(operator: OperatorIdentity, wanted: Wanted, { name, locale }: TerminalInput): Promise<TerminalType> {
    return this.write(operator, wanted, 'terminal.changed', async (manager, { id }) => {
      const update = 'UPDATE terminals SET name = $2, locale = $3 WHERE id = $1';
      await orTaken(manager.query(update, [id, name, locale]), NAME_TAKEN);
    });
  }

  /** Ends its sign-in for good: when it is enabled again, somebody enters a code again. */
  disable(operator: OperatorIdentity, wanted: Wanted): Promise<TerminalType> {
    return this.write(operator, wanted, 'terminal.disabled', async (manager, { id }) => {
      await manager.query('UPDATE terminals SET disabled_at = coalesce(disabled_at, now()) WHERE id = $1', [id]);
      await manager.query(
        `UPDATE terminal_sign_ins SET revoked_at = now(), revoked_because = 'terminal_disabled'
         WHERE terminal_id = $1 AND revoked_at IS NULL`,
        [id],
      );
    });
  }

  enable(operator: OperatorIdentity, wanted: Wanted): Promise<TerminalType> {
    return this.write(operator, wanted, 'terminal.enabled', async (manager, { id }) => {
      await manager.query('UPDATE terminals SET disabled_at = NULL WHERE id = $1', [id]);
    });
  }

  private write(
    operator: OperatorIdentity,
    { id, expectedVersion }: Wanted,
    action: string,
    update: (manager: EntityManager, before: TerminalType) => Promise<void>,
  ): Promise<TerminalType> {
    return this.changes.make(operator, async (manager) => {
      const before = await holdTerminal(manager, id, operator);
      requireVersion(before, expectedVersion);
      await update(manager, before);
      await manager.query('UPDATE terminals SET version = version + 1 WHERE id = $1', [id]);
      return changed(action, before, await holdTerminal(manager, id, operator));
    });
  }
}

function changed(action: string, before: TerminalType | null, after: TerminalType): Changed<TerminalType> {
  const detail = { before: before && keptOf(before), after: keptOf(after) };
  return { result: after, entry: { action, subject: `terminal:${after.id}`, detail } };
}

function keptOf({ name, locale, store, disabledAt }: TerminalType) {
  return { name, locale, store: store.code, disabledAt: disabledAt?.toISOString() ?? null };
}
