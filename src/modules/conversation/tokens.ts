export const ANSWER_GRAPH = Symbol('ANSWER_GRAPH');
export const EXCHANGE_SETTINGS = Symbol('EXCHANGE_SETTINGS');

/** Times in ms. */
export interface ExchangeSettings {
  /** For the whole answer, from the receipt of the utterance. */
  answerDeadlineMs: number;
  /** Silence after which a holding sentence is said. */
  holdAfterMs: number;
  /** For the audio of an apology, when it is not kept yet. */
  apologyWithinMs: number;
  /** For recognition of speech. */
  recognitionDeadlineMs: number;
  /** A session without an utterance for this long is over. */
  sessionIdleMs: number;
}

/** The configured language model, with its fallbacks. */
export const LANGUAGE_MODEL = Symbol('LANGUAGE_MODEL');
/** The one that always works: it composes from the material alone. */
export const EMBEDDED_LANGUAGE_MODEL = Symbol('EMBEDDED_LANGUAGE_MODEL');
