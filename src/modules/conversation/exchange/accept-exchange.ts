import type { EntityManager } from 'typeorm';

import type { Exchange } from './exchange.js';
import { LEASE_MS } from './lease.repository.js';

/** Writes conversation, first chat and task, claimed by this process. */
export async function acceptExchange(
  manager: EntityManager,
  exchange: Exchange,
  owner: string,
  input: 'speech' | 'text' | 'button',
): Promise<void> {
  await manager.query(
    `WITH conversation AS (
       INSERT INTO conversations (id, session_id, terminal_id, store_id, locale, input, utterance, received_at, failure_reason, stages, models, providers)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $15) RETURNING id
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
      JSON.stringify(exchange.earlierAttempts),
    ],
  );
}
