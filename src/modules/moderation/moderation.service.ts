import { Inject, Injectable } from '@nestjs/common';

import type { ModerationRequest, Moderator, Verdict } from '../../contracts/index.js';
import { fallBack } from '../../platform/resilience/index.js';

/** Moderators in the order in which they are asked: the chosen one first, then what decides when it fails. */
export const MODERATORS = Symbol('MODERATORS');

export interface Moderation {
  verdict: Verdict;
  /** Name of the moderator that decided. */
  moderator: string;
  /** Names of all that were asked, in order. */
  tried: string[];
}

@Injectable()
export class ModerationService {
  constructor(@Inject(MODERATORS) private readonly moderators: readonly Moderator[]) {}

  /** Throws only when every moderator failed, or the caller's own reason when it left: nothing is accepted by default. */
  async moderate(request: ModerationRequest, signal: AbortSignal): Promise<Moderation> {
    const { answer, provider, tried } = await fallBack(this.moderators, signal, (moderator) =>
      moderator.moderate(request, signal),
    );
    return { verdict: answer, moderator: provider.name, tried };
  }
}
