import type { ModelMessage } from '../../../contracts/index.js';
import type { Decision, FailureReason, Understanding } from '../../grounding/index.js';
import type { AnswerMedia } from '../../media/index.js';
import type { Moderation } from '../../moderation/index.js';
import type { Asked } from '../dialogue/asked.js';
import type { Focus } from '../dialogue/focus.js';
import type { Found } from '../dialogue/search-asked.js';
import type { Outcome } from '../exchange/exchange.js';
import type { BegunGeneration } from './begun-generation.js';

/** What this session said before, and nothing of any other. */
export interface Recollection {
  history: ModelMessage[];
  focus: Focus;
  asked: Asked;
}

export interface Answer {
  outcome: Outcome;
  failureReason: FailureReason | null;
  languageModel: string | null;
}

/** What each step of the answer graph gives. */
export interface AnswerValues {
  recall: Recollection;
  moderate: Moderation;
  understand: Understanding;
  embed: Float32Array | null;
  search: Found | null;
  /** Null where no model is to write, or the utterance was rejected. */
  speculate: BegunGeneration | null;
  decide: Decision;
  answer: Answer;
  chooseMedia: AnswerMedia[];
}

/** As the search understood it; as it leans on what was said before where nothing was searched. */
export function questionOf({ recall, search }: Pick<AnswerValues, 'recall'> & { search?: Found | null }): string {
  return search?.question ?? recall.asked.question;
}
