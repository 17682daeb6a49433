import type { MigrationFile } from './migration-files.js';
import { SchemaError } from './schema-error.js';

const OLDEST_SERVER = 150_000;

/** Of a migration that only adds: the version before it serves on, and can be gone back to. */
const EXPANDS = /^\d{4}-expand-/;

export interface DatabaseServer {
  /** As `server_version_num` says it: 150004 is 15.4. */
  version: number;
  /** Whether the extension can be had. */
  vector: boolean;
}

export interface AppliedMigration {
  name: string;
  checksum: string;
}

export function requireServer({ version, vector }: DatabaseServer): void {
  if (version < OLDEST_SERVER) {
    throw new SchemaError(
      'server_too_old',
      `PostgreSQL ${Math.floor(version / 10_000)} is too old. Use a server of version 15 or later.`,
    );
  }
  if (!vector) {
    throw new SchemaError(
      'pgvector_missing',
      'The PostgreSQL server has no pgvector. Install version 0.8 or later on it.',
    );
  }
}

/** The files that are still to be applied, in order. Throws where the history and the files contradict each other. */
export function pendingMigrations(
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): MigrationFile[] {
  const checksums = new Map(applied.map(({ name, checksum }) => [name, checksum]));
  const names = new Set(files.map(({ name }) => name));
  const unknown = applied.find(({ name }) => !names.has(name) && !EXPANDS.test(name));
  if (unknown) {
    throw new SchemaError(
      'schema_ahead',
      `The database has the migration ${unknown.name}, which this version does not know. Start a version that has it.`,
    );
  }
  const changed = files.find(({ name, checksum }) => checksums.has(name) && checksums.get(name) !== checksum);
  if (changed) {
    throw new SchemaError(
      'schema_changed',
      `The migration ${changed.name} is not the one that was applied. Restore its file, and put the change into a new migration.`,
    );
  }
  const pending = files.filter(({ name }) => !checksums.has(name));
  const overtaken = pending[0] && applied.find(({ name }) => name > (pending[0]?.name ?? name));
  if (overtaken) {
    throw new SchemaError(
      'schema_changed',
      `The migration ${pending[0]?.name} comes before ${overtaken.name}, which is applied. Give it a later number.`,
    );
  }
  return pending;
}

export function requireNothingPending(pending: readonly MigrationFile[]): void {
  if (pending.length === 0) return;
  throw new SchemaError(
    'schema_behind',
    `The database lacks ${pending.map(({ name }) => name).join(', ')}. Run "npm run migrate" (of the image the command "dist/cli.js migrate"), then start again.`,
  );
}
