import { AppError } from '../errors/index.js';

/** A place in a list that grows at its newer end: after this time, and at the same time after this id. */
export interface Cursor {
  /** ISO 8601 in UTC, as exact as the database keeps it. */
  at: string;
  id: string;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** Throws `invalid_cursor`. */
export function readCursor(cursor: string): Cursor {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!TIME.test(at) || !ID.test(id) || Number.isNaN(Date.parse(at)))
    throw new AppError('invalid', 'invalid_cursor', 'This is no cursor of this list.');
  return { at, id };
}
