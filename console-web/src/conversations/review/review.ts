import { operation } from '../../api/operation.js';

export const MARK_PASSAGE = operation(`
  mutation MarkPassage($conversationId: ID!, $rank: Int!, $relevant: Boolean) {
    markPassage(conversationId: $conversationId, rank: $rank, relevant: $relevant) { rank relevant }
  }
`);
export const REVIEW = operation(`
  mutation MarkReviewed($input: ReviewInput!) { markReviewed(input: $input) { id reviewedAt } }
`);
export const PIN = operation(`mutation Pin($id: ID!) { pinConversation(id: $id) { id pinnedAt } }`);
export const UNPIN = operation(`mutation Unpin($id: ID!) { unpinConversation(id: $id) { id pinnedAt } }`);
export const ERASE = operation(`mutation Erase($id: ID!) { eraseConversation(id: $id) }`);
