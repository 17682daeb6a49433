import { type AnswerTo, operation } from '../../api/operation.js';

export const CONVERSATIONS = operation(`
  query Conversations($filter: ConversationFilter, $first: Int!, $after: String, $last: Int, $before: String) {
    conversations(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      edges {
        node {
          id receivedAt locale input utterance outcome failureReason processTimeMs heardAfterMs topSimilarity helpful
          failureReasonShouldBe systemResponseMessageShouldBe reviewedAt
          terminal { id name }
          store { code name }
        }
      }
      pageInfo { hasPreviousPage hasNextPage startCursor endCursor }
    }
  }
`);

export type ConversationRow = AnswerTo<typeof CONVERSATIONS>['conversations']['edges'][number]['node'];

export function isReviewed(row: ConversationRow): boolean {
  return row.reviewedAt !== null || row.failureReasonShouldBe !== null || row.systemResponseMessageShouldBe !== null;
}
