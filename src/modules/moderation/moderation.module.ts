import { Module } from '@nestjs/common';

import { ModerationService } from './moderation.service.js';

/** `MODERATORS` comes from a global module of the composition root, which alone knows the providers. */
@Module({ providers: [ModerationService], exports: [ModerationService] })
export class ModerationModule {}
