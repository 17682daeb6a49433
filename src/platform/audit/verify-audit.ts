import type { EntityManager } from 'typeorm';

import { type AuditEntry, CHAIN_START, hashEntry } from './audit-chain.js';

const BATCH = 1_000;

/** The last entry as it was seen once. Kept outside the database, it shows a cut tail and a chain written anew. */
export interface AuditAnchor {
  sequence: number;
  /** Hexadecimal. */
  hash: string;
}

export type AuditVerdict = { ok: true; entries: number } | { ok: false; sequence: number };

/** Recomputes the chain. `sequence` is the first entry that is not what it was, or is missing. */
export async function verifyAudit(manager: EntityManager, anchor?: AuditAnchor): Promise<AuditVerdict> {
  let previous: Buffer = CHAIN_START;
  let entries = 0;
  for await (const row of storedEntries(manager)) {
    const sequence = entries + 1;
    const hash = hashEntry(previous, { ...row, sequence });
    const intact = Number(row.sequence) === sequence && row.previous_hash.equals(previous) && row.hash.equals(hash);
    const anchored = anchor?.sequence !== sequence || anchor.hash === hash.toString('hex');
    if (!intact || !anchored) return { ok: false, sequence };
    previous = hash;
    entries = sequence;
  }
  return anchor && anchor.sequence > entries ? { ok: false, sequence: entries + 1 } : { ok: true, entries };
}

/** Null while nothing is written. */
export async function readAuditAnchor(manager: EntityManager): Promise<AuditAnchor | null> {
  const [last] = await manager.query<StoredEntry[]>('SELECT * FROM audit_entries ORDER BY sequence DESC LIMIT 1');
  return last ? { sequence: Number(last.sequence), hash: last.hash.toString('hex') } : null;
}

interface StoredEntry extends AuditEntry {
  sequence: string;
  at: Date;
  previous_hash: Buffer;
  hash: Buffer;
}

async function* storedEntries(manager: EntityManager): AsyncGenerator<StoredEntry> {
  for (let after = '-9223372036854775808'; ;) {
    const batch = await manager.query<StoredEntry[]>(
      'SELECT * FROM audit_entries WHERE sequence > $1 ORDER BY sequence LIMIT $2',
      [after, BATCH],
    );
    yield* batch;
    const last = batch.at(-1);
    if (!last) return;
    after = last.sequence;
  }
}
