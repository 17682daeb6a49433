import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Conditions, VARIES } from '../../../platform/database/index.js';
import type { PersonType } from './person.type.js';

export const PERSON = `id, subject, email, store_ids AS "storeIds", disabled_at AS "disabledAt", created_at AS "createdAt", version`;

@Injectable()
export class PeopleView {
  constructor(private readonly database: DataSource) {}

  /** By address. */
  list(wanted: { subject?: string | null; email?: string | null } = {}): Promise<PersonType[]> {
    const conditions = new Conditions()
      .where(wanted.subject, (place) => `subject = ${place}`)
      .where(wanted.email, (place) => `lower(email) = lower(${place})`);
    return this.database.query(
      `${VARIES} SELECT ${PERSON} FROM users WHERE ${conditions.sql} ORDER BY email, id`,
      conditions.values,
    );
  }
}
