import { type AnswerTo, operation } from '../../api/operation.js';

export const TAUGHT = operation(`
  query Taught($conversationId: ID!) {
    taughtAnswers(conversationId: $conversationId, first: 20) {
      edges { node { id question answer state version locale store { code } publishedAt publishedBy revokedAt } }
    }
  }
`);

export const PREVIEW = operation(`
  query Preview($id: ID!) {
    previewTaughtAnswer(id: $id) {
      replayed
      changed {
        conversationId question isPinned
        before { decisionKind failureReason passages { title } }
        after { decisionKind failureReason passages { title } }
      }
    }
  }
`);

export const TEACH = operation(`
  mutation Teach($input: TeachAnswerInput!) {
    teachAnswer(input: $input) { id version }
  }
`);

export const PUBLISH = operation(`
  mutation Publish($id: ID!, $expectedVersion: Int!, $override: Boolean!) {
    publishTaughtAnswer(id: $id, expectedVersion: $expectedVersion, override: $override) { id version }
  }
`);

export const REVOKE = operation(`
  mutation Revoke($id: ID!, $expectedVersion: Int!) {
    revokeTaughtAnswer(id: $id, expectedVersion: $expectedVersion) { id version }
  }
`);

export type Taught = AnswerTo<typeof TAUGHT>['taughtAnswers']['edges'][number]['node'];
export type Changed = NonNullable<AnswerTo<typeof PREVIEW>['previewTaughtAnswer']>['changed'][number];
