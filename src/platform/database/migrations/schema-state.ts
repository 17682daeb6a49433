import type { MigrationFile } from './migration-files.js';
import { SchemaError } from './schema-error.js';

export interface AppliedMigration {
  name: string;
  checksum: string;
}

/** The files that are still to be applied, in order. Throws where history and files contradict each other. */
export function pendingMigrations(
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): MigrationFile[] {
  const known = new Map(files.map((file) => [file.name, file]));
  const unknown = applied.find(({ name }) => !known.has(name));
  if (unknown) {
    throw new SchemaError(
      'schema_ahead',
      `The database has the migration ${unknown.name}, which this version does not know. Start a version that has it.`,
    );
  }
  const changed = applied.find(({ name, checksum }) => known.get(name)?.checksum !== checksum);
  if (changed) {
    throw new SchemaError(
      'schema_changed',
      `The migration ${changed.name} is not the one that was applied. Restore its file, and write the change as a new migration.`,
    );
  }
  const done = new Set(applied.map(({ name }) => name));
  const pending = files.filter(({ name }) => !done.has(name));
  const last = applied
    .map(({ name }) => name)
    .sort()
    .at(-1);
  const overtaken = pending.find(({ name }) => last !== undefined && name < last);
  if (overtaken) {
    throw new SchemaError(
      'schema_changed',
      `The migration ${overtaken.name} comes before ${last}, which is applied already. Give it the next number.`,
    );
  }
  return pending;
}
