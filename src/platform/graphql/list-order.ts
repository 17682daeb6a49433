import type { Conditions } from '../database/index.js';
import { type PageArgs, turnOf } from './connection.js';
import { readCursor } from './cursor.js';

type Direction = 'ASC' | 'DESC';

/** In which direction a page is read, and how many rows at most: one more than it holds. */
export interface Reading {
  direction: Direction;
  most: number;
}

/** The order of a list, by columns in which no two rows are the same, and how a page of it is read. */
export class ListOrder {
  constructor(
    private readonly columns: readonly string[],
    private readonly direction: Direction,
    /** What the columns of the row of a cursor hold; `value` makes a place of a statement. Throws `invalid_cursor`. */
    private readonly placeOf: (cursor: string, value: (value: string) => string) => string[],
  ) {}

  /** What is read backward begins at the end of the page. */
  readingOf(page: PageArgs): Reading {
    const { isBackward, size } = turnOf(page);
    const backward = this.direction === 'ASC' ? 'DESC' : 'ASC';
    return { direction: isBackward ? backward : this.direction, most: size + 1 };
  }

  /** Leaves what lies beyond the cursor of the page. */
  narrow(conditions: Conditions, page: PageArgs): Conditions {
    const { cursor } = turnOf(page);
    if (cursor === null) return conditions;
    const beyond = this.readingOf(page).direction === 'ASC' ? '>' : '<';
    const place = this.placeOf(cursor, (value) => conditions.value(value));
    return conditions.and(`(${this.columns.join(', ')}) ${beyond} (${place.join(', ')})`);
  }

  /** The end of a statement: the rows that `connectionOf` wants. */
  limit(conditions: Conditions, page: PageArgs): string {
    const { direction, most } = this.readingOf(page);
    const order = this.columns.map((column) => `${column} ${direction}`).join(', ');
    return `ORDER BY ${order} LIMIT ${conditions.value(most)}`;
  }
}

/** With cursors of `writeCursor`. */
export function newestFirst(time: string, id: string): ListOrder {
  return new ListOrder([time, id], 'DESC', (cursor, value) => {
    const place = readCursor(cursor);
    return [`${value(place.at)}::timestamptz`, `${value(place.id)}::uuid`];
  });
}
