import type { EntityManager } from 'typeorm';

/**
 * Taught answers whose question is in the words of a visitor lose it: in the answers themselves, and where another
 * conversation kept it as the title of what it found. What a curator wrote stays. Nothing is answered from them then.
 */
export async function forgetQuestions(manager: EntityManager, taughtIds: readonly string[]): Promise<void> {
  if (taughtIds.length === 0) return;
  const forgotten = `WITH forgotten AS (
    SELECT id, to_jsonb(question)::text AS told FROM taught_answers WHERE id = ANY($1::uuid[]) AND question <> ''
  ), finding AS (
    SELECT DISTINCT result.conversation_id, forgotten.told FROM vector_search_results result
    JOIN forgotten ON forgotten.id = result.taught_answer_id
  )`;
  await manager.query(
    `${forgotten} UPDATE conversations SET decision = replace(decision::text, finding.told, '""')::jsonb
     FROM finding WHERE conversations.id = finding.conversation_id`,
    [taughtIds],
  );
  await manager.query(
    `${forgotten} UPDATE background_task_results task SET result = replace(result::text, finding.told, '""')::jsonb
     FROM finding WHERE task.conversation_id = finding.conversation_id`,
    [taughtIds],
  );
  await manager.query(`UPDATE vector_search_results SET title = '' WHERE taught_answer_id = ANY($1::uuid[])`, [
    taughtIds,
  ]);
  await manager.query(`DELETE FROM documents WHERE id = ANY($1::uuid[]) AND source = 'taught:' || id`, [taughtIds]);
  await manager.query(
    `UPDATE taught_answers SET question = '', version = version + 1, updated_at = now(),
       revoked_at = CASE WHEN state = 'published' THEN now() ELSE revoked_at END,
       revoked_by = CASE WHEN state = 'published' THEN 'erasure' ELSE revoked_by END,
       state = CASE WHEN state = 'published' THEN 'revoked' ELSE state END
     WHERE id = ANY($1::uuid[]) AND question <> ''`,
    [taughtIds],
  );
}
