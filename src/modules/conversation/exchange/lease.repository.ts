import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Locale } from '../../../contracts/index.js';
import type { ProviderAttempt } from '../../../platform/resilience/index.js';
import type { Exchange, Stage } from './exchange.js';

interface ExchangeRow {
  task_id: string;
  conversation_id: string;
  session_id: string;
  terminal_id: string;
  store_id: string;
  locale: Locale;
  utterance: string;
  input: 'speech' | 'text' | 'button';
  failure_reason: 'speech_not_recognized' | null;
  received_at: Date;
  attempt: number;
  stages: Stage[];
  models: { recognizer?: string | null };
  providers: ProviderAttempt[];
}

export const LEASE_MS = 5_000;

/** Who is answering what. A lease is renewed while its process lives; when it runs out, the attempt counts up. */
@Injectable()
export class LeaseRepository {
  constructor(private readonly database: DataSource) {}

  /** Renews what this process is answering. Returns the ids that are no longer its own, or that the visitor cancelled. */
  async renew(owner: string, held: readonly Pick<Exchange, 'taskId' | 'attempt'>[]): Promise<string[]> {
    const [kept]: [{ id: string; cancelled: boolean }[], number] = await this.database.query(
      `UPDATE background_task_results task SET lease_until = now() + $3 * interval '1 millisecond'
       FROM unnest($1::uuid[], $2::int[]) AS held (id, attempt)
       WHERE task.id = held.id AND task.attempt = held.attempt AND task.owner = $4 AND task.status = 'in_progress'
       RETURNING task.id, task.cancelled_at IS NOT NULL AS cancelled`,
      [held.map((exchange) => exchange.taskId), held.map((exchange) => exchange.attempt), LEASE_MS, owner],
    );
    const own = new Set(kept.filter((row) => !row.cancelled).map((row) => row.id));
    return held.map((exchange) => exchange.taskId).filter((taskId) => !own.has(taskId));
  }

  /** Takes over exchanges whose lease has run out: their process died, or hangs. */
  async takeOver(owner: string, atMost: number): Promise<Exchange[]> {
    const [taken]: [{ id: string }[], number] = await this.database.query(
      `UPDATE background_task_results SET owner = $1, attempt = attempt + 1, lease_until = now() + $2 * interval '1 millisecond'
       WHERE id IN (
         SELECT id FROM background_task_results WHERE status = 'in_progress' AND lease_until < now()
         ORDER BY lease_until LIMIT $3 FOR UPDATE SKIP LOCKED
       ) RETURNING id`,
      [owner, LEASE_MS, atMost],
    );
    if (taken.length === 0) return [];
    const rows: ExchangeRow[] = await this.database.query(
      `SELECT task.id AS task_id, task.attempt, conversation.id AS conversation_id, conversation.session_id,
         conversation.terminal_id, conversation.store_id, conversation.locale, conversation.utterance, conversation.input,
         conversation.failure_reason, conversation.received_at, conversation.stages, conversation.models, conversation.providers
       FROM background_task_results task JOIN conversations conversation ON conversation.id = task.conversation_id
       WHERE task.id = ANY($1)`,
      [taken.map((row) => row.id)],
    );
    return rows.map((row) => ({
      taskId: row.task_id,
      conversationId: row.conversation_id,
      sessionId: row.session_id,
      terminalId: row.terminal_id,
      storeId: row.store_id,
      locale: row.locale,
      utterance: row.input === 'button' ? '' : row.utterance,
      pressed: row.input === 'button' ? row.utterance : null,
      failed: row.failure_reason,
      receivedAt: row.received_at,
      attempt: row.attempt,
      earlierStages: row.stages,
      recognizer: row.models.recognizer ?? null,
      earlierAttempts: row.providers,
    }));
  }

  async countUnfinished(): Promise<number> {
    const [row]: { count: number }[] = await this.database.query(
      `SELECT count(*)::int AS count FROM background_task_results WHERE status = 'in_progress'`,
    );
    return row?.count ?? 0;
  }

  /** Gives back what a stopping process could not finish, so that another takes it over at once. */
  async giveBack(owner: string): Promise<void> {
    await this.database.query(
      `UPDATE background_task_results SET lease_until = now() WHERE owner = $1 AND status = 'in_progress'`,
      [owner],
    );
  }
}
