import { Module } from '@nestjs/common';

import { AuditAnchoring } from './audit-anchoring.js';
import { AuditCheckModule } from './audit-check.module.js';

/** Needs `JOBS_SETTINGS` and what the `AuditCheckModule` needs. */
@Module({ imports: [AuditCheckModule], providers: [AuditAnchoring] })
export class AuditAnchoringModule {}
