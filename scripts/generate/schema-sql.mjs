import { DataSource } from 'typeorm';

import { dataSourceOptions, migrateDatabase, openDatabaseInMemory } from '../../dist/platform/database/index.js';

/** The schema that all migrations together make, read back from the engine, so that a review sees the result. */
export async function schemaSql() {
  const database = await openDatabaseInMemory();
  const dataSource = await new DataSource(dataSourceOptions(database.connection)).initialize();
  try {
    await migrateDatabase(database.connection);
    return await describe(dataSource);
  } finally {
    await dataSource.destroy();
    await database.close();
  }
}

async function describe(dataSource) {
  const tables = await dataSource.query(`
    SELECT class.oid, class.relname AS name, obj_description(class.oid) AS comment
    FROM pg_class class JOIN pg_namespace space ON space.oid = class.relnamespace
    WHERE space.nspname = 'public' AND class.relkind = 'r' ORDER BY class.relname`);
  const parts = ['-- Made by the migrations; generated, not to be edited.'];
  for (const { oid, name, comment } of tables) {
    const columns = await dataSource.query(
      `SELECT attname, format_type(atttypid, atttypmod) AS type, attnotnull AS required, pg_get_expr(adbin, adrelid) AS fallback
       FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
       WHERE attrelid = $1 AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
      [oid],
    );
    const constraints = await dataSource.query(
      `SELECT conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conrelid = $1 AND contype <> 'n' ORDER BY contype DESC, conname`,
      [oid],
    );
    const indexes = await dataSource.query(
      `SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index
       WHERE indrelid = $1 AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid) ORDER BY indexrelid::regclass::text`,
      [oid],
    );
    const lines = [
      ...columns.map(
        (column) =>
          `  ${column.attname} ${column.type}${column.required ? ' NOT NULL' : ''}${column.fallback ? ` DEFAULT ${column.fallback}` : ''}`,
      ),
      ...constraints.map((constraint) => `  CONSTRAINT ${constraint.conname} ${constraint.definition}`),
    ];
    parts.push(
      [
        ...(comment ? [`-- ${comment}`] : []),
        `CREATE TABLE ${name} (\n${lines.join(',\n')}\n);`,
        ...indexes.map((index) => `${index.definition};`),
      ].join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}
