import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import type { Locale } from '../../contracts/index.js';
import type { OperatorIdentity } from '../console-access/index.js';
import type { FailureReason } from '../grounding/index.js';
import { conversationNotFound } from './feedback-faults.js';
import { mayReach } from './within-stores.js';

/** What is kept of a conversation as far as it is taught from. */
export interface TaughtConversation {
  id: string;
  storeId: string;
  locale: Locale;
  utterance: string;
  /** What a curator says was said. */
  heardTextShouldBe: string | null;
}

/** What a curator says a conversation should have been; what is left out stays as it was said before. */
export interface Correction {
  failureReasonShouldBe?: FailureReason | null | undefined;
  systemResponseMessageShouldBe?: string | null | undefined;
  heardTextShouldBe?: string | null | undefined;
}

export interface ConversationMark extends Correction {
  id: string;
  reviewedAt: Date | null;
  pinnedAt: Date | null;
}

@Injectable()
export class MarkedConversations {
  constructor(private readonly database: DataSource) {}

  /** Throws `conversation_not_found`, also where it is of a store that is not the operator's. */
  async get(id: string, operator: Pick<OperatorIdentity, 'storeIds'>): Promise<TaughtConversation> {
    const [found] = await this.database.query<TaughtConversation[]>(
      `SELECT id, store_id AS "storeId", locale, utterance, heard_text_should_be AS "heardTextShouldBe"
       FROM conversations WHERE id = $1`,
      [id],
    );
    if (!found || !mayReach(operator, found.storeId)) throw conversationNotFound();
    return found;
  }

  /** Whoever corrects a conversation has reviewed it. */
  async correct(manager: EntityManager, id: string, correction: Correction): Promise<ConversationMark> {
    const said = Object.entries(COLUMN_OF).flatMap(([name, column]) => {
      const value = correction[name as keyof Correction];
      return value === undefined ? [] : [{ column, value }];
    });
    const set = ['reviewed_at = now()', ...said.map(({ column }, at) => `${column} = $${at + 2}`)].join(', ');
    return this.change(
      manager,
      set,
      id,
      said.map(({ value }) => value),
    );
  }

  pin(manager: EntityManager, id: string, isPinned: boolean): Promise<ConversationMark> {
    return this.change(manager, `pinned_at = ${isPinned ? 'coalesce(pinned_at, now())' : 'NULL'}`, id, []);
  }

  /** False where the conversation has no result of this rank. */
  async markPassage(manager: EntityManager, id: string, rank: number, relevant: boolean | null): Promise<boolean> {
    const [marked]: [unknown[], number] = await manager.query(
      `UPDATE vector_search_results SET relevant = $3 WHERE conversation_id = $1 AND rank = $2 RETURNING rank`,
      [id, rank, relevant],
    );
    return marked.length > 0;
  }

  private async change(
    manager: EntityManager,
    set: string,
    id: string,
    values: readonly unknown[],
  ): Promise<ConversationMark> {
    const [[mark]]: [ConversationMark[], number] = await manager.query(
      `UPDATE conversations SET ${set} WHERE id = $1
       RETURNING id, reviewed_at AS "reviewedAt", pinned_at AS "pinnedAt", failure_reason_should_be AS "failureReasonShouldBe",
         system_response_message_should_be AS "systemResponseMessageShouldBe", heard_text_should_be AS "heardTextShouldBe"`,
      [id, ...values],
    );
    if (!mark) throw conversationNotFound();
    return mark;
  }
}

const COLUMN_OF: Readonly<Record<keyof Correction, string>> = {
  failureReasonShouldBe: 'failure_reason_should_be',
  systemResponseMessageShouldBe: 'system_response_message_should_be',
  heardTextShouldBe: 'heard_text_should_be',
};
