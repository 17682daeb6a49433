import { Module } from '@nestjs/common';

import { GuardrailService } from './guardrails/guardrail.service.js';
import { ModerationService } from './moderation.service.js';

/** `MODERATORS` and `GUARDRAILS` come from a global module of the composition root, which alone knows the providers. */
@Module({ providers: [ModerationService, GuardrailService], exports: [ModerationService, GuardrailService] })
export class ModerationModule {}
