import type { DataSource } from 'typeorm';

/**
 * Counts what these tables hold. Without it the planner takes freshly loaded ones for empty, on PostgreSQL until its own
 * daemon comes by, and on the embedded engine, which has none, for ever.
 */
export async function analyze(dataSource: DataSource, tables: readonly string[]): Promise<void> {
  await dataSource.query(`ANALYZE ${tables.join(', ')}`);
}
