import { createHmac } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { newId } from '../../../platform/ids/index.js';
import { DOOR_SETTINGS, type DoorSettings } from '../door-settings.js';

export interface NewAccessCode {
  terminalId: string;
  code: string;
  standing: boolean;
  /** Null: never; a standing code alone may be so. */
  expiresAt: Date | null;
}

/** Codes are kept as a keyed hash alone; every method works inside the caller's transaction. */
@Injectable()
export class AccessCodeRepository {
  constructor(@Inject(DOOR_SETTINGS) private readonly settings: DoorSettings) {}

  /** The terminal that the code opens now, or undefined. A single-use code is used up by this; of parallel callers one wins. */
  async use(manager: EntityManager, code: string, now: Date): Promise<string | undefined> {
    // One statement for every kind of refusal, so that they take the same time.
    const used = await manager.query<{ terminalId: string }[]>(
      `WITH used AS (
         UPDATE access_codes AS code SET used_at = $2
         FROM terminals AS terminal
         WHERE code.code_hash = $1
           AND (code.standing OR code.used_at IS NULL)
           AND (code.expires_at IS NULL OR code.expires_at > $2)
           AND terminal.id = code.terminal_id AND terminal.disabled_at IS NULL
         RETURNING code.terminal_id
       )
       SELECT terminal_id AS "terminalId" FROM used`,
      [this.hashOf(code), now],
    );
    return used[0]?.terminalId;
  }

  /** The standing code goes on until then, beside the one that takes its place. False when there is none. */
  async letStandingExpire(manager: EntityManager, terminalId: string, at: Date): Promise<boolean> {
    // One that is on its way out already makes room: two are enough.
    await manager.query('DELETE FROM access_codes WHERE terminal_id = $1 AND standing AND expires_at IS NOT NULL', [
      terminalId,
    ]);
    const [, expiring] = await manager.query<[unknown[], number]>(
      'UPDATE access_codes SET expires_at = $2 WHERE terminal_id = $1 AND standing',
      [terminalId, at],
    );
    return expiring > 0;
  }

  /** Every code of the terminal; returns how many could have opened it. */
  async revoke(manager: EntityManager, terminalId: string, now: Date): Promise<number> {
    const codes = await manager.query<[{ live: boolean }[], number]>(
      `DELETE FROM access_codes WHERE terminal_id = $1
       RETURNING (standing OR used_at IS NULL) AND (expires_at IS NULL OR expires_at > $2) AS live`,
      [terminalId, now],
    );
    return codes[0].filter(({ live }) => live).length;
  }

  /**
   * Puts the code in the place of the terminal's earlier one of its kind, so that few codes are live at any time.
   * False when these digits open another terminal at present.
   */
  async replace(manager: EntityManager, { terminalId, code, standing, expiresAt }: NewAccessCode, now: Date) {
    const hash = this.hashOf(code);
    await manager.query(
      `DELETE FROM access_codes
       WHERE (terminal_id = $1 AND standing = $2 AND (NOT standing OR expires_at IS NULL))
          OR (code_hash = $3 AND (expires_at <= $4 OR (NOT standing AND used_at IS NOT NULL)))`,
      [terminalId, standing, hash, now],
    );
    const inserted = await manager.query<unknown[]>(
      `INSERT INTO access_codes (id, terminal_id, code_hash, standing, expires_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (code_hash) DO NOTHING RETURNING id`,
      [newId(), terminalId, hash, standing, expiresAt, now],
    );
    return inserted.length > 0;
  }

  private hashOf(code: string): Buffer {
    return createHmac('sha256', this.settings.codeKey).update(code).digest();
  }
}
