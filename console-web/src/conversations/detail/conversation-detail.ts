import { type AnswerTo, operation } from '../../api/operation.js';

export const CONVERSATION = operation(`
  query Conversation($id: ID!) {
    conversation(id: $id) {
      id sessionId receivedAt completedAt locale input utterance outcome failureReason decisionKind
      processTimeMs heardAfterMs topSimilarity helpful productNumber intent sentiment isUpset
      failureReasonShouldBe systemResponseMessageShouldBe heardTextShouldBe reviewedAt pinnedAt
      terminal { id name }
      store { code name }
      chats { speaker text createdAt }
      stages { step startMs durationMs outcome }
      verdict { accepted moderator reason }
      ledger { kind raw canonical source { from productNumber column passageId start end } }
      models { purpose provider }
      providers { purpose provider model outcome fault ms }
      vectorSearchResults { rank documentId title text similarity lexicalScore used relevant }
      replay {
        segments { index kind text isSpoken shownAfterMs durationMs }
        product { productNumber name size }
        candidates { productNumber name size }
        media { kind caption }
        sources { documentId title similarity }
      }
    }
  }
`);

export type ConversationDetail = NonNullable<AnswerTo<typeof CONVERSATION>['conversation']>;
export type Passage = ConversationDetail['vectorSearchResults'][number];
export type LedgerEntry = ConversationDetail['ledger'][number];

export const VISIT = operation(`
  query Visit($id: ID!) {
    session(id: $id) { id startedAt conversations { id utterance outcome receivedAt } }
  }
`);
