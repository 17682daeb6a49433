import type { ModelMessage } from '../../../contracts/index.js';
import type { Decision, FailureReason, Understanding } from '../../grounding/index.js';
import type { AnswerMedia } from '../../media/index.js';
import type { Moderation } from '../../moderation/index.js';
import type { FoundPassage } from '../../retrieval/index.js';
import type { Focus } from '../dialogue/focus.js';
import type { Outcome } from '../exchange/exchange.js';
import type { BegunGeneration } from './begun-generation.js';

/** What this session said before, and nothing of any other. */
export interface Recollection {
  history: ModelMessage[];
  focus: Focus;
  /** The utterance as it can be understood on its own. */
  question: string;
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
  search: FoundPassage[] | null;
  /** Null where no model is to write, or the utterance was rejected. */
  speculate: BegunGeneration | null;
  decide: Decision;
  answer: Answer;
  chooseMedia: AnswerMedia[];
}
