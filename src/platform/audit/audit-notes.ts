import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { Clock } from '../clock/index.js';
import { AuditTrail } from './audit-trail.js';

const HOUR_MS = 3_600_000;

export interface AuditNote {
  actor: string;
  action: string;
  /** To what it was done: `conversation:<id>`, … */
  subjects: readonly string[];
  /** What they are called where there are several: `conversations`. */
  together: string;
}

/** Entries for what is done often: each person, action and subject is told once in an hour. */
@Injectable()
export class AuditNotes {
  constructor(
    private readonly database: DataSource,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** One entry for all subjects that are news; `detail.subjects` names them where there are several. */
  async note({ actor, action, subjects, together }: AuditNote): Promise<void> {
    if (subjects.length === 0) return;
    const hour = new Date(Math.floor(this.clock.now().getTime() / HOUR_MS) * HOUR_MS);
    // In one order, so that two who look at the same list do not wait for each other.
    const asked = [...new Set(subjects)].sort();
    const known = await this.database.query<{ subject: string }[]>(
      'SELECT subject FROM audit_notes WHERE actor = $1 AND action = $2 AND hour = $3 AND subject = ANY($4)',
      [actor, action, hour, asked],
    );
    if (known.length === asked.length) return;
    await this.database.transaction(async (manager) => {
      const news = await this.remember(manager, [actor, action, hour, asked]);
      const [first] = news;
      if (first === undefined) return;
      const entry =
        news.length === 1 ? { subject: first, detail: {} } : { subject: together, detail: { subjects: news } };
      await this.trail.append(manager, { actor, action, ...entry });
    });
  }

  private async remember(manager: EntityManager, values: unknown[]): Promise<string[]> {
    const [, , hour] = values;
    const news = await manager.query<{ subject: string }[]>(
      `INSERT INTO audit_notes (actor, action, hour, subject) SELECT $1, $2, $3, unnest($4::text[])
       ON CONFLICT DO NOTHING RETURNING subject`,
      values,
    );
    if (news.length > 0)
      await manager.query(`DELETE FROM audit_notes WHERE hour < $1::timestamptz - interval '1 hour'`, [hour]);
    return news.map(({ subject }) => subject);
  }
}
