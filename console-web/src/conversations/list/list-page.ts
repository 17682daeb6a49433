import { type AnswerTo, operation } from '../../api/operation.js';

export const PAGE_ROWS = 50;

export const CONVERSATIONS = operation(`
  query Conversations($filter: ConversationFilter, $after: String, $first: Int!) {
    conversations(filter: $filter, after: $after, first: $first) {
      edges {
        node {
          id receivedAt locale input utterance outcome failureReason processTimeMs heardAfterMs topSimilarity helpful
          failureReasonShouldBe systemResponseMessageShouldBe reviewedAt
          terminal { id name }
          store { code name }
        }
      }
      pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }
`);

export type ConversationRow = AnswerTo<typeof CONVERSATIONS>['conversations']['edges'][number]['node'];

export function isReviewed(row: ConversationRow): boolean {
  return row.reviewedAt !== null || row.failureReasonShouldBe !== null || row.systemResponseMessageShouldBe !== null;
}
