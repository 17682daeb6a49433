import type { ConversationSearch } from '../../address/conversation-search.js';

export interface Step {
  id: string;
  search: ConversationSearch;
}

export interface NeighboursOf {
  id: string;
  ids: readonly string[];
  search: ConversationSearch;
  /** Where the list goes on; null at its end. */
  nextCursor: string | null;
  /** First of the next page, and last of the one before, where they are known. */
  nextPage: readonly string[] | undefined;
  previousPage: { ids: readonly string[]; after: string | undefined } | undefined;
}

/** The conversations beside this one in the list that it was opened from. */
export function neighboursOf({ id, ids, search, nextCursor, nextPage, previousPage }: NeighboursOf): {
  previous: Step | undefined;
  next: Step | undefined;
} {
  const at = ids.indexOf(id);
  if (at < 0) return { previous: undefined, next: undefined };
  const { after: _, ...rest } = search;
  const step = (to: string | undefined, after: string | undefined): Step | undefined =>
    to === undefined ? undefined : { id: to, search: { ...rest, ...(after && { after }) } };
  return {
    previous:
      at > 0 ? step(ids[at - 1], search.after) : previousPage && step(previousPage.ids.at(-1), previousPage.after),
    next:
      at < ids.length - 1
        ? step(ids[at + 1], search.after)
        : nextCursor === null
          ? undefined
          : step(nextPage?.[0], nextCursor),
  };
}
