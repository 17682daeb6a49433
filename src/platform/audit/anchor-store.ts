import type { AuditAnchor } from './verify-audit.js';

/** Where the end of the audit is remembered, out of reach of whoever can write the database. */
export interface AuditAnchorStore {
  /** As people are told of it. */
  readonly name: string;
  /** Null while none was kept. */
  read(signal: AbortSignal): Promise<AuditAnchor | null>;
  write(anchor: AuditAnchor, signal: AbortSignal): Promise<void>;
}

/** Injection token of every `AuditAnchorStore`, as a list. */
export const AUDIT_ANCHOR_STORES = Symbol('AUDIT_ANCHOR_STORES');

/** Throws where the text is no anchor: one that was spoiled is a finding, not an absence. */
export function parseAnchor(text: string, name: string): AuditAnchor {
  const [, sequence, hash] = /^([1-9][0-9]{0,15}) ([0-9a-f]{64})\n$/.exec(text) ?? [];
  if (sequence === undefined || hash === undefined) throw new Error(`the anchor in ${name} cannot be read`);
  return { sequence: Number(sequence), hash };
}

export function writtenAnchor({ sequence, hash }: AuditAnchor): string {
  return `${sequence} ${hash}\n`;
}
