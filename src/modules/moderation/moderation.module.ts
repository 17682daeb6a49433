import { Module } from '@nestjs/common';

import type { Guardrail } from '../../contracts/index.js';
import { GUARDRAILS, GuardrailService } from './guardrails/index.js';
import { ModerationService } from './moderation.service.js';
import { SENTENCE_GUARDRAILS } from './sentences/index.js';

const guardrails = {
  provide: GuardrailService,
  inject: [{ token: GUARDRAILS, optional: true }],
  useFactory: (given?: readonly Guardrail[]) => new GuardrailService([...SENTENCE_GUARDRAILS, ...(given ?? [])]),
};

/** `MODERATORS` and `GUARDRAILS` come from a global module of the composition root, which alone knows the providers. */
@Module({ providers: [ModerationService, guardrails], exports: [ModerationService, GuardrailService] })
export class ModerationModule {}
