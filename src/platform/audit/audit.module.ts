import { Module } from '@nestjs/common';

import { Clock } from '../clock/index.js';
import { AuditTrail } from './audit-trail.js';

@Module({ providers: [AuditTrail, Clock], exports: [AuditTrail] })
export class AuditModule {}
