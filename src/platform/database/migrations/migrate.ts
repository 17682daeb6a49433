import type { DataSource, QueryRunner } from 'typeorm';

import { type MigrationFile, readMigrationFiles } from './migration-files.js';
import { SchemaError } from './schema-error.js';
import { type AppliedMigration, pendingMigrations } from './schema-state.js';

const OLDEST_SERVER = 150_000;

/** One process migrates at a time; the number is only ours. */
const MIGRATING = 7_236_481;

const CREATE_SCHEMA_VERSIONS = `CREATE TABLE IF NOT EXISTS schema_versions (
  name text PRIMARY KEY,
  checksum text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
)`;

/** Brings the schema up to this version, each migration in a transaction of its own. Answers the names it applied. */
export async function migrate(dataSource: DataSource, files?: readonly MigrationFile[]): Promise<string[]> {
  const wanted = files ?? (await readMigrationFiles());
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    await checkServer(runner);
    await runner.query(CREATE_SCHEMA_VERSIONS);
    const pending = pendingMigrations(wanted, await readApplied(runner));
    for (const file of pending) await apply(runner, file);
    return pending.map(({ name }) => name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATING]).catch(() => undefined);
    await runner.release();
  }
}

/** Throws a SchemaError unless the database is exactly what this version works with. Changes nothing. */
export async function checkSchema(dataSource: DataSource, files?: readonly MigrationFile[]): Promise<void> {
  const wanted = files ?? (await readMigrationFiles());
  const runner = dataSource.createQueryRunner();
  try {
    await checkServer(runner);
    const [{ exists }] = (await runner.query(`SELECT to_regclass('schema_versions') IS NOT NULL AS exists`)) as [
      { exists: boolean },
    ];
    const pending = pendingMigrations(wanted, exists ? await readApplied(runner) : []);
    if (pending.length > 0) {
      throw new SchemaError(
        'schema_behind',
        `The database lacks ${pending.map(({ name }) => name).join(', ')}. Run "npm run migrate", then start again.`,
      );
    }
  } finally {
    await runner.release();
  }
}

async function checkServer(runner: QueryRunner): Promise<void> {
  const [server] = (await runner.query(`SELECT current_setting('server_version_num')::int AS version,
    EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') AS vector`)) as [
    { version: number; vector: boolean },
  ];
  if (server.version < OLDEST_SERVER) {
    throw new SchemaError('server_too_old', 'The PostgreSQL server is older than 15. Upgrade it to 15 or later.');
  }
  if (!server.vector) {
    throw new SchemaError(
      'pgvector_missing',
      'The PostgreSQL server does not have pgvector. Install its package (0.8 or later) on the server.',
    );
  }
}

function readApplied(runner: QueryRunner): Promise<AppliedMigration[]> {
  return runner.query('SELECT name, checksum FROM schema_versions');
}

async function apply(runner: QueryRunner, { name, checksum, sql }: MigrationFile): Promise<void> {
  await runner.startTransaction();
  try {
    await runner.query(sql);
    await runner.query('INSERT INTO schema_versions (name, checksum) VALUES ($1, $2)', [name, checksum]);
    await runner.commitTransaction();
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}
