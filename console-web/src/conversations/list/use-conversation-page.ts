import { type ConversationSearch, filterOf } from '../../address/conversation-search.js';
import { useAnswer } from '../../api/use-answer.js';
import { CONVERSATIONS, PAGE_ROWS } from './list-page.js';

/** The page of the list that an address means; list and detail share it. */
export function useConversationPage(search: ConversationSearch, store: string | undefined) {
  return useAnswer(CONVERSATIONS, {
    filter: filterOf(search, store, new Date()),
    after: search.after ?? null,
    first: PAGE_ROWS,
  });
}
