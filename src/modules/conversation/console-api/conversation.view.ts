import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { readCursor } from '../../../platform/graphql/index.js';
import type { OperatorIdentity } from '../../console-access/index.js';
import { ConversationChildren } from './conversation-children.js';
import { type ConversationRow, type ReadConversation, toConversation } from './conversation-row.js';
import type { ConversationsArgs } from './conversations.args.js';

/** A person who is limited to stores sees the conversations of those alone; $1 is the person. */
const SELECT = `
  SELECT conversation.id, conversation.received_at, conversation.completed_at, conversation.locale, conversation.input,
    conversation.utterance, conversation.outcome, conversation.failure_reason, conversation.process_time_ms,
    conversation.heard_after_ms, conversation.stages, conversation.verdict, conversation.decision->>'kind' AS decision_kind,
    conversation.product_number, conversation.ledger, conversation.models, conversation.providers,
    conversation.helpful, conversation.intent, conversation.sentiment,
    conversation.sentiment = 'negative' AND before.sentiment = 'negative' AS is_upset,
    conversation.failure_reason_should_be, conversation.system_response_message_should_be,
    to_char(conversation.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS exact_time,
    jsonb_build_object('id', store.id, 'code', store.code, 'name', store.name) AS store,
    jsonb_build_object('id', terminal.id, 'name', terminal.name) AS terminal
  FROM conversations conversation
  JOIN stores store ON store.id = conversation.store_id
  JOIN terminals terminal ON terminal.id = conversation.terminal_id
  LEFT JOIN LATERAL (
    SELECT earlier.sentiment FROM conversations earlier
    WHERE earlier.session_id = conversation.session_id AND earlier.received_at < conversation.received_at
    ORDER BY earlier.received_at DESC LIMIT 1
  ) before ON true
  WHERE NOT EXISTS (
    SELECT FROM users person WHERE person.subject = $1 AND NOT conversation.store_id = ANY(person.store_ids)
  )`;

/** Conversations with their whole context, as people of the console may see them. */
@Injectable()
export class ConversationView {
  constructor(private readonly database: DataSource) {}

  async find(id: string, { subject }: OperatorIdentity): Promise<ReadConversation | undefined> {
    const [conversation] = await this.read(`${SELECT} AND conversation.id = $2`, [subject, id]);
    return conversation;
  }

  /** One conversation more than `first`, where there is a next page. */
  async list(
    { first, after, storeCode, outcome }: ConversationsArgs,
    { subject }: OperatorIdentity,
  ): Promise<ReadConversation[]> {
    const from = typeof after === 'string' ? readCursor(after) : null;
    return this.read(
      `${SELECT}
         AND ($2::text IS NULL OR store.code = $2)
         AND ($3::text IS NULL OR conversation.outcome = $3)
         AND ($4::timestamptz IS NULL OR (conversation.received_at, conversation.id) < ($4, $5::uuid))
       ORDER BY conversation.received_at DESC, conversation.id DESC LIMIT $6`,
      [subject, storeCode ?? null, outcome ?? null, from?.at ?? null, from?.id ?? null, first + 1],
    );
  }

  private async read(sql: string, values: readonly unknown[]): Promise<ReadConversation[]> {
    const rows: ConversationRow[] = await this.database.query(sql, [...values]);
    const children = new ConversationChildren(
      this.database,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => toConversation(row, children));
  }
}
