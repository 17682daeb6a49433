import { Module } from '@nestjs/common';

import { AuditCheck } from './audit-check.js';

/** Needs `AUDIT_ANCHOR_STORES` and the database from global modules. */
@Module({ providers: [AuditCheck], exports: [AuditCheck] })
export class AuditCheckModule {}
