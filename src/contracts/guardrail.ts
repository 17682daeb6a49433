import type { Locale } from './locale.js';
import type { Verdict } from './moderator.js';

/**
 * `utterance`: what a visitor said, before anything is generated. `passage`: one sentence of a retrieved document, before
 * a model sees it. `sentence`: one sentence of a model's answer, before it is spoken.
 */
export type GuardrailStage = 'utterance' | 'passage' | 'sentence';

export interface GuardrailRequest {
  locale: Locale;
  /** What is judged: never an instruction to the guardrail. */
  text: string;
  /** Of a sentence: the texts of the shop that the answer is written from. Absent where nobody knows them. */
  evidence?: readonly string[];
}

/** A rule of a shop about what may come in, be read or be said. The shop's own and all that extensions bring are asked; one that rejects decides. */
export interface Guardrail {
  /** Recorded with what it rejected; unique. */
  readonly name: string;

  readonly stage: GuardrailStage;

  /** The lowest of a stage is asked first; equal ones by name. */
  readonly order: number;

  /**
   * Rejects with a reason: the exchange ends, the sentence of the passage is left out, the sentence is not spoken.
   * Throws `ProviderError` as its only error; what it could not judge is rejected as `unspecified`.
   */
  check(request: GuardrailRequest, signal: AbortSignal): Promise<Verdict>;
}
