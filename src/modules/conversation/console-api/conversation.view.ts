import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Conditions, VARIES } from '../../../platform/database/index.js';
import { newestFirst } from '../../../platform/graphql/index.js';
import type { OperatorIdentity } from '../../console-access/index.js';
import { storeJson } from '../../stores/index.js';
import { terminalJson } from '../../terminals/index.js';
import { findSaid, wordsOf } from '../said/find-said.js';
import { conversationConditions } from './conversation-conditions.js';
import type { ConversationsArgs } from './conversation-filter.input.js';
import { type ConversationRow, type ReadConversation, toConversation } from './conversation-row.js';

/** All that a conversation keeps in its own row; without a condition. */
export const CONVERSATIONS = `${VARIES}
  SELECT conversation.id, conversation.session_id, conversation.received_at, conversation.completed_at, conversation.locale,
    conversation.input, conversation.utterance, conversation.outcome, conversation.failure_reason, conversation.process_time_ms,
    conversation.heard_after_ms, conversation.stages, conversation.verdict, conversation.decision->>'kind' AS decision_kind,
    conversation.product_number, conversation.top_similarity, conversation.ledger, conversation.models, conversation.providers,
    conversation.helpful, conversation.intent, conversation.sentiment,
    conversation.sentiment = 'negative' AND before.sentiment = 'negative' AS is_upset,
    conversation.failure_reason_should_be, conversation.system_response_message_should_be,
    conversation.heard_text_should_be, conversation.reviewed_at, conversation.pinned_at,
    to_char(conversation.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS exact_time,
    ${storeJson('store')} AS store, ${terminalJson('terminal', 'store')} AS terminal
  FROM conversations conversation
  JOIN stores store ON store.id = conversation.store_id
  JOIN terminals terminal ON terminal.id = conversation.terminal_id
  LEFT JOIN LATERAL (
    SELECT earlier.sentiment FROM conversations earlier
    WHERE earlier.session_id = conversation.session_id AND earlier.received_at < conversation.received_at
    ORDER BY earlier.received_at DESC LIMIT 1
  ) before ON true`;

const ORDER = newestFirst('conversation.received_at', 'conversation.id');

/** Conversations with their whole context, as people of the console may see them. */
@Injectable()
export class ConversationView {
  constructor(private readonly database: DataSource) {}

  async find(id: string, { storeIds }: OperatorIdentity): Promise<ReadConversation | undefined> {
    const conditions = conversationConditions({}, storeIds).where(id, (place) => `conversation.id = ${place}`);
    const [conversation] = await this.read(`${CONVERSATIONS} WHERE ${conditions.sql}`, conditions);
    return conversation;
  }

  /** As `connectionOf` wants it. Throws `search_text_short`. */
  async list({ filter, ...page }: ConversationsArgs, { storeIds }: OperatorIdentity): Promise<ReadConversation[]> {
    const wanted = (): Conditions => ORDER.narrow(conversationConditions(filter ?? {}, storeIds), page);
    const words = wordsOf(filter?.text ?? '');
    const conditions = words.length === 0 ? wanted() : new Conditions();
    if (words.length > 0) {
      const ids = await findSaid(this.database, { words, conditions: wanted, ...ORDER.readingOf(page) });
      conditions.where(ids, (place) => `conversation.id = ANY(${place}::uuid[])`);
    }
    return this.read(`${CONVERSATIONS} WHERE ${conditions.sql} ${ORDER.limit(conditions, page)}`, conditions);
  }

  private async read(sql: string, { values }: Conditions): Promise<ReadConversation[]> {
    const rows: ConversationRow[] = await this.database.query(sql, values);
    return rows.map(toConversation);
  }
}
