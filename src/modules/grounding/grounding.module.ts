import { Module } from '@nestjs/common';

import { AuditModule } from '../../platform/audit/index.js';
import { ModerationModule } from '../moderation/index.js';
import { RetrievalModule } from '../retrieval/index.js';
import { Calibrations } from './calibration/calibrations.js';
import { CalibrateGroundingHandler } from './commands/calibrate-grounding/calibrate-grounding.handler.js';

/** What is not pure of grounding: what labels taught. Needs `EMBEDDING_MODEL` from a global module. */
@Module({
  imports: [AuditModule, ModerationModule, RetrievalModule],
  providers: [Calibrations, CalibrateGroundingHandler],
  exports: [Calibrations],
})
export class GroundingModule {}
