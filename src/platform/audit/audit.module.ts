import { Module } from '@nestjs/common';

import { Clock } from '../clock/index.js';
import { AuditNotes } from './audit-notes.js';
import { AuditTrail } from './audit-trail.js';

/** Needs the database from a global module. */
@Module({ providers: [AuditNotes, AuditTrail, Clock], exports: [AuditNotes, AuditTrail] })
export class AuditModule {}
