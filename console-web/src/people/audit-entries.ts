import { PAGE_ROWS, type PageSearch } from '../address/page.js';
import { type AnswerTo, operation } from '../api/operation.js';
import type { PageInfo } from '../pieces/pager.js';

export const ENTRIES = operation(`
  query Audit($actor: String, $action: String, $before: Int, $after: Int, $first: Int!) {
    auditEntries(actor: $actor, action: $action, before: $before, after: $after, first: $first) {
      sequence at actor actorName action subject subjectName detail
    }
  }
`);
export type Entry = AnswerTo<typeof ENTRIES>['auditEntries'][number];

/** The list begins with the newest, so what comes after an entry has a number before its own. One more tells that there are more. */
export function entriesAt({ after, before }: PageSearch) {
  return {
    before: after === undefined ? null : Number(after),
    after: before === undefined ? null : Number(before),
    first: PAGE_ROWS + 1,
  };
}

export function pageOfEntries<E extends Pick<Entry, 'sequence'>>(
  found: readonly E[],
  { after, before }: PageSearch,
): { edges: { node: E }[]; pageInfo: PageInfo } {
  const isBackward = before !== undefined;
  const rows = isBackward ? found.slice(-PAGE_ROWS) : found.slice(0, PAGE_ROWS);
  const hasMore = found.length > PAGE_ROWS;
  const cursorOf = (entry: E | undefined): string | null => (entry ? String(entry.sequence) : null);
  return {
    edges: rows.map((node) => ({ node })),
    pageInfo: {
      hasPreviousPage: isBackward ? hasMore : after !== undefined,
      hasNextPage: isBackward || hasMore,
      startCursor: cursorOf(rows[0]),
      endCursor: cursorOf(rows.at(-1)),
    },
  };
}
