import type { DataSource, EntityManager } from 'typeorm';

/** As long as the lease of an exchange: a process that died frees both at the same time. */
export const CLAIM_LEASE_MS = 5_000;
const RENEW_EVERY_MS = CLAIM_LEASE_MS / 4;

export interface KeyOfTerminal {
  terminalId: string;
  key: string;
}

/** The lease ran out while the process hung, and another request has the key now: this one's work is to have no effect. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
}

/** One request's hold on a key. Renewed from its birth until `end`. */
export class Claim {
  private readonly renewing: NodeJS.Timeout;

  constructor(
    private readonly database: DataSource,
    private readonly key: KeyOfTerminal,
    private readonly id: string,
  ) {
    // A renewal that fails is made up for by the next, or the claim is lost, which `settle` finds out.
    this.renewing = setInterval(() => void this.renew().catch(() => undefined), RENEW_EVERY_MS).unref();
  }

  end(): void {
    clearInterval(this.renewing);
  }

  /** Throws `ClaimLost`, and so undoes the transaction. */
  async settle(manager: EntityManager, response: object): Promise<void> {
    const [, settled]: [unknown[], number] = await manager.query(
      `UPDATE idempotency_keys SET response = $4 WHERE ${HELD}`,
      [...this.held, JSON.stringify(response)],
    );
    if (settled === 0) throw new ClaimLost();
  }

  /** The work had no effect: the same key may be tried again at once. */
  async release(): Promise<void> {
    await this.database.query(`DELETE FROM idempotency_keys WHERE ${HELD}`, this.held);
  }

  private async renew(): Promise<void> {
    await this.database.query(
      `UPDATE idempotency_keys SET claimed_until = now() + $4 * interval '1 millisecond' WHERE ${HELD}`,
      [...this.held, CLAIM_LEASE_MS],
    );
  }

  private get held(): string[] {
    return [this.key.terminalId, this.key.key, this.id];
  }
}

const HELD = 'terminal_id = $1 AND key = $2 AND claimed_by = $3 AND response IS NULL';
