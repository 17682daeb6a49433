import { createHash } from 'node:crypto';

import { canonicalJson } from './canonical-json.js';

export interface AuditEntry {
  /** Who did it: a user's subject, or `system`. */
  actor: string;
  /** What was done: `terminal.disabled`. */
  action: string;
  /** To what: `terminal:<id>`. */
  subject: string;
  /** Facts as JSON; nothing that a visitor said, no code, no token. */
  detail: Record<string, unknown>;
}

export interface ChainedEntry extends AuditEntry {
  sequence: number;
  at: Date;
}

/** What the first entry follows. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

export function hashEntry(
  previousHash: Buffer,
  { sequence, at, actor, action, subject, detail }: ChainedEntry,
): Buffer {
  const content = canonicalJson({ sequence, at: at.toISOString(), actor, action, subject, detail });
  return createHash('sha256').update(previousHash).update(content).digest();
}
