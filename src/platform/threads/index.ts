export { answerQuestions } from './answer-questions.js';
export { QuestionThread, type ThreadOptions } from './question-thread.js';
export { type SeparateEntry, separateEntry } from './separate-entry.js';
