import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { AppError } from '../../../platform/errors/index.js';
import { newId } from '../../../platform/ids/index.js';
import { type Changed, ConsoleChanges, orTaken, requireVersion, requireWhole } from '../console-changes.js';
import type { OperatorIdentity } from '../operator.decorator.js';
import { PERSON } from './people.view.js';
import type { NewPerson } from './person.input.js';
import type { PersonType } from './person.type.js';

/** Changes of people are made one after the other: two admins who end each other's access are one who does, and one who cannot. */
const PEOPLE = 7_236_483;

export interface Wanted {
  id: string;
  expectedVersion: number;
}

/** What is kept of people. Nobody changes what he may do himself, so that whoever is left may always change it back. */
@Injectable()
export class PeopleChanges {
  constructor(private readonly changes: ConsoleChanges) {}

  create(operator: OperatorIdentity, { subject, email, storeIds = null }: NewPerson): Promise<PersonType> {
    const taken = new AppError('conflict', 'person_known', 'Of this person something is kept already.');
    return this.make(operator, async (manager) => {
      if (storeIds !== null) requireOther(operator, subject);
      await requireStores(manager, storeIds);
      const [person] = await orTaken(
        manager.query<PersonType[]>(
          `INSERT INTO users (id, subject, email, store_ids) VALUES ($1, $2, $3, $4) RETURNING ${PERSON}`,
          [newId(), subject, email, storeIds],
        ),
        taken,
      );
      if (!person) throw new Error('a row that was inserted did not come back');
      return changed('person.created', null, person);
    });
  }

  limit(operator: OperatorIdentity, wanted: Wanted, storeIds: readonly string[] | null): Promise<PersonType> {
    return this.change(operator, wanted, 'person.limited', async (manager, { id }) => {
      await requireStores(manager, storeIds);
      await manager.query('UPDATE users SET store_ids = $2 WHERE id = $1', [id, storeIds]);
    });
  }

  disable(operator: OperatorIdentity, wanted: Wanted): Promise<PersonType> {
    return this.change(operator, wanted, 'person.disabled', async (manager, { id }) => {
      await manager.query('UPDATE users SET disabled_at = coalesce(disabled_at, now()) WHERE id = $1', [id]);
    });
  }

  enable(operator: OperatorIdentity, wanted: Wanted): Promise<PersonType> {
    return this.change(operator, wanted, 'person.enabled', async (manager, { id }) => {
      await manager.query('UPDATE users SET disabled_at = NULL WHERE id = $1', [id]);
    });
  }

  private change(
    operator: OperatorIdentity,
    { id, expectedVersion }: Wanted,
    action: string,
    write: (manager: EntityManager, before: PersonType) => Promise<void>,
  ): Promise<PersonType> {
    return this.make(operator, async (manager) => {
      const before = await find(manager, id);
      requireOther(operator, before.subject);
      requireVersion(before, expectedVersion);
      await write(manager, before);
      await manager.query('UPDATE users SET version = version + 1 WHERE id = $1', [id]);
      return changed(action, before, await find(manager, id));
    });
  }

  private make(
    operator: OperatorIdentity,
    change: (manager: EntityManager) => Promise<Changed<PersonType>>,
  ): Promise<PersonType> {
    requireWhole(operator);
    return this.changes.make(operator, change, PEOPLE);
  }
}

async function find(manager: EntityManager, id: string): Promise<PersonType> {
  const [person] = await manager.query<PersonType[]>(`SELECT ${PERSON} FROM users WHERE id = $1 FOR UPDATE`, [id]);
  if (!person) throw new AppError('not_found', 'person_not_found', 'There is no such person.');
  return person;
}

function requireOther({ subject }: OperatorIdentity, changed: string): void {
  if (subject === changed)
    throw new AppError('conflict', 'own_access', 'Nobody changes his own access: ask another admin.');
}

async function requireStores(manager: EntityManager, storeIds: readonly string[] | null): Promise<void> {
  if (storeIds === null) return;
  const found = await manager.query<unknown[]>('SELECT id FROM stores WHERE id = ANY($1::uuid[])', [storeIds]);
  if (found.length !== new Set(storeIds).size)
    throw new AppError('not_found', 'store_not_found', 'There is no such store.');
}

function changed(action: string, before: PersonType | null, after: PersonType): Changed<PersonType> {
  const detail = { before: before && keptOf(before), after: keptOf(after) };
  return { result: after, entry: { action, subject: `person:${after.id}`, detail } };
}

function keptOf({ subject, email, storeIds, disabledAt }: PersonType) {
  return { subject, email, storeIds, disabledAt: disabledAt?.toISOString() ?? null };
}
