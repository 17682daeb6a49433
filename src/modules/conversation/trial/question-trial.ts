import { Inject, Injectable, Logger } from '@nestjs/common';

import type { Locale, Verdict } from '../../../contracts/index.js';
import { ExtensionRegistry } from '../../../platform/extensions/index.js';
import { newId } from '../../../platform/ids/index.js';
import { type ProviderAttempt, recordAttempts } from '../../../platform/resilience/index.js';
import {
  type Decision,
  groundingScore,
  type LedgerEntry,
  neededScore,
  type Understanding,
} from '../../grounding/index.js';
import type { FoundPassage } from '../../retrieval/index.js';
import { readCodes, readValues, type Value } from '../../values/index.js';
import type { AnswerGraph, AnswerPolicy } from '../answer/answer-graph.js';
import type { AnswerValues } from '../answer/answer-values.js';
import { phraseOfFailure, PHRASES } from '../answer/phrases.js';
import { productsToShow } from '../answer/products-to-show.js';
import { completionOf, type Ending, failureOf } from '../exchange/completion.js';
import type { Completion } from '../exchange/completion.repository.js';
import type { Exchange, Stage } from '../exchange/exchange.js';
import { runGraph } from '../graph/run-graph.js';
import { nothingBefore } from '../sessions/session-memory.js';
import { ANSWER_POLICY, EXCHANGE_SETTINGS, type ExchangeSettings, TRIAL_GRAPH } from '../tokens.js';
import { UnspokenSegments } from './unspoken.js';

export interface TrialQuestion {
  text: string;
  locale: Locale;
  storeId: string;
}

/** What a visitor's first question would come to, and why. */
export interface Trial
  extends
    Pick<Completion, 'outcome' | 'failureReason' | 'processTimeMs' | 'stages'>,
    ReturnType<typeof productsToShow> {
  /** As it is searched and as a model reads it: personal data is masked. */
  question: string;
  values: readonly Value[];
  /** As a master writes them; of a code that was said in part, its parts. */
  codes: readonly { pattern: string; written: string | null; heard: string; raw: string }[];
  understood: Understanding['kind'] | null;
  verdict: { verdict: Verdict; moderator: string } | null;
  decisionKind: Decision['kind'] | null;
  /** How well the best passage carries the question; null where no passage had to. */
  score: number | null;
  /** From this score on it is answered. */
  neededScore: number;
  passages: readonly (FoundPassage & { score: number; used: boolean })[];
  sentences: readonly string[];
  ledger: readonly LedgerEntry[];
  languageModel: string | null;
  providers: readonly ProviderAttempt[];
}

/**
 * Asks as a visitor would who has just come in, through the very steps of an exchange, with the model that is chosen.
 * Nothing of it is spoken, kept, counted as a conversation, or logged.
 */
@Injectable()
export class QuestionTrial {
  private readonly logger = new Logger(QuestionTrial.name);

  constructor(
    @Inject(TRIAL_GRAPH) private readonly graph: AnswerGraph,
    @Inject(ANSWER_POLICY) private readonly policy: AnswerPolicy,
    @Inject(EXCHANGE_SETTINGS) private readonly settings: Pick<ExchangeSettings, 'answerDeadlineMs'>,
    private readonly extensions: ExtensionRegistry,
  ) {}

  /** Within the deadline of an answer. Rejects with the signal's reason alone: a failure is an outcome. */
  async try(question: TrialQuestion, signal: AbortSignal): Promise<Trial> {
    const exchange = exchangeOf(question);
    const segments = new UnspokenSegments();
    const attempts: ProviderAttempt[] = [];
    const ending = await recordAttempts(attempts, () => this.run(exchange, segments, attempts, signal));
    if (ending.failureReason !== null && segments.answered === 0)
      segments.sentences.push(PHRASES[phraseOfFailure(ending.failureReason)][question.locale]);
    const { outcome, failureReason, processTimeMs, stages } = completionOf(exchange, ending, segments.ledger);
    return {
      outcome,
      failureReason,
      processTimeMs,
      stages,
      ...productsToShow(ending.values.decide, question.locale),
      ...this.readingOf(question),
      ...this.reasonsOf(ending.values, question.locale),
      question: nothingBefore(exchange).asked.question,
      sentences: segments.sentences,
      ledger: segments.ledger,
      languageModel: ending.values.answer?.languageModel ?? null,
      providers: attempts,
    };
  }

  private async run(
    exchange: Exchange,
    segments: UnspokenSegments,
    attempts: readonly ProviderAttempt[],
    signal: AbortSignal,
  ): Promise<Ending> {
    const stages: Stage[] = [];
    const values: Partial<AnswerValues> = { recall: nothingBefore(exchange) };
    const deadline = AbortSignal.timeout(this.settings.answerDeadlineMs);
    try {
      await runGraph(
        this.graph,
        { exchange, segments },
        {
          wanted: ['answer'],
          signal: AbortSignal.any([signal, deadline]),
          values,
          onStep: (stage) => stages.push(stage),
          around: (_step, work) => work(),
        },
      );
      return { stages, attempts, values, failureReason: null };
    } catch (error) {
      signal.throwIfAborted();
      if (deadline.aborted) return { stages, attempts, values, failureReason: 'timeout' };
      this.logger.error({ err: error }, 'a question could not be tried');
      return { stages, attempts, values, failureReason: failureOf(error) };
    }
  }

  private readingOf({ text, locale }: TrialQuestion): Pick<Trial, 'values' | 'codes'> {
    return {
      values: readValues(text, locale, this.extensions.codePatterns),
      codes: readCodes(text, locale, this.extensions.codePatterns).map(({ pattern, parts, written, start, end }) => ({
        pattern,
        written,
        heard: Object.entries(parts)
          .map(([part, value]) => `${part} ${value}`)
          .join(', '),
        raw: text.slice(start, end),
      })),
    };
  }

  private reasonsOf({ understand, moderate, search, decide }: Partial<AnswerValues>, locale: Locale) {
    const thresholds = this.policy.thresholds[locale];
    const used = new Set((decide && 'passages' in decide ? decide.passages : []).map(({ passageId }) => passageId));
    return {
      understood: understand?.kind ?? null,
      verdict: moderate ?? null,
      decisionKind: decide?.kind ?? null,
      score: decide && 'score' in decide ? decide.score : null,
      neededScore: neededScore(thresholds, moderate?.reading?.intent ?? null),
      passages: (search?.passages ?? []).map((passage) => ({
        ...passage,
        score: groundingScore(passage, thresholds),
        used: used.has(passage.passageId),
      })),
    };
  }
}

/** Of no terminal and no session: what names them is written nowhere. */
function exchangeOf({ text, locale, storeId }: TrialQuestion): Exchange {
  return {
    taskId: newId(),
    conversationId: newId(),
    sessionId: newId(),
    terminalId: newId(),
    storeId,
    locale,
    utterance: text,
    pressed: null,
    failed: null,
    receivedAt: new Date(),
    attempt: 1,
    earlierStages: [],
    recognizer: null,
    earlierAttempts: [],
  };
}
