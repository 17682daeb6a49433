import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { newId } from '../../../platform/ids/index.js';
import type { KioskIdentity } from '../kiosk-identity.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const REFRESH_TOKEN_LIFETIME_MS = 7 * DAY_MS;
const SIGN_IN_LIFETIME_MS = 180 * DAY_MS;

export interface RefreshToken {
  id: string;
  issuedAt: Date;
  expiresAt: Date;
}

/** A sign-in with the one refresh token of it that may be used next. */
export interface OpenSignIn {
  signInId: string;
  refreshToken: RefreshToken;
}

/** A refresh token as it was presented, with what decides about it. */
export interface PresentedToken extends RefreshToken {
  signInId: string;
  terminalId: string;
  signInExpiresAt: Date;
  /** False when the family was revoked or its terminal disabled. */
  open: boolean;
  rotatedAt: Date | null;
  successor: RefreshToken | null;
}

@Injectable()
export class SignInRepository {
  constructor(private readonly dataSource: DataSource) {}

  async findLive(signInId: string, now: Date): Promise<KioskIdentity | undefined> {
    const found = await this.dataSource.query<KioskIdentity[]>(
      `SELECT sign_in.id AS "signInId", terminal.id AS "terminalId", terminal.store_id AS "storeId",
              terminal.locale, terminal.name AS "terminalName"
       FROM terminal_sign_ins AS sign_in JOIN terminals AS terminal ON terminal.id = sign_in.terminal_id
       WHERE sign_in.id = $1 AND sign_in.revoked_at IS NULL AND sign_in.expires_at > $2 AND terminal.disabled_at IS NULL`,
      [signInId, now],
    );
    return found[0];
  }

  async open(manager: EntityManager, terminalId: string, now: Date): Promise<OpenSignIn> {
    const signInId = newId();
    const expiresAt = new Date(now.getTime() + SIGN_IN_LIFETIME_MS);
    await manager.query(
      'INSERT INTO terminal_sign_ins (id, terminal_id, created_at, expires_at) VALUES ($1, $2, $3, $4)',
      [signInId, terminalId, now, expiresAt],
    );
    return { signInId, refreshToken: await this.addToken(manager, signInId, expiresAt, now) };
  }

  /** Locks the token's row: of parallel callers with the same token, the second sees what the first did. */
  async lockToken(manager: EntityManager, tokenId: string): Promise<PresentedToken | undefined> {
    const found = await manager.query<(Omit<PresentedToken, 'successor'> & { successorId: string | null })[]>(
      `SELECT token.id, token.issued_at AS "issuedAt", token.expires_at AS "expiresAt", token.rotated_at AS "rotatedAt",
              token.successor_id AS "successorId", sign_in.id AS "signInId", sign_in.terminal_id AS "terminalId",
              sign_in.expires_at AS "signInExpiresAt",
              sign_in.revoked_at IS NULL AND terminal.disabled_at IS NULL AS open
       FROM refresh_tokens AS token
       JOIN terminal_sign_ins AS sign_in ON sign_in.id = token.sign_in_id
       JOIN terminals AS terminal ON terminal.id = sign_in.terminal_id
       WHERE token.id = $1 FOR UPDATE OF token`,
      [tokenId],
    );
    const [token] = found;
    if (!token) return undefined;
    const successor = token.successorId ? await this.findToken(manager, token.successorId) : null;
    return { ...token, successor };
  }

  async rotate(manager: EntityManager, token: PresentedToken, now: Date): Promise<RefreshToken> {
    const successor = await this.addToken(manager, token.signInId, token.signInExpiresAt, now);
    await manager.query('UPDATE refresh_tokens SET rotated_at = $2, successor_id = $3 WHERE id = $1', [
      token.id,
      now,
      successor.id,
    ]);
    return successor;
  }

  /** Ends the family at once: the guard reads this row at every request. An earlier reason stays. */
  async revoke(manager: EntityManager, signInId: string, because: 'signed_out' | 'refresh_reused', now: Date) {
    await manager.query(
      'UPDATE terminal_sign_ins SET revoked_at = $2, revoked_because = $3 WHERE id = $1 AND revoked_at IS NULL',
      [signInId, now, because],
    );
  }

  private async addToken(manager: EntityManager, signInId: string, signInExpiresAt: Date, now: Date) {
    const lifetimeEnd = now.getTime() + REFRESH_TOKEN_LIFETIME_MS;
    const expiresAt = new Date(Math.min(lifetimeEnd, signInExpiresAt.getTime()));
    const token: RefreshToken = { id: newId(), issuedAt: now, expiresAt };
    await manager.query('INSERT INTO refresh_tokens (id, sign_in_id, issued_at, expires_at) VALUES ($1, $2, $3, $4)', [
      token.id,
      signInId,
      now,
      expiresAt,
    ]);
    return token;
  }

  private async findToken(manager: EntityManager, id: string): Promise<RefreshToken | null> {
    const found = await manager.query<RefreshToken[]>(
      'SELECT id, issued_at AS "issuedAt", expires_at AS "expiresAt" FROM refresh_tokens WHERE id = $1',
      [id],
    );
    return found[0] ?? null;
  }
}
