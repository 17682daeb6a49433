import { AppError } from '../../platform/errors/index.js';

export const conversationNotFound = () =>
  new AppError('not_found', 'conversation_not_found', 'There is no such conversation.');
export const taughtAnswerNotFound = () =>
  new AppError('not_found', 'taught_answer_not_found', 'There is no such taught answer.');
export const storeNotFound = () => new AppError('not_found', 'store_not_found', 'There is no such store.');
export const wholeCompanyOnly = () => new AppError('forbidden', 'whole_company_only', 'This needs every store.');
export const notADraft = () =>
  new AppError('conflict', 'taught_answer_not_draft', 'It was published already: revoke it, and teach it anew.');
export const notPublished = () => new AppError('conflict', 'taught_answer_not_published', 'It is not published.');
export const changedMeanwhile = () =>
  new AppError('conflict', 'taught_answer_changed', 'Somebody else changed it meanwhile. Read it again.');
export const hasDraft = () =>
  new AppError('conflict', 'conversation_has_draft', 'Somebody is teaching an answer to this conversation already.');
export const questionMissing = () => new AppError('unprocessable', 'question_missing', 'An answer needs its question.');
export const unsayable = (sentences: readonly string[]) =>
  new AppError('unprocessable', 'taught_answer_unsayable', 'A value in these sentences cannot be told for certain.', {
    faults: sentences,
  });
export const pinnedWouldChange = (conversationIds: readonly string[]) =>
  new AppError('conflict', 'pinned_conversations_would_change', 'Pinned conversations would be answered differently.', {
    faults: conversationIds,
  });
export const overrideNeedsAdmin = () => new AppError('forbidden', 'role_missing', 'To override needs the role admin.');
