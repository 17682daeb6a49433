import { type ConversationSearch, filterOf } from '../../address/conversation-search.js';
import { useAnswer } from '../../api/use-answer.js';
import { pageBefore, rememberPage } from '../../pieces/page-trail.js';
import { CONVERSATIONS, PAGE_ROWS } from '../list/list-page.js';
import { useConversationPage } from '../list/use-conversation-page.js';
import { neighboursOf } from './neighbours.js';

/** Asks for the page beside only at the end of one. */
export function useNeighbours(id: string, search: ConversationSearch, store: string | undefined) {
  const filter = filterOf(search, store, new Date());
  const connection = useConversationPage(search, store).data?.conversations;
  const ids = connection?.edges.map(({ node }) => node.id) ?? [];
  const nextCursor = connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
  const before = search.after === undefined ? undefined : pageBefore(search.after);

  const isLast = ids.at(-1) === id && nextCursor !== null;
  const isFirst = ids[0] === id && before !== undefined;
  const pageAt = (after: string | null) => ({ filter, after, first: PAGE_ROWS });
  const next = useAnswer(CONVERSATIONS, pageAt(nextCursor), { isWanted: isLast });
  const previous = useAnswer(CONVERSATIONS, pageAt(before?.page ?? null), { isWanted: isFirst });
  if (isLast && nextCursor !== null) rememberPage(search.after, nextCursor);

  const idsOf = (data: typeof next.data) => data?.conversations.edges.map(({ node }) => node.id);
  const previousIds = isFirst ? idsOf(previous.data) : undefined;
  return neighboursOf({
    id,
    ids,
    search,
    nextCursor,
    nextPage: isLast ? idsOf(next.data) : undefined,
    previousPage: previousIds && { ids: previousIds, after: before?.page },
  });
}
