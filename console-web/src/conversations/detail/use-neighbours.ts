import type { ConversationSearch } from '../../address/conversation-search.js';
import { type PageSearch, withoutPage } from '../../address/page.js';
import { useConversationPage } from '../list/use-conversation-page.js';
import { neighboursOf, type PageBeside } from './neighbours.js';

/** Asks for the page beside only at the end of one. */
export function useNeighbours(id: string, search: ConversationSearch, store: string | undefined) {
  const { edges = [], pageInfo } = useConversationPage(search, store).data?.conversations ?? {};
  const ids = edges.map(({ node }) => node.id);
  const before = pageInfo?.hasPreviousPage && ids[0] === id ? pageInfo.startCursor : null;
  const after = pageInfo?.hasNextPage && ids.at(-1) === id ? pageInfo.endCursor : null;
  const previousPage = usePageBeside(search, store, before === null ? null : { before });
  const nextPage = usePageBeside(search, store, after === null ? null : { after });
  return neighboursOf({ id, ids, search, previousPage, nextPage });
}

function usePageBeside(
  search: ConversationSearch,
  store: string | undefined,
  page: PageSearch | null,
): PageBeside | undefined {
  const query = useConversationPage({ ...withoutPage(search), ...page }, store, page !== null);
  if (page === null || query.isPlaceholderData || !query.data) return undefined;
  return { ids: query.data.conversations.edges.map(({ node }) => node.id), page };
}
