import { describe, expect, it } from '@jest/globals';

import type { MigrationFile } from './migration-files.js';
import { pendingMigrations, requireNothingPending, requireServer } from './schema-state.js';

const file = (name: string, checksum = name): MigrationFile => ({ name, checksum, sql: '' });
const files = [file('0001-house'), file('0002-garden'), file('0003-roof')];

const code = (task: () => void): unknown => {
  try {
    task();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return null;
};

describe('the state of a schema', () => {
  it('leaves to apply what is not applied, in the order of the numbers', () => {
    expect(pendingMigrations(files, [file('0001-house')])).toEqual([files[1], files[2]]);
    expect(pendingMigrations(files, files)).toEqual([]);
  });

  it('is behind when something is left to apply', () => {
    expect(code(() => requireNothingPending(pendingMigrations(files, [])))).toBe('schema_behind');
    expect(code(() => requireNothingPending(pendingMigrations(files, files)))).toBeNull();
  });

  it('is ahead when the database knows a migration that the files do not have', () => {
    expect(code(() => pendingMigrations(files, [...files, file('0004-cellar')]))).toBe('schema_ahead');
  });

  it('is not ahead of a version that an unknown migration leaves in peace, by its name', () => {
    expect(pendingMigrations(files, [...files, file('0004-expand-cellar'), file('0005-expand-attic')])).toEqual([]);
    expect(code(() => pendingMigrations(files, [...files, file('0004-expand-cellar'), file('0005-wall')]))).toBe(
      'schema_ahead',
    );
  });

  it('is changed when an applied migration has other content', () => {
    expect(code(() => pendingMigrations(files, [file('0001-house', 'other')]))).toBe('schema_changed');
  });

  it('is changed when a migration turns up before one that is applied', () => {
    expect(code(() => pendingMigrations(files, [file('0001-house'), file('0003-roof')]))).toBe('schema_changed');
  });

  it('asks for PostgreSQL 15 or later with pgvector', () => {
    expect(code(() => requireServer({ version: 149_999, vector: true }))).toBe('server_too_old');
    expect(code(() => requireServer({ version: 150_000, vector: false }))).toBe('pgvector_missing');
    expect(code(() => requireServer({ version: 150_000, vector: true }))).toBeNull();
  });
});
