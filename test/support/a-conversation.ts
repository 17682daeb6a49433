import { newId } from '../../src/platform/ids/index.js';
import type { RunningConsole } from './running-console.js';

/** A question about the opening hours, its answer, and two passages that were found for it. */
export async function aConversation(
  { database, ...places }: RunningConsole,
  at: 'osaka' | 'kyoto',
  receivedAt: string,
  outcome: string | null = 'answered',
): Promise<string> {
  const id = newId();
  const { session, terminal, store } = places[at];
  await database.dataSource.query(
    `INSERT INTO conversations (id, session_id, terminal_id, store_id, locale, input, utterance, received_at, outcome, top_similarity)
     VALUES ($1, $2, $3, $4, 'ja', 'speech', '営業時間は？', $5, $6, 0.75)`,
    [id, session, terminal, store, receivedAt, outcome],
  );
  await database.dataSource.query(
    `INSERT INTO chats (conversation_id, position, speaker, text) VALUES ($1, 0, 'visitor', '営業時間は？'), ($1, 1, 'system', '十時からです。')`,
    [id],
  );
  await database.dataSource.query(
    `INSERT INTO vector_search_results (conversation_id, rank, title, text, similarity, lexical_score, fused_score, used)
     VALUES ($1, 1, '営業時間', '10時から20時まで', 0.75, 2.5, 0.03, true), ($1, 2, '駐車場', '8台', NULL, 1.5, 0.02, false)`,
    [id],
  );
  return id;
}
