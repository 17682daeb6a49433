import { Inject, Injectable } from '@nestjs/common';

import type {
  GuardrailRequest,
  Judgement,
  ModerationRequest,
  Moderator,
  UtteranceReading,
  Verdict,
} from '../../contracts/index.js';
import { fallBack } from '../../platform/resilience/index.js';
import { GuardrailService } from './guardrails/guardrail.service.js';

/** The chosen moderators in the order in which they are asked; the last is the embedded one, which always votes. */
export const MODERATORS = Symbol('MODERATORS');

export interface Moderation {
  verdict: Verdict;
  /** Name of the moderator, or of the guardrail, that decided. */
  moderator: string;
  /** Names of all that were asked, in order. */
  tried: string[];
  /** What the embedded moderator read of the utterance; null where it reads none, or failed. */
  reading: UtteranceReading | null;
}

@Injectable()
export class ModerationService {
  constructor(
    @Inject(MODERATORS) private readonly moderators: readonly Moderator[],
    private readonly guardrails: GuardrailService,
  ) {}

  /**
   * The embedded moderator votes first: what it rejects for certain is rejected, and no model is asked. Else the chosen
   * model decides; where every model fails, the embedded vote stands. Guardrails are asked about what was accepted.
   * Throws only when all failed, or the caller's own reason when it left: nothing is accepted by default.
   */
  async moderate(request: ModerationRequest, signal: AbortSignal): Promise<Moderation> {
    const moderation = await this.vote(request, signal);
    if (!moderation.verdict.accepted) return moderation;
    const { locale, utterance } = request;
    const objection = await this.guardrails.objectionTo('utterance', { locale, text: utterance }, signal);
    if (!objection) return moderation;
    const { guardrail, reason } = objection;
    return {
      ...moderation,
      verdict: { accepted: false, reason },
      moderator: guardrail,
      tried: [...moderation.tried, guardrail],
    };
  }

  /** What the embedded moderator reads of an utterance, whoever else is configured; null where it reads none. */
  async read(request: ModerationRequest, signal: AbortSignal): Promise<UtteranceReading | null> {
    const judgement = await this.moderators.at(-1)?.moderate(request, signal);
    return judgement?.reading ?? null;
  }

  /** The text of a passage, as far as no guardrail objects to it; empty where nothing is left. */
  screenPassage(passage: GuardrailRequest, signal: AbortSignal): Promise<string> {
    return this.guardrails.screenPassage(passage, signal);
  }

  /** Whether this sentence of a model may be said: no guardrail objects to it, on the evidence that it is written from. */
  async maySay(sentence: GuardrailRequest, signal: AbortSignal): Promise<boolean> {
    return (await this.guardrails.objectionTo('sentence', sentence, signal)) === null;
  }

  private async vote(request: ModerationRequest, signal: AbortSignal): Promise<Moderation> {
    const ask = (moderator: Moderator) => moderator.moderate(request, signal);
    const models = this.moderators.slice(0, -1);
    const embedded = await fallBack(this.moderators.slice(-1), signal, ask).catch((error: unknown) => {
      signal.throwIfAborted();
      if (models.length === 0) throw error;
      return null;
    });
    const own = embedded && { ...parted(embedded.answer), moderator: embedded.provider.name };
    if (own && (models.length === 0 || isCertain(own.verdict))) return { ...own, tried: [own.moderator] };
    try {
      const { answer, provider, tried } = await fallBack(models, signal, ask);
      return {
        verdict: withReason(parted(answer).verdict, own?.verdict),
        moderator: provider.name,
        tried,
        reading: own?.reading ?? null,
      };
    } catch (error) {
      signal.throwIfAborted();
      if (!own) throw error;
      return { ...own, tried: [...models.map(({ name }) => name), own.moderator] };
    }
  }
}

function parted({ reading, ...verdict }: Judgement): Pick<Moderation, 'verdict' | 'reading'> {
  return { verdict, reading: reading ?? null };
}

function isCertain(verdict: Verdict): boolean {
  return !verdict.accepted && verdict.certain === true;
}

/** A model tells no reason: where the embedded moderator saw one, it is that. */
function withReason(verdict: Verdict, own: Verdict | undefined): Verdict {
  if (verdict.accepted || verdict.reason !== 'unspecified' || !own || own.accepted) return verdict;
  return { accepted: false, reason: own.reason };
}
