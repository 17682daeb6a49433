import { createHash } from 'node:crypto';

import pg from 'pg';

import { VARIES } from './conditions.js';

/** Bounds what a connection keeps, should statements ever be put together from what varies. */
const MOST_PREPARED = 500;

const names = new Map<string, string>();

/**
 * A client whose statements with parameters are prepared once per connection: the database parses and plans them then,
 * instead of at every call. Not for the embedded engine, where all connections share one session. A statement must name
 * its columns: one that says `*` fails here after a migration that adds one.
 */
export class PreparingClient extends pg.Client {
  // The driver's overloads are one function: a text with values, or anything else.
  override query = ((text: unknown, values?: unknown, ...rest: unknown[]) => {
    const isPrepared =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 && !text.startsWith(VARIES);
    const name = isPrepared ? nameOf(text) : undefined;
    const query = super.query.bind(this) as (...parameters: unknown[]) => unknown;
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest);
  }) as pg.Client['query'];
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_PREPARED) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}
