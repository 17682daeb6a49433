import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { newId } from '../../../platform/ids/index.js';

export interface OpenSession {
  id: string;
  expiresAt: Date;
  staffCall: { calledAt: Date; acknowledgedAt: Date | null } | null;
}

/** A terminal has one open session at most: the database holds that, not this code. */
@Injectable()
export class SessionRepository {
  constructor(private readonly database: DataSource) {}

  /** The open session of the terminal, renewed; a new one when there is none or it has idled out. */
  async enter(manager: EntityManager, terminalId: string, storeId: string, idleMs: number): Promise<string> {
    const open = (): Promise<{ id: string }[]> =>
      manager.query(
        `INSERT INTO sessions AS session (id, terminal_id, store_id, expires_at) VALUES ($1, $2, $3, now() + $4 * interval '1 millisecond')
         ON CONFLICT (terminal_id) WHERE ended_at IS NULL DO UPDATE SET expires_at = excluded.expires_at
           WHERE session.expires_at > now()
         RETURNING id`,
        [newId(), terminalId, storeId, idleMs],
      );
    const [session] = await open();
    if (session) return session.id;
    await manager.query(
      `UPDATE sessions SET ended_at = expires_at, ended_because = 'idle'
       WHERE terminal_id = $1 AND ended_at IS NULL AND expires_at <= now()`,
      [terminalId],
    );
    const [renewed] = await open();
    return renewed!.id;
  }

  async findOpen(terminalId: string): Promise<OpenSession | null> {
    const [row]: { id: string; expires_at: Date; called_at: Date | null; acknowledged_at: Date | null }[] =
      await this.database.query(
        `SELECT session.id, session.expires_at, call.called_at, call.acknowledged_at
       FROM sessions session LEFT JOIN staff_calls call ON call.session_id = session.id AND call.closed_at IS NULL
       WHERE session.terminal_id = $1 AND session.ended_at IS NULL AND session.expires_at > now()`,
        [terminalId],
      );
    if (!row) return null;
    const staffCall = row.called_at && { calledAt: row.called_at, acknowledgedAt: row.acknowledged_at };
    return { id: row.id, expiresAt: row.expires_at, staffCall };
  }

  async extend(terminalId: string, idleMs: number): Promise<void> {
    await this.database.query(
      `UPDATE sessions SET expires_at = now() + $2 * interval '1 millisecond'
       WHERE terminal_id = $1 AND ended_at IS NULL AND expires_at > now()`,
      [terminalId, idleMs],
    );
  }

  /** Ends the open session and marks what is under way in it as cancelled. Returns those tasks. */
  async end(terminalId: string): Promise<string[]> {
    return this.database.transaction(async (manager) => {
      const [ended]: [{ id: string }[], number] = await manager.query(
        `UPDATE sessions SET ended_at = now(), ended_because = 'ended' WHERE terminal_id = $1 AND ended_at IS NULL RETURNING id`,
        [terminalId],
      );
      const [cancelled]: [{ id: string }[], number] = await manager.query(
        `UPDATE background_task_results task SET cancelled_at = now() FROM conversations conversation
         WHERE conversation.id = task.conversation_id AND conversation.session_id = ANY($1)
           AND task.status = 'in_progress' AND task.cancelled_at IS NULL RETURNING task.id`,
        [ended.map((session) => session.id)],
      );
      return cancelled.map((task) => task.id);
    });
  }

  /** Records that a person is wanted. Calling twice is one call. */
  async callStaff(terminalId: string, storeId: string, idleMs: number): Promise<{ calledAt: Date }> {
    return this.database.transaction(async (manager) => {
      const sessionId = await this.enter(manager, terminalId, storeId, idleMs);
      const [call]: { called_at: Date }[] = await manager.query(
        `INSERT INTO staff_calls (id, session_id, terminal_id, store_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT (session_id) WHERE closed_at IS NULL DO UPDATE SET session_id = excluded.session_id RETURNING called_at`,
        [newId(), sessionId, terminalId, storeId],
      );
      return { calledAt: call!.called_at };
    });
  }
}
