const TABLES = [
  'conversations',
  'chats',
  'background_task_results',
  'segments',
  'vector_search_results',
  'idempotency_keys',
  'sessions',
];

/** What an exchange takes in the database with its indexes, without sound, in bytes. */
export async function bytesPerExchange(database) {
  const sizes = TABLES.map((table) => `pg_total_relation_size('${table}')`).join(' + ');
  return database.number(`SELECT (${sizes}) / greatest(1, (SELECT count(*) FROM conversations))`);
}
