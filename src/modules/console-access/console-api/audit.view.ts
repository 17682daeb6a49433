import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Conditions, VARIES } from '../../../platform/database/index.js';
import type { AuditEntriesArgs, AuditFilter } from './audit.args.js';
import type { AuditEntryType } from './person.type.js';

const BATCH = 1_000;

@Injectable()
export class AuditView {
  constructor(private readonly database: DataSource) {}

  /** Newest first. */
  async list({ first, before, after, actor, action, subject, from, to }: AuditEntriesArgs): Promise<AuditEntryType[]> {
    const wanted = new Conditions()
      .where(before, (place) => `sequence < ${place}`)
      .where(after, (place) => `sequence > ${place}`)
      .where(actor, (place) => `actor = ${place}`)
      .where(action, (place) => `action = ${place}`)
      .where(subject, (place) => `(subject = ${place} OR (detail ? 'subjects' AND detail->'subjects' ? ${place}))`)
      .where(from, (place) => `at >= ${place}`)
      .where(to, (place) => `at < ${place}`);
    const isBackward = typeof after === 'number';
    const entries = await this.database.query<AuditEntryType[]>(
      `${VARIES} SELECT sequence::int, at, actor, action, subject, detail::text FROM audit_entries
       WHERE ${wanted.sql} ORDER BY audit_entries.sequence ${isBackward ? 'ASC' : 'DESC'} LIMIT ${wanted.value(first)}`,
      wanted.values,
    );
    return isBackward ? entries.reverse() : entries;
  }

  /** All of them, newest first, a few at a time. */
  async *all(filter: AuditFilter): AsyncGenerator<AuditEntryType[]> {
    for (let before: number | null = null; ;) {
      const batch: AuditEntryType[] = await this.list({ ...filter, first: BATCH, before });
      if (batch.length > 0) yield batch;
      before = batch.at(-1)?.sequence ?? null;
      if (batch.length < BATCH) return;
    }
  }
}
