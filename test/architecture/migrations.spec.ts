import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', 'migrations');

/** What a version that does not know of it could stumble over. */
const TAKES_AWAY =
  /\bDROP\s+(?!INDEX\b)\w+|\bRENAME\b|\bALTER\s+COLUMN\s+\w+\s+(?:SET\s+DATA\s+)?TYPE\b|\bSET\s+NOT\s+NULL\b|\bTRUNCATE\b|\bADD\s+CONSTRAINT\b|\bNOT\s+NULL(?![^,;]*\bDEFAULT\b)(?=[^;]*;)/i;

function takesAway(sql: string): boolean {
  const statements = sql.replace(/--.*$/gm, '').split(';');
  // Of a table that is new nobody can miss anything.
  return statements.some((statement) => !/^\s*CREATE\s+TABLE\b/i.test(statement) && TAKES_AWAY.test(`${statement};`));
}

describe('a migration that says that it only adds', () => {
  const expanding = readdirSync(folder).filter((file) => /^\d{4}-expand-/.test(file));

  it('takes nothing away', () => {
    expect(expanding.filter((file) => takesAway(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  });

  it.each([
    'ALTER TABLE products DROP COLUMN brand',
    'DROP TABLE products',
    'ALTER TABLE products RENAME COLUMN brand TO make',
    'ALTER TABLE products ALTER COLUMN price TYPE bigint',
    'ALTER TABLE products ALTER COLUMN brand SET NOT NULL',
    'ALTER TABLE products ADD COLUMN colour text NOT NULL',
    'ALTER TABLE products ADD CONSTRAINT priced CHECK (price > 0)',
  ])('would be refused with %s', (sql) => expect(takesAway(sql)).toBe(true));

  it.each([
    'CREATE TABLE colours (id uuid PRIMARY KEY, name text NOT NULL)',
    'ALTER TABLE products ADD COLUMN colour text',
    "ALTER TABLE products ADD COLUMN colour text NOT NULL DEFAULT ''",
    'CREATE INDEX products_colour ON products (colour)',
    '-- what DROP TABLE would undo\nALTER TABLE products ADD COLUMN colour text',
  ])('may say %s', (sql) => expect(takesAway(sql)).toBe(false));
});
