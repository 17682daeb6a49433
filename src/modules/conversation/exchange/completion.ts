import type { ProviderAttempt } from '../../../platform/resilience/index.js';
import type { Decision, FailureReason, LedgerEntry } from '../../grounding/index.js';
import type { AnswerValues } from '../answer/answer-values.js';
import { productsToShow } from '../answer/products-to-show.js';
import { NO_FOCUS } from '../dialogue/focus.js';
import { focusAfter } from '../dialogue/focus-after.js';
import { StepFailure } from '../graph/step-graph.js';
import type { Completion } from './completion.repository.js';
import type { Exchange, Outcome, Stage } from './exchange.js';

/** How the graph ended: with all its values, or with the reason why not. */
export interface Ending {
  stages: Stage[];
  attempts: readonly ProviderAttempt[];
  values: Partial<AnswerValues>;
  failureReason: Extract<
    FailureReason,
    'speech_not_recognized' | 'cancelled' | 'timeout' | 'search_failed' | 'generation_failed'
  > | null;
}

/** Everything that is kept of an exchange and what its terminal is told, but for what was said. Pure but for the clock. */
export function completionOf(exchange: Exchange, ending: Ending, ledger: readonly LedgerEntry[]): Completion {
  const { stages, values } = ending;
  const decision = values.decide;
  const { outcome, failureReason } = endOf(ending);
  const product = decision?.kind === 'product' ? decision.product : null;
  const used = passagesIn(decision);
  const processTimeMs = Date.now() - exchange.receivedAt.getTime();
  return {
    values: { ...values, ...(decision && { decide: withoutTexts(decision) }) },
    outcome,
    failureReason,
    stages,
    processTimeMs,
    focus: focusAfter(
      values.recall?.focus ?? NO_FOCUS,
      { decision, outcome },
      values.search?.question ?? values.recall?.asked.question ?? exchange.utterance,
    ),
    productId: product?.id ?? null,
    productNumber: product?.productNumber ?? null,
    ledger,
    models: modelsOf(exchange, values),
    providers: ending.attempts,
    usedPassages: new Set(used.map((passage) => passage.passageId)),
    callsStaff: decision?.kind === 'escalate',
    endsSession: outcome === 'answered' && decision?.kind === 'courtesy' && decision.courtesy === 'goodbye',
    result: {
      outcome,
      failureReason,
      ...productsToShow(decision, exchange.locale),
      media: values.chooseMedia ?? [],
      sources: (outcome === 'answered' ? used : []).map(({ documentId, title, similarity }) => ({
        documentId,
        title,
        similarity,
      })),
      processTimeMs,
      stages,
    },
  };
}

function endOf({ values, failureReason }: Ending): { outcome: Outcome; failureReason: FailureReason | null } {
  if (failureReason !== null) return { outcome: outcomeOfFailure(failureReason), failureReason };
  return { outcome: values.answer?.outcome ?? 'failed', failureReason: values.answer?.failureReason ?? null };
}

function modelsOf(exchange: Exchange, { moderate, answer }: Partial<AnswerValues>): Completion['models'] {
  return {
    recognizer: exchange.recognizer,
    moderator: moderate?.moderator ?? null,
    languageModel: answer?.languageModel ?? null,
  };
}

/** Why there is no answer when a step of the graph failed. */
export function failureOf(error: unknown): 'search_failed' | 'generation_failed' {
  return error instanceof StepFailure && error.step === 'understand' ? 'search_failed' : 'generation_failed';
}

function outcomeOfFailure(reason: NonNullable<Ending['failureReason']>): Outcome {
  return reason === 'cancelled' ? 'cancelled' : 'failed';
}

function passagesIn(decision: Decision | undefined) {
  return decision && 'passages' in decision ? decision.passages : [];
}

/** The passages stand beside as search results; here their ids do. */
function withoutTexts(decision: Decision): Decision {
  if (!('passages' in decision)) return decision;
  return { ...decision, passages: decision.passages.map((passage) => ({ ...passage, text: '' })) };
}
