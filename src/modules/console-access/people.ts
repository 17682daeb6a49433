import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** What the database says of somebody who has a token. */
export interface Standing {
  /** Null: every store. */
  storeIds: readonly string[] | null;
  isDisabled: boolean;
}

const UNKNOWN: Standing = { storeIds: null, isDisabled: false };
const STANDING = `SELECT store_ids AS "storeIds", disabled_at IS NOT NULL AS "isDisabled" FROM users WHERE subject = $1`;

@Injectable()
export class People {
  constructor(private readonly database: DataSource) {}

  /** Somebody of whom nothing is kept may see every store: the groups of the token alone say what he may do there. */
  async standingOf(subject: string): Promise<Standing> {
    const [person] = await this.database.query<Standing[]>(STANDING, [subject]);
    return person ?? UNKNOWN;
  }

  /** It stays as it is until the transaction ends, where something is kept of this person. */
  async heldStandingOf(manager: EntityManager, subject: string): Promise<Standing> {
    const [person] = await manager.query<Standing[]>(`${STANDING} FOR SHARE`, [subject]);
    return person ?? UNKNOWN;
  }
}
