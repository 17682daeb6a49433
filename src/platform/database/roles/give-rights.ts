import type { DataSource, EntityManager } from 'typeorm';

import { SchemaError } from '../migrations/schema-error.js';
import { scramVerifier } from './scram-verifier.js';

/** As whom the service signs in. Without a password the server knows it otherwise. */
export interface ServiceRole {
  name: string;
  password: string | null;
}

const STATE = `SELECT rolsuper OR rolcreaterole AS "mayMake", EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS "isThere",
  current_user = $1 AS "isOwner" FROM pg_roles WHERE rolname = current_user`;

/** Of rows the service may do everything, but for these: what was applied, and what was done, is only read and added to. */
const RIGHTS = [
  'GRANT USAGE ON SCHEMA public, pgboss TO %I',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, pgboss TO %I',
  'GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public, pgboss TO %I',
  'GRANT EXECUTE ON FUNCTION analyze_table(regclass), drop_nearest_index_while_empty(), build_nearest_index() TO %I',
  'REVOKE UPDATE, DELETE ON audit_entries FROM %I',
  'REVOKE INSERT, UPDATE, DELETE ON schema_versions FROM %I',
];

/**
 * Makes this role where it is not there, gives it its password, and the rights that the service needs on the schema of
 * this version and no others. To be called by the owner of the tables, after each migration; calling it again changes
 * nothing. Throws a SchemaError where the owner may make no role and there is none.
 */
export async function giveRights(dataSource: DataSource, role: ServiceRole): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const [state] = await manager.query<{ mayMake: boolean; isThere: boolean; isOwner: boolean }[]>(STATE, [role.name]);
    if (!state || state.isOwner)
      throw new SchemaError('role_is_owner', 'DATABASE_URL names the owner of the tables: name another role there.');
    if (!state.isThere && !state.mayMake)
      throw new SchemaError(
        'role_missing',
        `The role ${role.name} is not there, and the role that migrates may not make one: make it, and migrate again.`,
      );
    if (!state.isThere) await run(manager, 'CREATE ROLE %I LOGIN', role.name);
    if (state.mayMake && role.password !== null)
      await run(manager, 'ALTER ROLE %I PASSWORD %L', role.name, scramVerifier(role.password));
    for (const right of RIGHTS) await run(manager, right, role.name);
  });
}

/** Statements that define take no parameters: the server itself quotes what is put into them. */
async function run(manager: EntityManager, statement: string, ...parts: string[]): Promise<void> {
  const [quoted] = await manager.query<{ text: string }[]>(`SELECT format($1, VARIADIC $2::text[]) AS text`, [
    statement,
    parts,
  ]);
  if (quoted) await manager.query(quoted.text);
}
