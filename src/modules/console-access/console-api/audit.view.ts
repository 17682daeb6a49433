import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Conditions, VARIES } from '../../../platform/database/index.js';
import type { AuditEntriesArgs, AuditFilter } from './audit.args.js';
import type { AuditEntryType } from './person.type.js';

const BATCH = 1_000;

const idOf = (kind: string, column: string) =>
  `substring(${column} FROM '^${kind}:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$')::uuid`;
const terminalNamed = (column: string) => `(SELECT name FROM terminals WHERE id = ${idOf('terminal', column)})`;
/** As they are called now: the entries themselves are sealed, and hold no names that somebody may want erased. */
const NAMES = `
  coalesce((SELECT email FROM users WHERE users.subject = entry.actor), ${terminalNamed('entry.actor')}) AS "actorName",
  coalesce(
    ${terminalNamed('entry.subject')},
    (SELECT name FROM stores WHERE id = ${idOf('store', 'entry.subject')}),
    (SELECT email FROM users WHERE id = ${idOf('person', 'entry.subject')}),
    (SELECT title FROM documents WHERE id = ${idOf('document', 'entry.subject')})
  ) AS "subjectName"`;
/** Somebody is looked for by the address, and a terminal by the name, as well as by what the entries hold. */
const actorsCalled = (name: string) => `SELECT ${name}
  UNION ALL SELECT users.subject FROM users WHERE lower(email) = lower(${name})
  UNION ALL SELECT 'terminal:' || id FROM terminals WHERE terminals.name = ${name}`;

@Injectable()
export class AuditView {
  constructor(private readonly database: DataSource) {}

  /** Newest first. */
  async list({ first, before, after, actor, action, subject, from, to }: AuditEntriesArgs): Promise<AuditEntryType[]> {
    const wanted = new Conditions()
      .where(before, (place) => `sequence < ${place}`)
      .where(after, (place) => `sequence > ${place}`)
      .where(actor, (place) => `actor = ANY(ARRAY(${actorsCalled(`${place}::text`)}))`)
      .where(action, (place) => `action = ${place}`)
      .where(subject, (place) => `(subject = ${place} OR (detail ? 'subjects' AND detail->'subjects' ? ${place}))`)
      .where(from, (place) => `at >= ${place}`)
      .where(to, (place) => `at < ${place}`);
    const isBackward = typeof after === 'number';
    const entries = await this.database.query<AuditEntryType[]>(
      `${VARIES} SELECT sequence::int, at, actor, action, subject, detail::text, ${NAMES} FROM audit_entries entry
       WHERE ${wanted.sql} ORDER BY entry.sequence ${isBackward ? 'ASC' : 'DESC'} LIMIT ${wanted.value(first)}`,
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
