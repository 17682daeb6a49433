import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { changedMeanwhile, notADraft, taughtAnswerNotFound } from './feedback-faults.js';
import type { TaughtAnswer, TaughtState } from './taught-answer.js';

const COLUMNS = `id, conversation_id AS "conversationId", store_id AS "storeId", locale, question,
  visitors_words AS "isInVisitorsWords", answer, state, version`;

@Injectable()
export class TaughtAnswerRepository {
  constructor(private readonly database: DataSource) {}

  /** Throws `taught_answer_not_found`. */
  async get(id: string, manager: EntityManager = this.database.manager): Promise<TaughtAnswer> {
    const [found] = await manager.query<TaughtAnswer[]>(`SELECT ${COLUMNS} FROM taught_answers WHERE id = $1`, [id]);
    if (!found) throw taughtAnswerNotFound();
    return found;
  }

  /** False where the conversation has a draft already. */
  async insert(manager: EntityManager, taught: Omit<TaughtAnswer, 'state' | 'version'>, by: string): Promise<boolean> {
    const { id, conversationId, storeId, locale, question, isInVisitorsWords, answer } = taught;
    const inserted = await manager.query<unknown[]>(
      `INSERT INTO taught_answers (id, conversation_id, store_id, locale, question, visitors_words, answer, taught_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (conversation_id) WHERE state = 'draft' DO NOTHING RETURNING id`,
      [id, conversationId, storeId, locale, question, isInVisitorsWords, answer, by],
    );
    return inserted.length > 0;
  }

  /** Throws `taught_answer_changed` and `taught_answer_not_draft`. */
  async rewrite(manager: EntityManager, taught: TaughtAnswer, by: string): Promise<void> {
    const { id, version, storeId, locale, question, isInVisitorsWords, answer } = taught;
    await this.change(
      manager,
      { id, version, from: 'draft' },
      `store_id = $4, locale = $5, question = $6, visitors_words = $7, answer = $8, taught_by = $9`,
      [storeId, locale, question, isInVisitorsWords, answer, by],
    );
  }

  async publish(manager: EntityManager, { id, version }: TaughtAnswer, by: string): Promise<void> {
    const set = `state = 'published', published_at = now(), published_by = $4`;
    await this.change(manager, { id, version, from: 'draft' }, set, [by]);
  }

  async revoke(manager: EntityManager, { id, version }: TaughtAnswer, by: string): Promise<void> {
    const set = `state = 'revoked', revoked_at = now(), revoked_by = $4`;
    await this.change(manager, { id, version, from: 'published' }, set, [by]);
  }

  private async change(
    manager: EntityManager,
    { id, version, from }: Pick<TaughtAnswer, 'id' | 'version'> & { from: TaughtState },
    set: string,
    values: readonly unknown[],
  ): Promise<void> {
    const [changed]: [unknown[], number] = await manager.query(
      `UPDATE taught_answers SET ${set}, version = version + 1, updated_at = now()
       WHERE id = $1 AND version = $2 AND state = $3 RETURNING id`,
      [id, version, from, ...values],
    );
    if (changed.length > 0) return;
    const { state } = await this.get(id, manager);
    throw state === 'draft' || from !== 'draft' ? changedMeanwhile() : notADraft();
  }
}
