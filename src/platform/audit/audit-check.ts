import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { AUDIT_ANCHOR_STORES, type AuditAnchorStore } from './anchor-store.js';
import { type AuditAnchor, type AuditVerdict, followFrom, readAuditAnchor, verifyAudit } from './verify-audit.js';

export interface KeptAnchor {
  store: string;
  /** Null: none was kept there yet. */
  anchor: AuditAnchor | null;
}

/** Holds the audit against what was kept of it outside the database. */
@Injectable()
export class AuditCheck {
  constructor(
    private readonly database: DataSource,
    @Inject(AUDIT_ANCHOR_STORES) private readonly stores: readonly AuditAnchorStore[],
  ) {}

  /** Every entry, and every anchor. Throws where an anchor cannot be read. */
  async verify(signal: AbortSignal): Promise<{ verdict: AuditVerdict; anchors: KeptAnchor[] }> {
    const anchors = await Promise.all(
      this.stores.map(async (store) => ({ store: store.name, anchor: await store.read(signal) })),
    );
    const kept = anchors.map(({ anchor }) => anchor).filter((anchor) => anchor !== null);
    return { verdict: await verifyAudit(this.database.manager, kept), anchors };
  }

  /**
   * Moves each anchor to the end of the audit. An anchor that the audit no longer follows from stays where it is: it is
   * the proof. Returns the sequence of the first entry that is not what it was; null where all is sound.
   */
  async anchor(signal: AbortSignal): Promise<number | null> {
    const { manager } = this.database;
    let fault: number | null = null;
    for (const store of this.stores) {
      const kept = await store.read(signal);
      const end = kept ? await followFrom(manager, kept) : await readAuditAnchor(manager);
      if (typeof end === 'number') fault = Math.min(fault ?? end, end);
      else if (end && end.hash !== kept?.hash) await store.write(end, signal);
    }
    return fault;
  }
}
