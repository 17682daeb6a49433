import { type AnswerTo, operation } from '../api/operation.js';

export const QUESTIONS = operation(`
  query Questions($window: StatisticsWindow!, $first: Int!) {
    unansweredQuestions(window: $window, first: $first) { id example count lastAskedAt locale conversationIds }
  }
`);

export type QuestionGroup = AnswerTo<typeof QUESTIONS>['unansweredQuestions'][number];
