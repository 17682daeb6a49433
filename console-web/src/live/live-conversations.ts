import { type AnswerTo, operation } from '../api/operation.js';

export const CONVERSATION_CHANGED = operation(`
  subscription ConversationChanged($storeCode: String) {
    conversationChanged(storeCode: $storeCode) {
      id receivedAt locale utterance outcome failureReason processTimeMs terminal { name } store { name }
    }
  }
`);

export type LiveConversation = AnswerTo<typeof CONVERSATION_CHANGED>['conversationChanged'];

/** What one screen holds; older ones are in the list of conversations. */
const MOST = 100;

/** Newest first, each once, as it is now. */
export function withConversation(
  conversations: readonly LiveConversation[],
  changed: LiveConversation,
): LiveConversation[] {
  return [...conversations.filter(({ id }) => id !== changed.id), changed]
    .toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt))
    .slice(0, MOST);
}
