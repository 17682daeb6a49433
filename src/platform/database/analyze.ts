import type { DataSource } from 'typeorm';

/**
 * Counts what these tables hold. Without it the planner takes freshly loaded ones for empty, on PostgreSQL until its own
 * daemon comes by, and on the embedded engine, which has none, for ever.
 */
export async function analyze(dataSource: DataSource, tables: readonly string[]): Promise<void> {
  // One by one: each is a transaction, and what is counted is locked against others who count until it ends.
  for (const table of tables) await dataSource.query('SELECT analyze_table($1)', [table]);
}
