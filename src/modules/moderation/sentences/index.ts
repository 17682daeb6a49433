import type { Guardrail } from '../../../contracts/index.js';
import { DataOfOthersGuardrail } from './data-of-others.guardrail.js';
import { OffTopicGuardrail } from './off-topic.guardrail.js';
import { PromiseGuardrail } from './promise.guardrail.js';

export { DataOfOthersGuardrail, OffTopicGuardrail, PromiseGuardrail };

/** What no sentence of a model may be, in every shop. Extensions add to them. */
export const SENTENCE_GUARDRAILS: readonly Guardrail[] = [
  new PromiseGuardrail(),
  new DataOfOthersGuardrail(),
  new OffTopicGuardrail(),
];
