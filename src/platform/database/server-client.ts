import { createHash } from 'node:crypto';

import pg from 'pg';

import { VARIES } from './conditions.js';
import { patienceMs } from './patience.js';

/** Bounds what a connection keeps, should statements ever be put together from what varies. */
const MOST_PREPARED = 500;
const LATE = 'Query read timeout';

const names = new Map<string, string>();

/**
 * A client of a PostgreSQL server; not for the embedded engine, where all connections share one session.
 *
 * Its statements with parameters are prepared once per connection: the database parses and plans them then, instead of at
 * every call. A statement must name its columns: one that says `*` fails here after a migration that adds one.
 *
 * It ends with a statement that was not answered in time. Nobody knows then what the connection is about: a network that
 * swallows packets leaves it silent for ever, and whoever had it next, to roll back or to ask anew, would wait as long again.
 */
export class ServerClient extends pg.Client {
  // The driver's overloads are one function: a text with values, or anything else.
  override query = ((text: unknown, values?: unknown, ...rest: unknown[]) => {
    const query = super.query.bind(this) as (...parameters: unknown[]) => unknown;
    const answer =
      typeof text === 'string' && typeof values !== 'function'
        ? query({ name: nameOf(text, values), text, values, query_timeout: patienceMs() }, ...rest)
        : query(text, values, ...rest);
    if (answer instanceof Promise) answer.catch((error: unknown) => this.endIfLate(error));
    return answer;
  }) as pg.Client['query'];

  private endIfLate(error: unknown): void {
    if (error instanceof Error && error.message === LATE) void this.end();
  }
}

function nameOf(text: string, values: unknown): string | undefined {
  if (!Array.isArray(values) || values.length === 0 || text.startsWith(VARIES)) return undefined;
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_PREPARED) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}
