export { AuditModule } from './audit.module.js';
export type { AuditEntry } from './audit-chain.js';
export { AuditTrail } from './audit-trail.js';
export { type AuditAnchor, type AuditVerdict, readAuditAnchor, verifyAudit } from './verify-audit.js';
