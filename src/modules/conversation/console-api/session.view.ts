import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Conditions, VARIES } from '../../../platform/database/index.js';
import { type ListOrder, Loader, newestFirst, type PageArgs } from '../../../platform/graphql/index.js';
import type { OperatorIdentity } from '../../console-access/index.js';
import { terminalJson, terminalOf } from '../../terminals/index.js';
import { CONVERSATIONS } from './conversation.view.js';
import { type ConversationRow, type ReadConversation, toConversation } from './conversation-row.js';
import type { SessionsArgs, StaffCallsArgs } from './session.args.js';
import type { SessionType, StaffCallType } from './session.type.js';

/** A row with its place in a list. */
export type Placed<T> = T & { exactTime: string };

/** The longest stay that anybody reads at once. */
const MOST_CONVERSATIONS = 100;

const exactly = (time: string): string =>
  `to_char(${time} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "exactTime"`;
const PLACE = `JOIN terminals terminal ON terminal.id = it.terminal_id JOIN stores store ON store.id = it.store_id`;
const SESSIONS = `${VARIES}
  SELECT it.id, it.started_at AS "startedAt", it.expires_at AS "expiresAt", it.ended_at AS "endedAt",
    it.ended_because AS "endedBecause", ${terminalJson('terminal', 'store')} AS terminal, ${exactly('it.started_at')}
  FROM sessions it ${PLACE}`;
const STAFF_CALLS = `${VARIES}
  SELECT it.id, it.session_id AS "sessionId", it.conversation_id AS "conversationId", it.called_at AS "calledAt",
    it.acknowledged_at AS "acknowledgedAt", it.acknowledged_name AS "acknowledgedBy", it.closed_at AS "closedAt", ${terminalJson('terminal', 'store')} AS terminal,
    ${exactly('it.called_at')}
  FROM staff_calls it ${PLACE}`;

const BY_START = newestFirst('it.started_at', 'it.id');
const BY_CALL = newestFirst('it.called_at', 'it.id');

/** Sessions and calls for staff, as people of the console may see them. */
@Injectable()
export class SessionView {
  constructor(private readonly database: DataSource) {}

  async find(id: string, { storeIds }: OperatorIdentity): Promise<Placed<SessionType> | undefined> {
    const conditions = ofStores(storeIds).where(id, (place) => `it.id = ${place}`);
    const [session] = await this.read<SessionType>(`${SESSIONS} WHERE ${conditions.sql}`, conditions);
    return session;
  }

  /** As `connectionOf` wants them; so it is with the calls. */
  list(args: SessionsArgs, { storeIds }: OperatorIdentity): Promise<Placed<SessionType>[]> {
    const conditions = ofStores(storeIds)
      .where(args.storeCode, (code) => `store.code = ${code}`)
      .where(args.terminalId, (terminal) => `it.terminal_id = ${terminal}`)
      .where(args.from, (from) => `it.started_at >= ${from}`)
      .where(args.to, (to) => `it.started_at < ${to}`);
    return this.page(SESSIONS, BY_START, args, conditions);
  }

  async staffCall(id: string, { storeIds }: OperatorIdentity): Promise<Placed<StaffCallType> | undefined> {
    const conditions = ofStores(storeIds).where(id, (place) => `it.id = ${place}`);
    const [call] = await this.read<StaffCallType>(`${STAFF_CALLS} WHERE ${conditions.sql}`, conditions);
    return call;
  }

  staffCalls(args: StaffCallsArgs, { storeIds }: OperatorIdentity): Promise<Placed<StaffCallType>[]> {
    const conditions = ofStores(storeIds).where(args.storeCode, (code) => `store.code = ${code}`);
    if (typeof args.open === 'boolean') conditions.and(`it.closed_at IS ${args.open ? '' : 'NOT '}NULL`);
    return this.page(STAFF_CALLS, BY_CALL, args, conditions);
  }

  /** In the order in which they were held, of each session. */
  conversations(): Loader<ReadConversation[]> {
    return new Loader<ReadConversation[]>(async (ids) => {
      const rows: ConversationRow[] = await this.database.query(
        `${CONVERSATIONS} WHERE conversation.id IN (
           SELECT id FROM (
             SELECT id, row_number() OVER (PARTITION BY session_id ORDER BY received_at) AS nth
             FROM conversations WHERE session_id = ANY($1)) AS held WHERE nth <= ${MOST_CONVERSATIONS})
         ORDER BY conversation.received_at, conversation.id`,
        [ids],
      );
      return Map.groupBy(rows.map(toConversation), ({ sessionId }) => sessionId);
    }, Array);
  }

  private page<T extends SessionType | StaffCallType>(
    select: string,
    order: ListOrder,
    page: PageArgs,
    conditions: Conditions,
  ): Promise<Placed<T>[]> {
    order.narrow(conditions, page);
    return this.read(`${select} WHERE ${conditions.sql} ${order.limit(conditions, page)}`, conditions);
  }

  private async read<T extends SessionType | StaffCallType>(sql: string, { values }: Conditions): Promise<Placed<T>[]> {
    const rows: Placed<T>[] = await this.database.query(sql, values);
    return rows.map((row) => ({ ...row, terminal: terminalOf(row.terminal) }));
  }
}

const ofStores = (storeIds: readonly string[] | null): Conditions =>
  new Conditions().where(storeIds, (stores) => `it.store_id = ANY(${stores})`);
