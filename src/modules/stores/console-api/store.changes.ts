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
  requireWhole,
} from '../../console-access/index.js';
import { checkedOpeningHours, type OpeningHours } from '../opening-hours.js';
import type { NewStore, OpeningHoursInput, StoreInput } from './store.input.js';
import { STORE_COLUMNS, type StoreType } from './store.type.js';

@Injectable()
export class StoreChanges {
  constructor(private readonly changes: ConsoleChanges) {}

  /** A store is the company's: who is limited to some makes none. */
  async create(
    operator: OperatorIdentity,
    { code, name, timeZone, phone, openingHours }: NewStore,
  ): Promise<StoreType> {
    requireWhole(operator);
    const hours = checked(openingHours);
    const taken = new AppError('conflict', 'store_code_taken', 'A store has this code already.');
    return this.changes.make(operator, async (manager) => {
      const [store] = await orTaken(
        manager.query<StoreType[]>(
          `INSERT INTO stores (id, code, name, time_zone, phone, opening_hours) VALUES ($1, $2, $3, $4, $5, $6)
           RETURNING ${STORE_COLUMNS}`,
          [newId(), code, name, timeZone, phone ?? null, hours && JSON.stringify(hours)],
        ),
        taken,
      );
      if (!store) throw new Error('a row that was inserted did not come back');
      return changed('store.created', null, store);
    });
  }

  async change(
    operator: OperatorIdentity,
    { id, expectedVersion }: { id: string; expectedVersion: number },
    { name, timeZone, phone, openingHours }: StoreInput,
  ): Promise<StoreType> {
    const hours = checked(openingHours);
    return this.changes.make(operator, async (manager) => {
      const before = await hold(manager, id, operator);
      requireVersion(before, expectedVersion);
      await manager.query(
        `UPDATE stores SET name = $2, time_zone = $3, phone = $4, opening_hours = $5, version = version + 1 WHERE id = $1`,
        [id, name, timeZone, phone ?? null, hours && JSON.stringify(hours)],
      );
      return changed('store.changed', before, await hold(manager, id, operator));
    });
  }
}

async function hold(manager: EntityManager, id: string, { storeIds }: OperatorIdentity): Promise<StoreType> {
  const [store] = await manager.query<StoreType[]>(
    `SELECT ${STORE_COLUMNS} FROM stores WHERE id = $1 AND ($2::uuid[] IS NULL OR id = ANY($2)) FOR UPDATE`,
    [id, storeIds],
  );
  if (!store) throw new AppError('not_found', 'store_not_found', 'There is no such store.');
  return store;
}

function checked(hours: OpeningHoursInput | null | undefined): OpeningHours | null {
  try {
    return hours ? checkedOpeningHours(hours) : null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AppError('invalid', 'opening_hours_invalid', 'These opening hours cannot be.', {
      faults: [error.message],
    });
  }
}

function changed(action: string, before: StoreType | null, after: StoreType): Changed<StoreType> {
  const detail = { before: before && keptOf(before), after: keptOf(after) };
  return { result: after, entry: { action, subject: `store:${after.id}`, detail } };
}

function keptOf({ code, name, timeZone, phone, openingHours }: StoreType) {
  return { code, name, timeZone, phone, openingHours };
}
