import type { Locale } from './locale.js';

export interface ModelMessage {
  role: 'user' | 'assistant';
  text: string;
}

/** A settled truth in words, e.g. `{ label: 'price', text: '12,800 yen' }`. */
export interface Fact {
  label: string;
  text: string;
}

/** A passage of the knowledge base as a model may quote it. */
export interface GroundingPassage {
  title: string;
  text: string;
  /** Cosine similarity to the question, 0 to 1. */
  similarity: number;
}

/** What the prompt says in prose, as data, for a model that composes instead of reading prose. */
export interface Grounds {
  question: string;
  facts: readonly Fact[];
  passages: readonly GroundingPassage[];
}

export interface GenerationRequest {
  locale: Locale;
  system: string;
  messages: readonly ModelMessage[];
  grounds: Grounds;
  /** 0 to 1. */
  temperature: number;
  maxOutputTokens: number;
}

export interface LanguageModel {
  /** `<provider>:<model>`, recorded with each conversation. */
  readonly name: string;

  /**
   * Yields pieces of text as they are made; a piece may end anywhere, inside a word or a number too.
   * Ends only after the provider's own finish marker: half a stream throws `ProviderError('incomplete')`, and so does an
   * answer that ran into `maxOutputTokens`, since half a sentence may say the opposite of the whole.
   * Aborting `signal` closes the connection.
   */
  generate(request: GenerationRequest, signal: AbortSignal): AsyncIterable<string>;
}
