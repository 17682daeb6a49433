import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import type { Locale } from '../../../contracts/index.js';
import { newId } from '../../../platform/ids/index.js';
import type { FoundPassage } from '../../retrieval/index.js';
import type { AnswerValues } from '../answer/answer-values.js';
import type { Focus } from '../dialogue/focus.js';
import type { Exchange, Segment, Stage } from './exchange.js';

/** The lease is gone or the visitor cancelled: whoever gets this stops, and writes nothing more. */
export class ExchangeLost extends Error {
  override readonly name = 'ExchangeLost';
}

export interface Completion {
  values: Partial<AnswerValues>;
  outcome: string;
  failureReason: string | null;
  stages: Stage[];
  processTimeMs: number;
  focus: Focus | null;
  productId: string | null;
  productNumber: string | null;
  models: Record<string, string | null>;
  usedPassages: ReadonlySet<string>;
  callsStaff: boolean;
  endsSession: boolean;
  /** What the terminal is told, but for what was said. */
  result: Record<string, unknown>;
}

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
}

export const LEASE_MS = 5_000;

/** Every write of an exchange carries its attempt: a process that lost the lease changes nothing. */
@Injectable()
export class ExchangeRepository {
  constructor(private readonly database: DataSource) {}

  /** Writes conversation, first chat and task, claimed by this process. */
  async insert(
    manager: EntityManager,
    exchange: Exchange,
    owner: string,
    input: 'speech' | 'text' | 'button',
  ): Promise<void> {
    await manager.query(
      `WITH conversation AS (
         INSERT INTO conversations (id, session_id, terminal_id, store_id, locale, input, utterance, received_at, failure_reason, stages, models)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id
       ), chat AS (
         INSERT INTO chats (conversation_id, position, speaker, text) SELECT id, 0, 'visitor', $7 FROM conversation
       )
       INSERT INTO background_task_results (id, conversation_id, terminal_id, status, owner, lease_until)
       SELECT $12, id, $3, 'in_progress', $13, now() + $14 * interval '1 millisecond' FROM conversation`,
      [
        exchange.conversationId,
        exchange.sessionId,
        exchange.terminalId,
        exchange.storeId,
        exchange.locale,
        input,
        exchange.pressed ?? exchange.utterance,
        exchange.receivedAt,
        exchange.failed,
        JSON.stringify(exchange.earlierStages),
        JSON.stringify({ recognizer: exchange.recognizer }),
        exchange.taskId,
        owner,
        LEASE_MS,
      ],
    );
  }

  /** The lock on the task lets no segment in beside a completion or a takeover: either they see it, or it is refused. */
  async releaseSegment({ taskId, attempt }: Exchange, segment: Segment): Promise<void> {
    const written: unknown[] = await this.database.query(
      `INSERT INTO segments (task_id, index, kind, text, audio, audio_type, duration_ms, attempt)
       SELECT id, $3, $4, $5, $6, $7, $8, attempt FROM background_task_results
       WHERE id = $1 AND attempt = $2 AND status = 'in_progress' AND cancelled_at IS NULL FOR SHARE
       RETURNING index`,
      [
        taskId,
        attempt,
        segment.index,
        segment.kind,
        segment.text,
        segment.audio && Buffer.from(segment.audio.buffer, segment.audio.byteOffset, segment.audio.byteLength),
        segment.audioType,
        segment.durationMs && Math.round(segment.durationMs),
      ],
    );
    if (written.length === 0) throw new ExchangeLost();
  }

