import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { newId } from '../../../platform/ids/index.js';
import type { ProviderAttempt } from '../../../platform/resilience/index.js';
import type { LedgerEntry } from '../../grounding/index.js';
import type { FoundPassage } from '../../retrieval/index.js';
import type { AnswerValues } from '../answer/answer-values.js';
import type { Focus } from '../dialogue/focus.js';
import type { Exchange, Stage } from './exchange.js';
import { ExchangeLost } from './exchange-lost.js';

export interface Completion {
  values: Partial<AnswerValues>;
  outcome: string;
  failureReason: string | null;
  stages: Stage[];
  processTimeMs: number;
  focus: Focus | null;
  productId: string | null;
  productNumber: string | null;
  /** Where each value of what was said was read. */
  ledger: readonly LedgerEntry[];
  models: Record<string, string | null>;
  /** Who was asked for what, in order of their answers. */
  providers: readonly ProviderAttempt[];
  usedPassages: ReadonlySet<string>;
  callsStaff: boolean;
  endsSession: boolean;
  /** What the terminal is told, but for what was said. */
  result: Record<string, unknown>;
}

/** Writes the end of an exchange, fenced by its attempt: a process that lost the lease changes nothing. */
@Injectable()
export class CompletionRepository {
  constructor(private readonly database: DataSource) {}

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
      await this.writeRecord(manager, exchange, completion);
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
  private async writeRecord(
    manager: EntityManager,
    { taskId, conversationId, locale }: Exchange,
    completion: Completion,
  ): Promise<void> {
    const { values } = completion;
    const { reading = null, ...verdict } = values.moderate ?? {};
    await manager.query(
      `WITH said AS (
         SELECT row_number() OVER (ORDER BY index) AS position, text FROM segments WHERE task_id = $1 AND kind = 'answer'
       ), chat AS (
         INSERT INTO chats (conversation_id, position, speaker, text) SELECT $2, position, 'system', text FROM said
       ), task AS (
         UPDATE background_task_results SET result = result || jsonb_build_object(
           'answer', coalesce((SELECT string_agg(text, $3 ORDER BY position) FROM said), '')
         ) WHERE id = $1
       ), found AS (
         INSERT INTO vector_search_results
           (conversation_id, rank, passage_id, document_id, title, text, similarity, lexical_score, coverage, fused_score, used, taught_answer_id)
         SELECT $2, found.rank, passage.id, passage.document_id, found.title, found.text, found.similarity, found.lexical, found.coverage, found.fused, found.used, found.taught
         FROM jsonb_to_recordset($4) AS found
           (rank int, "passageId" uuid, title text, text text, similarity real, lexical real, coverage real, fused real, used boolean, taught uuid)
         LEFT JOIN passages passage ON passage.id = found."passageId"
       )
       UPDATE conversations SET completed_at = now(), outcome = $5, failure_reason = $6, process_time_ms = $7, stages = $8,
         verdict = $9, understanding = $10, decision = $11, focus = $12, product_id = $13, product_number = $14, ledger = $15, models = $16,
         providers = $17, intent = $18, sentiment = $19, top_similarity = $20
       WHERE id = $2`,
      [
        taskId,
        conversationId,
        locale === 'ja' ? '' : ' ',
        JSON.stringify((values.search?.passages ?? []).map((passage) => foundRecord(passage, completion.usedPassages))),
        completion.outcome,
        completion.failureReason,
        completion.processTimeMs,
        JSON.stringify(completion.stages),
        JSON.stringify(values.moderate ? verdict : null),
        JSON.stringify(values.understand ?? null),
        JSON.stringify(values.decide ?? null),
        JSON.stringify(completion.focus),
        completion.productId,
        completion.productNumber,
        JSON.stringify(completion.ledger),
        JSON.stringify(completion.models),
        JSON.stringify(completion.providers),
        reading?.intent ?? null,
        reading?.sentiment ?? null,
        topSimilarityOf(values.search?.passages ?? []),
      ],
    );
  }
}

/** Null where nothing was found, or by words alone. */
function topSimilarityOf(passages: readonly FoundPassage[]): number | null {
  const known = passages.flatMap(({ similarity }) => similarity ?? []);
  return known.length > 0 ? Math.max(...known) : null;
}

function foundRecord(passage: FoundPassage, used: ReadonlySet<string>) {
  return {
    rank: passage.rank,
    passageId: passage.passageId,
    title: passage.title,
    text: passage.text,
    similarity: passage.similarity,
    lexical: passage.lexicalScore,
    coverage: passage.coverage,
    fused: passage.fusedScore,
    used: used.has(passage.passageId),
    taught: passage.taught?.answerId ?? null,
  };
}
