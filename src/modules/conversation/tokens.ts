export const ANSWER_GRAPH = Symbol('ANSWER_GRAPH');
/** The same graph, without a voice: for questions that nobody asked. */
export const TRIAL_GRAPH = Symbol('TRIAL_GRAPH');
export const EXCHANGE_SETTINGS = Symbol('EXCHANGE_SETTINGS');

/** Times in ms. */
export interface ExchangeSettings {
  /** For the whole answer, from the receipt of the utterance. */
  answerDeadlineMs: number;
  /** Silence after which a holding sentence is said. */
  holdAfterMs: number;
  /** For recognition of speech. */
  recognitionDeadlineMs: number;
  /** A session without an utterance for this long is over. */
  sessionIdleMs: number;
  /** Generation begins before the verdict of moderation, unheard. */
  speculates: boolean;
  /** Days after which a conversation is erased. */
  retentionDays: number;
}

/** Language models in the order in which they are asked; the last composes from the material alone and never fails. */
export const LANGUAGE_MODELS = Symbol('LANGUAGE_MODELS');

/** What the graph is told once for all exchanges: an `AnswerPolicy`. */
export const ANSWER_POLICY = Symbol('ANSWER_POLICY');
