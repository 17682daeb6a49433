import { type ConversationSearch, filterOf } from '../../address/conversation-search.js';
import { turnTo } from '../../address/page.js';
import { useAnswer } from '../../api/use-answer.js';
import { CONVERSATIONS } from './list-page.js';

/** The page of the list that an address means; list and detail share it. */
export function useConversationPage(search: ConversationSearch, store: string | undefined, isWanted = true) {
  return useAnswer(CONVERSATIONS, { filter: filterOf(search, store, new Date()), ...turnTo(search) }, { isWanted });
}
