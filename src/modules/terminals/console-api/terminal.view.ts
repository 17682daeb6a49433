import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { Conditions, VARIES } from '../../../platform/database/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { Loader } from '../../../platform/graphql/index.js';
import type { OperatorIdentity } from '../../console-access/index.js';
import { storeJson } from '../../stores/index.js';
import type { AccessCodeType, TerminalType } from './terminal.type.js';

export interface WantedTerminals {
  /** Null: of every store. */
  storeIds: readonly string[] | null;
  storeCode?: string | null;
  id?: string;
}

const TERMINALS = `SELECT terminal.id, terminal.name, terminal.locale, terminal.created_at AS "createdAt",
     terminal.disabled_at AS "disabledAt", terminal.version, terminal.page_version AS "pageVersion", terminal.microphone,
     ${storeJson('store')} AS store
   FROM terminals terminal JOIN stores store ON store.id = terminal.store_id`;

/** Nobody else changes it until the transaction ends. Throws `terminal_not_found`, also for another store's. */
export async function holdTerminal(
  manager: EntityManager,
  id: string,
  { storeIds }: OperatorIdentity,
): Promise<TerminalType> {
  const [terminal] = await manager.query<TerminalType[]>(
    `${TERMINALS} WHERE terminal.id = $1 AND ($2::uuid[] IS NULL OR terminal.store_id = ANY($2)) FOR UPDATE OF terminal`,
    [id, storeIds],
  );
  if (!terminal) throw new AppError('not_found', 'terminal_not_found', 'There is no such terminal.');
  return terminal;
}

/** Terminals as people of the console see them. */
@Injectable()
export class TerminalView {
  constructor(private readonly database: DataSource) {}

  list({ storeIds, storeCode, id }: WantedTerminals): Promise<TerminalType[]> {
    const wanted = new Conditions()
      .where(storeIds, (place) => `terminal.store_id = ANY(${place})`)
      .where(storeCode, (place) => `store.code = ${place}`)
      .where(id, (place) => `terminal.id = ${place}`);
    return this.database.query(
      `${VARIES} ${TERMINALS}
       WHERE ${wanted.sql} ORDER BY store.code, terminal.name`,
      wanted.values,
    );
  }

  accessCodesOf(terminalId: string): Promise<AccessCodeType[]> {
    return this.database.query(
      `SELECT id, standing, expires_at AS "expiresAt", used_at AS "usedAt", created_at AS "createdAt"
       FROM access_codes WHERE terminal_id = $1 ORDER BY created_at DESC LIMIT 100`,
      [terminalId],
    );
  }

  loaders() {
    return {
      lastSeen: new Loader<Date | null>(
        (ids) => this.lastSeen(ids),
        () => null,
      ),
      signedIn: new Loader<boolean>(
        (ids) => this.signedIn(ids),
        () => false,
      ),
    };
  }

  private async lastSeen(ids: readonly string[]): Promise<Map<string, Date>> {
    const rows: { id: string; at: Date }[] = await this.database.query(
      `SELECT terminal.id, greatest(
         (SELECT max(token.issued_at) FROM terminal_sign_ins sign_in JOIN refresh_tokens token ON token.sign_in_id = sign_in.id
          WHERE sign_in.terminal_id = terminal.id),
         (SELECT max(received_at) FROM conversations WHERE terminal_id = terminal.id),
         terminal.seen_at
       ) AS at FROM terminals terminal WHERE terminal.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  private async signedIn(ids: readonly string[]): Promise<Map<string, boolean>> {
    const rows: { id: string }[] = await this.database.query(
      `SELECT DISTINCT terminal_id AS id FROM terminal_sign_ins
       WHERE terminal_id = ANY($1) AND revoked_at IS NULL AND expires_at > now()`,
      [ids],
    );
    return new Map(rows.map(({ id }) => [id, true]));
  }
}
