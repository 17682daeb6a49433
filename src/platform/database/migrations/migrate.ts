import type { DataSource, QueryRunner } from 'typeorm';

import { type MigrationFile, readMigrationFiles } from './migration-files.js';
import {
  type AppliedMigration,
  type DatabaseServer,
  pendingMigrations,
  requireNothingPending,
  requireServer,
} from './schema-state.js';

/** Processes that migrate the same server take turns; the number is only ours. */
const MIGRATING = 7_236_481;

const SERVER = `SELECT current_setting('server_version_num')::int AS version,
  EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') AS vector`;

const CREATE_SCHEMA_VERSIONS = `CREATE TABLE IF NOT EXISTS schema_versions (
  name text PRIMARY KEY,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
)`;

/** On the embedded database every process holds that lock at once, so that a name that is recorded counts as well. */
const RECORD = `INSERT INTO schema_versions (name, checksum) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING name`;

/** Brings the schema up to this version, each migration in a transaction of its own. Answers what it applied. */
export function migrate(dataSource: DataSource, files?: readonly MigrationFile[]): Promise<string[]> {
  return withRunner(dataSource, async (runner) => {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    try {
      await requireServerOf(runner);
      await runner.query(CREATE_SCHEMA_VERSIONS);
      const pending = pendingMigrations(files ?? (await readMigrationFiles()), await readApplied(runner));
      for (const file of pending) await apply(runner, file);
      return pending.map(({ name }) => name);
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATING]);
    }
  });
}

/** Throws a SchemaError unless the schema is exactly that of this version. Changes nothing. */
export function checkSchema(dataSource: DataSource, files?: readonly MigrationFile[]): Promise<void> {
  return withRunner(dataSource, async (runner) => {
    await requireServerOf(runner);
    requireNothingPending(pendingMigrations(files ?? (await readMigrationFiles()), await readApplied(runner)));
  });
}

async function withRunner<Result>(
  dataSource: DataSource,
  task: (runner: QueryRunner) => Promise<Result>,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  try {
    return await task(runner);
  } finally {
    await runner.release();
  }
}

async function requireServerOf(runner: QueryRunner): Promise<void> {
  const [server] = await runner.manager.query<DatabaseServer[]>(SERVER);
  if (server) requireServer(server);
}

async function readApplied(runner: QueryRunner): Promise<AppliedMigration[]> {
  const [table] = await runner.manager.query<{ name: string | null }[]>(
    `SELECT to_regclass('schema_versions') AS name`,
  );
  return table?.name ? runner.manager.query<AppliedMigration[]>('SELECT name, checksum FROM schema_versions') : [];
}

async function apply(runner: QueryRunner, { name, checksum, sql }: MigrationFile): Promise<void> {
  await runner.startTransaction();
  try {
    const recorded = await runner.manager.query<unknown[]>(RECORD, [name, checksum]);
    if (recorded.length > 0) await runner.query(sql);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}
