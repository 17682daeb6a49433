import { type AnswerTo, operation } from '../api/operation.js';

export const TRY = operation(`
  query Try($text: String!, $locale: Locale!, $storeId: ID!) {
    tryQuestion(text: $text, locale: $locale, storeId: $storeId) {
      question understood decisionKind outcome failureReason score neededScore sentences languageModel processTimeMs
      values { kind canonical raw }
      codes { pattern written heard raw }
      verdict { accepted reason moderator }
      passages { passageId rank title heading text score similarity lexicalScore used isTaught }
      product { productNumber name size }
      candidates { productNumber name size }
      ledger { kind canonical raw source { from productNumber column } }
    }
  }
`);

export type Trial = NonNullable<AnswerTo<typeof TRY>['tryQuestion']>;
