import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Conditions, VARIES } from '../../../platform/database/index.js';
import { ofStores, requireWindow } from './rollup-reader.js';
import type { WindowArgs } from './statistics.args.js';
import type { DocumentUseType, QuestionGroupType } from './statistics.type.js';

const MOST_EXAMPLES = 10;

type Stores = readonly string[] | null;

export interface ReadQuestionGroup extends QuestionGroupType {
  /** The conversation in which the example was said. */
  exampleOf: string;
}

/** What visitors asked in vain, and which documents served. */
@Injectable()
export class KnowledgeUseView {
  constructor(private readonly database: DataSource) {}

  /** Those that were asked most first. */
  unansweredQuestions({ window, first }: WindowArgs, storeIds: Stores): Promise<ReadQuestionGroup[]> {
    requireWindow(window);
    const wanted = ofStores(
      new Conditions()
        .where(window.from, (place) => `received_at >= ${place}`)
        .where(window.to, (place) => `received_at < ${place}`),
      window,
      storeIds,
    );
    // Each of the few groups that are shown is looked up by itself: what was asked in half a year is read once.
    const ofGroup = `FROM grouped_questions asked WHERE asked.group_id = most.group_id AND ${wanted.sql}`;
    return this.database.query(
      `${VARIES} WITH most AS (
         SELECT group_id, count(*)::int AS count, max(received_at) AS last FROM grouped_questions WHERE ${wanted.sql}
         GROUP BY group_id ORDER BY count DESC, last DESC LIMIT ${wanted.value(first)}
       )
       SELECT question.id, question.locale, most.count, most.last AS "lastAskedAt", shown.ids AS "conversationIds", example.id AS "exampleOf", example.utterance AS example
       FROM most JOIN question_groups question ON question.id = most.group_id
       CROSS JOIN LATERAL (
         SELECT array_agg(conversation_id) AS ids FROM (
           SELECT conversation_id ${ofGroup} ORDER BY received_at DESC LIMIT ${MOST_EXAMPLES}
         ) AS latest) AS shown
       CROSS JOIN LATERAL (
         SELECT conversation_id ${ofGroup} ORDER BY similarity DESC, received_at DESC LIMIT 1
       ) AS nearest
       JOIN conversations example ON example.id = nearest.conversation_id
       ORDER BY most.count DESC, most.last DESC`,
      wanted.values,
    );
  }

  /** Those that stood behind most answers first; with `never`, those that stood behind none. */
  documents({ window, first }: WindowArgs, storeIds: Stores, never: boolean): Promise<DocumentUseType[]> {
    requireWindow(window);
    const used = ofStores(
      new Conditions().where(window.from, (place) => `day >= ${place}`).where(window.to, (place) => `day < ${place}`),
      window,
      storeIds,
    );
    const rollups = used.sql;
    const visible =
      storeIds === null ? 'true' : `(document.store_id IS NULL OR document.store_id = ANY(${used.value(storeIds)}))`;
    return this.database.query(
      `${VARIES} WITH served AS (
         SELECT document_id, sum(found)::int AS found, sum(used)::int AS used FROM document_rollups
         WHERE ${rollups} GROUP BY document_id
       )
       SELECT document.id AS "documentId", document.title, document.locale, coalesce(served.found, 0) AS found,
         coalesce(served.used, 0) AS used
       FROM documents document LEFT JOIN served ON served.document_id = document.id
       WHERE ${visible} AND document.content <> '' AND coalesce(served.used, 0) ${never ? '=' : '>'} 0
       ORDER BY used DESC, found DESC, document.title LIMIT ${used.value(first)}`,
      used.values,
    );
  }
}
