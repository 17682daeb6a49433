const STORES = 20;
const TERMINALS = 50;
const DOCUMENTS = 200;
const GROUPS = 500;
const DAYS = 180;
const STEPS = ['recall', 'moderate', 'understand', 'embed', 'search', 'decide', 'answer', 'chooseMedia', 'speak'];

/** A chain of stores that answered this often in the last half year, spread evenly. No words of anybody. */
export async function seedConversations(database, rows) {
  const run = database.createQueryRunner();
  try {
    await run.query('SET synchronous_commit = off');
    for (const sql of placesAndDocuments()) await run.query(sql);
    // An index is built faster than it is kept; triggers and references would check row by row what is known here.
    const indexes = await run.query(
      `SELECT indexname AS name, indexdef AS sql FROM pg_indexes WHERE schemaname = 'public'
         AND (indexname LIKE 'conversations\\_%' OR indexname LIKE 'said\\_grams\\_%') AND indexname NOT LIKE '%\\_pkey'`,
    );
    for (const { name } of indexes) await run.query(`DROP INDEX ${name}`);
    await run.query('SET session_replication_role = replica');
    for (const sql of conversations(rows)) await run.query(sql);
    await run.query('SET session_replication_role = origin');
    for (const { sql } of indexes) await run.query(sql);
    await run.query('ANALYZE');
  } finally {
    await run.release();
  }
}

/** Ids that count: the same number always makes the same id. */
const id = (kind, number) => `('${kind}0000000-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;

function placesAndDocuments() {
  return [
    `INSERT INTO stores (id, code, name) SELECT ${id(1, 'n')}, 'store-' || n, 'Store ' || n FROM generate_series(0, ${STORES - 1}) n`,
    `INSERT INTO terminals (id, store_id, name, locale) SELECT ${id(2, 'n')}, ${id(1, `n % ${STORES}`)}, 'terminal ' || n, 'ja'
       FROM generate_series(0, ${TERMINALS - 1}) n`,
    `INSERT INTO sessions (id, terminal_id, store_id, started_at, expires_at, ended_at, ended_because)
       SELECT ${id(3, 'n')}, ${id(2, 'n')}, ${id(1, `n % ${STORES}`)}, now(), now(), now(), 'idle' FROM generate_series(0, ${TERMINALS - 1}) n`,
    `INSERT INTO documents (id, locale, source, title, content, content_hash)
       SELECT ${id(4, 'n')}, 'ja', 'document-' || n, 'Document ' || n, '', '' FROM generate_series(0, ${DOCUMENTS - 1}) n`,
    `INSERT INTO question_groups (id, model, locale, embedding)
       SELECT ${id(5, 'n')}, 'bench', 'ja', (SELECT array_agg(random())::real[]::halfvec(1024) FROM generate_series(1, 1024))
       FROM generate_series(0, ${GROUPS - 1}) n`,
  ];
}

function conversations(rows) {
  const stages = STEPS.map(
    (step, at) =>
      `jsonb_build_object('step', '${step}', 'startMs', ${at}, 'durationMs', ${2 ** at} * (0.5 + random()), 'outcome', 'done')`,
  ).join(', ');
  return [
    `INSERT INTO conversations (id, session_id, terminal_id, store_id, locale, input, utterance, received_at, completed_at, outcome,
       failure_reason, process_time_ms, stages, models, helpful, top_similarity, system_response_message_should_be)
     SELECT ${id(6, 'n')}, ${id(3, `n % ${TERMINALS}`)}, ${id(2, `n % ${TERMINALS}`)}, ${id(1, `n % ${TERMINALS} % ${STORES}`)},
       CASE WHEN n % 5 = 0 THEN 'en' ELSE 'ja' END, 'speech', 'question ' || n, at, at + interval '2 seconds',
       CASE WHEN n % 10 = 0 THEN 'abstained' WHEN n % 997 = 0 THEN 'failed' ELSE 'answered' END,
       CASE WHEN n % 20 = 0 THEN 'weak_passage' WHEN n % 10 = 0 THEN 'no_passage' WHEN n % 997 = 0 THEN 'timeout' END,
       300 + (random() ^ 4 * 11700)::int, jsonb_build_array(${stages}),
       jsonb_build_object('languageModel', CASE WHEN n % 3 = 0 THEN 'model-a' ELSE 'model-b' END),
       CASE WHEN n % 50 = 0 THEN false WHEN n % 11 = 0 THEN true END, random(), CASE WHEN n % 5003 = 0 THEN 'better' END
     FROM (SELECT n, now() - (${rows} - n) * interval '${DAYS} days' / ${rows} AS at FROM generate_series(1, ${rows}) n) AS numbered`,
    `INSERT INTO chats (conversation_id, position, speaker, text)
     SELECT ${id(6, 'n')}, 0, 'visitor', CASE WHEN n % 7 = 0 THEN '冬用タイヤの在庫はありますか' WHEN n % 10 = 1 AND n < ${rows / 2} THEN '履き替えはいつからですか'
       ELSE 'question ' || n END FROM generate_series(1, ${rows}) n`,
    // All but the newest, which is left for the job that does so.
    `INSERT INTO said_grams (conversation_id, received_at, grams)
     SELECT conversation.id, received_at, grams_of(text, 2) || grams_of(text, 3)
     FROM conversations conversation JOIN chats ON conversation_id = conversation.id
     WHERE received_at < now() - interval '10 hours' ORDER BY received_at`,
    `INSERT INTO vector_search_results (conversation_id, rank, document_id, title, text, similarity, fused_score, used)
     SELECT ${id(6, 'n')}, rank, ${id(4, `(n + rank) % ${DOCUMENTS - 20}`)}, 'title', 'text', 0.5, 0.1, rank = 1
     FROM generate_series(1, ${rows}) n, generate_series(1, 2) rank`,
    `INSERT INTO background_task_results (id, conversation_id, terminal_id, status, owner, lease_until, result, completed_at)
     SELECT ${id(7, 'n')}, ${id(6, 'n')}, ${id(2, `n % ${TERMINALS}`)}, 'completed', 'bench', now(), '{}', now()
     FROM generate_series(${rows} - 1000, ${rows}) n`,
    `INSERT INTO grouped_questions (conversation_id, group_id, store_id, received_at, similarity)
     SELECT id, ${id(5, `(random() ^ 2 * ${GROUPS - 1})::int`)}, store_id, received_at, random() FROM conversations WHERE outcome = 'abstained'`,
  ];
}
