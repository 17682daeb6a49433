import type { EntityManager } from 'typeorm';

import { forgetQuestions } from './forget-questions.js';

/**
 * Conversations with all that was ever kept of what was said in them: by cascade their chats, search results, task,
 * segments with their sound, and staff's view of them; here what no row of theirs owns. Of age alone, a published answer
 * keeps its question, which the shop has made its own; it is forgotten when that is revoked. Returns how many there were.
 */
export async function eraseConversations(
  manager: EntityManager,
  ids: readonly string[],
  because: 'requested' | 'old',
): Promise<number> {
  const taught = await manager.query<{ id: string }[]>(
    `SELECT id FROM taught_answers WHERE conversation_id = ANY($1::uuid[]) AND visitors_words AND (state <> 'published' OR $2)`,
    [ids, because === 'requested'],
  );
  await forgetQuestions(
    manager,
    taught.map(({ id }) => id),
  );
  // A group keeps the embedding of the question that founded it. Its other questions are grouped anew.
  await manager.query(
    `DELETE FROM question_groups WHERE id IN (
       SELECT group_id FROM grouped_questions WHERE conversation_id = ANY($1::uuid[]) AND similarity >= 1)`,
    [ids],
  );
  // The response of a submission holds the transcript.
  await manager.query(`DELETE FROM idempotency_keys WHERE response->>'conversationId' = ANY($1::text[])`, [ids]);
  const [, erased] = await manager.query<[unknown[], number]>('DELETE FROM conversations WHERE id = ANY($1::uuid[])', [
    ids,
  ]);
  return erased;
}
