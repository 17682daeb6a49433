import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Conditions, VARIES } from '../../../platform/database/index.js';
import { newestFirst } from '../../../platform/graphql/index.js';
import type { OperatorIdentity } from '../../console-access/index.js';
import { storeJson } from '../../stores/index.js';
import { taughtAnswerNotFound } from '../feedback-faults.js';
import type { TaughtAnswersArgs } from './feedback.input.js';
import type { TaughtAnswerType } from './taught-answer.type.js';

export interface ReadTaughtAnswer extends TaughtAnswerType {
  /** Of `createdAt`, for a cursor. */
  exactTime: string;
}

const TAUGHT_ANSWERS = `${VARIES}
  SELECT taught.id, taught.conversation_id AS "conversationId", taught.locale, taught.question, taught.answer, taught.state,
    taught.version, taught.taught_by AS "taughtBy", taught.created_at AS "createdAt", taught.updated_at AS "updatedAt",
    taught.published_at AS "publishedAt", taught.published_by AS "publishedBy",
    taught.revoked_at AS "revokedAt", taught.revoked_by AS "revokedBy",
    CASE WHEN store.id IS NOT NULL THEN ${storeJson('store')} END AS store,
    to_char(taught.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "exactTime"
  FROM taught_answers taught LEFT JOIN stores store ON store.id = taught.store_id`;

const ORDER = newestFirst('taught.created_at', 'taught.id');

/** Taught answers as people of the console may see them: those of their stores, and of all stores. */
@Injectable()
export class TaughtAnswerView {
  constructor(private readonly database: DataSource) {}

  /** Throws `taught_answer_not_found`. */
  async get(id: string, operator: OperatorIdentity): Promise<ReadTaughtAnswer> {
    const conditions = visible(operator).where(id, (place) => `taught.id = ${place}`);
    const [taught] = await this.read(`${TAUGHT_ANSWERS} WHERE ${conditions.sql}`, conditions);
    if (!taught) throw taughtAnswerNotFound();
    return taught;
  }

  /** As `connectionOf` wants them. */
  list({ state, conversationId, ...page }: TaughtAnswersArgs, operator: OperatorIdentity): Promise<ReadTaughtAnswer[]> {
    const conditions = visible(operator)
      .where(state, (place) => `taught.state = ${place}`)
      .where(conversationId, (place) => `taught.conversation_id = ${place}`);
    ORDER.narrow(conditions, page);
    return this.read(`${TAUGHT_ANSWERS} WHERE ${conditions.sql} ${ORDER.limit(conditions, page)}`, conditions);
  }

  private read(sql: string, { values }: Conditions): Promise<ReadTaughtAnswer[]> {
    return this.database.query<ReadTaughtAnswer[]>(sql, values);
  }
}

function visible({ storeIds }: OperatorIdentity): Conditions {
  return new Conditions().where(storeIds, (stores) => `(taught.store_id IS NULL OR taught.store_id = ANY(${stores}))`);
}
