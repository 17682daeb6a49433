import type { ConversationSearch } from '../../address/conversation-search.js';
import { type PageSearch, withoutPage } from '../../address/page.js';

export interface Step {
  id: string;
  search: ConversationSearch;
}

export interface PageBeside {
  ids: readonly string[];
  page: PageSearch;
}

export interface NeighboursOf {
  id: string;
  ids: readonly string[];
  search: ConversationSearch;
  /** The pages on both sides, where the list goes on and they are known. */
  previousPage: PageBeside | undefined;
  nextPage: PageBeside | undefined;
}

/** The conversations beside this one in the list that it was opened from. */
export function neighboursOf({ id, ids, search, previousPage, nextPage }: NeighboursOf): {
  previous: Step | undefined;
  next: Step | undefined;
} {
  const at = ids.indexOf(id);
  if (at < 0) return { previous: undefined, next: undefined };
  const here = (to: string | undefined): Step | undefined => (to === undefined ? undefined : { id: to, search });
  const over = (to: string | undefined, page: PageSearch | undefined): Step | undefined =>
    to === undefined ? undefined : { id: to, search: { ...withoutPage(search), ...page } };
  return {
    previous: here(ids[at - 1]) ?? over(previousPage?.ids.at(-1), previousPage?.page),
    next: here(ids[at + 1]) ?? over(nextPage?.ids[0], nextPage?.page),
  };
}
