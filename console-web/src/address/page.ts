import { type Search, text } from './address.js';

export const PAGE_ROWS = 50;
const LONGEST_CURSOR = 200;

/** Which page of a list, told by the address: what comes after a cursor, or what comes before one; neither is the first. */
export interface PageSearch {
  after?: string;
  before?: string;
}

export function readPage(search: Search): PageSearch {
  const [after, before] = [text(search['after'], LONGEST_CURSOR), text(search['before'], LONGEST_CURSOR)];
  if (after !== undefined) return { after };
  return before === undefined ? {} : { before };
}

/** As the API is asked for a page. */
export function turnTo({ after, before }: PageSearch) {
  return { first: PAGE_ROWS, after: after ?? null, last: before ? PAGE_ROWS : null, before: before ?? null };
}

/** What is looked for, whichever page of it is shown. */
export function withoutPage<S extends PageSearch>({
  after: _after,
  before: _before,
  ...rest
}: S): Omit<S, keyof PageSearch> {
  return rest;
}