  async segmentsOf(taskId: string, after = -1): Promise<Segment[]> {
    const rows: {
      index: number;
      kind: Segment['kind'];
      text: string;
      audio: Buffer | null;
      audio_type: string | null;
      duration_ms: number | null;
    }[] = await this.database.query('SELECT * FROM segments WHERE task_id = $1 AND index > $2 ORDER BY index', [
      taskId,
      after,
    ]);
    return rows.map((row) => ({
      index: row.index,
      kind: row.kind,
      text: row.text,
      audio: row.audio,
      audioType: row.audio_type,
      durationMs: row.duration_ms,
    }));
  }

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
      `SELECT task.id AS task_id, task.attempt, conversation.id AS conversation_id, conversation.*
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

  /**
   * The whole end of an exchange in one transaction: one answer, one set of chats, whoever writes it. What was said is
   * what the segments hold: a segment whose write was not confirmed may have been heard all the same.
   */
  async complete(exchange: Exchange, completion: Completion): Promise<void> {
    await this.database.transaction(async (manager) => {
      const [ended]: [unknown[], number] = await manager.query(
        `UPDATE background_task_results SET status = 'completed', result = $3, completed_at = now()
         WHERE id = $1 AND attempt = $2 AND status = 'in_progress' RETURNING id`,
        [exchange.taskId, exchange.attempt, JSON.stringify(completion.result)],
      );
      if (ended.length === 0) throw new ExchangeLost();
      await this.writeConversation(manager, exchange, completion);
      await this.writeAnswer(manager, exchange);
      await this.writeSearchResults(
        manager,
        exchange.conversationId,
        completion.values.search ?? [],
        completion.usedPassages,
      );
      if (completion.callsStaff) {
        await manager.query(
          `INSERT INTO staff_calls (id, session_id, terminal_id, store_id, conversation_id)
           VALUES ($1, $2, $3, $4, $5) ON CONFLICT (session_id) WHERE closed_at IS NULL DO NOTHING`,
          [newId(), exchange.sessionId, exchange.terminalId, exchange.storeId, exchange.conversationId],
        );
      }
      if (completion.endsSession) {
        await manager.query(
          `UPDATE sessions SET ended_at = now(), ended_because = 'goodbye' WHERE id = $1 AND ended_at IS NULL`,
          [exchange.sessionId],
        );
      }
    });
  }

  /** A statement of its own after the task's, so that it sees every segment that was let in before that. */
  private async writeAnswer(manager: EntityManager, { taskId, conversationId, locale }: Exchange): Promise<void> {
    await manager.query(
      `WITH said AS (
         SELECT row_number() OVER (ORDER BY index) AS position, text FROM segments WHERE task_id = $1 AND kind = 'answer'
       ), chat AS (
         INSERT INTO chats (conversation_id, position, speaker, text) SELECT $2, position, 'system', text FROM said
       )
       UPDATE background_task_results SET result = result || jsonb_build_object(
         'answer', coalesce((SELECT string_agg(text, $3 ORDER BY position) FROM said), '')
       ) WHERE id = $1`,
      [taskId, conversationId, locale === 'ja' ? '' : ' '],
    );
  }

  private async writeConversation(manager: EntityManager, exchange: Exchange, completion: Completion): Promise<void> {
    const { values } = completion;
    await manager.query(
      `UPDATE conversations SET completed_at = now(), outcome = $2, failure_reason = $3, process_time_ms = $4, stages = $5,
         verdict = $6, understanding = $7, decision = $8, focus = $9, product_id = $10, product_number = $11, ledger = $12, models = $13
       WHERE id = $1`,
      [
        exchange.conversationId,
        completion.outcome,
        completion.failureReason,
        completion.processTimeMs,
        JSON.stringify(completion.stages),
        JSON.stringify(values.moderate ?? null),
        JSON.stringify(values.understand ?? null),
        JSON.stringify(values.decide ?? null),
        JSON.stringify(completion.focus),
        completion.productId,
        completion.productNumber,
        JSON.stringify(values.answer?.ledger ?? []),
        JSON.stringify(completion.models),
      ],
    );
  }

  private async writeSearchResults(
    manager: EntityManager,
    conversationId: string,
    passages: readonly FoundPassage[],
    used: ReadonlySet<string>,
  ): Promise<void> {
    if (passages.length === 0) return;
    await manager.query(
      `INSERT INTO vector_search_results
         (conversation_id, rank, passage_id, document_id, title, text, similarity, lexical_score, coverage, fused_score, used)
       SELECT $1, found.rank, passage.id, passage.document_id, found.title, found.text, found.similarity, found.lexical, found.coverage, found.fused, found.used
       FROM jsonb_to_recordset($2) AS found
         (rank int, "passageId" uuid, title text, text text, similarity real, lexical real, coverage real, fused real, used boolean)
       LEFT JOIN passages passage ON passage.id = found."passageId"`,
      [
        conversationId,
        JSON.stringify(
          passages.map((passage) => ({
            rank: passage.rank,
            passageId: passage.passageId,
            title: passage.title,
            text: passage.text,
            similarity: passage.similarity,
            lexical: passage.lexicalScore,
            coverage: passage.coverage,
            fused: passage.fusedScore,
            used: used.has(passage.passageId),
          })),
        ),
      ],
    );
  }
}
