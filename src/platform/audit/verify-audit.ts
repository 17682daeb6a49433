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
export async function verifyAudit(manager: EntityManager, anchors: readonly AuditAnchor[] = []): Promise<AuditVerdict> {
  const { fault, head } = await walk(manager, { sequence: 0, hash: CHAIN_START.toString('hex') }, anchors);
  return fault === null ? { ok: true, entries: head.sequence } : { ok: false, sequence: fault };
}

/** The last entry when everything since the anchor follows from it; else the sequence of the first that does not. */
export async function followFrom(manager: EntityManager, anchor: AuditAnchor): Promise<AuditAnchor | number> {
  const [entry] = await manager.query<StoredEntry[]>('SELECT * FROM audit_entries WHERE sequence = $1', [
    anchor.sequence,
  ]);
  if (!entry || hashEntry(entry.previous_hash, { ...entry, sequence: anchor.sequence }).toString('hex') !== anchor.hash)
    return anchor.sequence;
  const { fault, head } = await walk(manager, anchor, []);
  return fault ?? head;
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

async function walk(
  manager: EntityManager,
  start: AuditAnchor,
  anchors: readonly AuditAnchor[],
): Promise<{ fault: number | null; head: AuditAnchor }> {
  let previous: Buffer = Buffer.from(start.hash, 'hex');
  let sequence = start.sequence;
  const head = (): AuditAnchor => ({ sequence, hash: previous.toString('hex') });
  for await (const row of storedEntries(manager, start)) {
    const hash = hashEntry(previous, { ...row, sequence: sequence + 1 });
    const intact = Number(row.sequence) === sequence + 1 && row.previous_hash.equals(previous) && row.hash.equals(hash);
    const anchored = anchors.every(
      (anchor) => anchor.sequence !== sequence + 1 || anchor.hash === hash.toString('hex'),
    );
    if (!intact || !anchored) return { fault: sequence + 1, head: head() };
    previous = hash;
    sequence += 1;
  }
  const isCut = anchors.some((anchor) => anchor.sequence > sequence);
  return { fault: isCut ? sequence + 1 : null, head: head() };
}

async function* storedEntries(manager: EntityManager, { sequence }: AuditAnchor): AsyncGenerator<StoredEntry> {
  // The first entry of all may have been given any number.
  for (let after = sequence === 0 ? '-9223372036854775808' : String(sequence); ;) {
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
