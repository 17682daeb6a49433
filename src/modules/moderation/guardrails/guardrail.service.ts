import { Injectable, Logger } from '@nestjs/common';

import type { Guardrail, GuardrailRequest, GuardrailStage, RejectionReason } from '../../../contracts/index.js';
import { Recent } from '../../../platform/recent/index.js';
import { sentencesOf } from './sentences-of.js';

export const GUARDRAILS = Symbol('GUARDRAILS');

/** A guardrail that has not judged by then has not judged. */
const DEADLINE_MS = 1_500;
/** Documents change seldom and are asked for often. */
const MOST_SCREENED = 2_000;

/** What was rejected, by whom and why; null where everybody let it pass. */
export type Objection = { guardrail: string; reason: RejectionReason } | null;

@Injectable()
export class GuardrailService {
  private readonly logger = new Logger(GuardrailService.name);
  private readonly guardrails: readonly Guardrail[];
  private readonly screened = new Recent<string>(MOST_SCREENED);

  constructor(guardrails: readonly Guardrail[]) {
    this.guardrails = [...guardrails].sort(
      (left, right) => left.order - right.order || left.name.localeCompare(right.name),
    );
  }

  /** The first objection in the order of the stage. A guardrail that fails objects: nothing passes by default. */
  async objectionTo(stage: GuardrailStage, request: GuardrailRequest, signal: AbortSignal): Promise<Objection> {
    for (const guardrail of this.guardrails) {
      if (guardrail.stage !== stage) continue;
      const reason = await this.reasonOf(guardrail, request, signal);
      if (reason) return { guardrail: guardrail.name, reason };
    }
    return null;
  }

  /** The text of a passage without the sentences that a guardrail objects to; empty where none is left. */
  async screenPassage({ locale, text }: GuardrailRequest, signal: AbortSignal): Promise<string> {
    if (!this.guardrails.some(({ stage }) => stage === 'passage')) return text;
    const known = this.screened.get(`${locale} ${text}`);
    if (known !== undefined) return known;
    const sentences = sentencesOf(text);
    const objections = await Promise.all(
      sentences.map((sentence) => this.objectionTo('passage', { locale, text: sentence }, signal)),
    );
    const left = objections.every((objection) => objection === null)
      ? text
      : sentences
          .filter((_, at) => objections[at] === null)
          .join('')
          .trim();
    // A guardrail that failed is asked again the next time.
    if (!objections.some((objection) => objection?.reason === 'unspecified'))
      this.screened.keep(`${locale} ${text}`, left);
    return left;
  }

  private async reasonOf(
    guardrail: Guardrail,
    request: GuardrailRequest,
    signal: AbortSignal,
  ): Promise<RejectionReason | null> {
    signal.throwIfAborted();
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)]);
    try {
      const verdict = await untilAborted(guardrail.check(request, deadline), deadline);
      return verdict.accepted ? null : verdict.reason;
    } catch (error) {
      signal.throwIfAborted();
      this.logger.warn({ guardrail: guardrail.name, err: error }, 'a guardrail failed and so objects');
      return 'unspecified';
    }
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason as Error);
  signal.addEventListener('abort', onAbort, { once: true });
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', onAbort));
}
