import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Loader } from '../../../platform/graphql/index.js';
import type { ChatType, VectorSearchResultType } from './conversation-parts.type.js';
import { type ReplayRow, type ReplayType, toReplay } from './replay.type.js';

type Owned<T> = T & { conversationId: string };

/** What belongs to conversations: read for all of a request at once, when the first is asked for. */
@Injectable()
export class ConversationLoaders {
  constructor(private readonly database: DataSource) {}

  make() {
    return {
      chats: new Loader<ChatType[]>((ids) => this.grouped(CHATS, ids), Array),
      searchResults: new Loader<VectorSearchResultType[]>((ids) => this.grouped(SEARCH_RESULTS, ids), Array),
      replays: new Loader<ReplayType | null>(
        (ids) => this.replays(ids),
        () => null,
      ),
    };
  }

  private async grouped<T>(sql: string, ids: readonly string[]): Promise<Map<string, T[]>> {
    const rows: Owned<T>[] = await this.database.query(sql, [ids]);
    return Map.groupBy(rows, (row) => row.conversationId);
  }

  private async replays(ids: readonly string[]): Promise<Map<string, ReplayType>> {
    const rows: ReplayRow[] = await this.database.query(REPLAYS, [ids]);
    return new Map(rows.map((row) => [row.conversationId, toReplay(row)]));
  }
}

const CHATS = `
  SELECT conversation_id AS "conversationId", speaker, text, created_at AS "createdAt"
  FROM chats WHERE conversation_id = ANY($1) ORDER BY position`;

const SEARCH_RESULTS = `
  SELECT conversation_id AS "conversationId", rank, document_id AS "documentId", passage_id AS "passageId", title, text,
    similarity, lexical_score AS "lexicalScore", used, relevant,
    taught_answer_id AS "taughtAnswerId"
  FROM vector_search_results WHERE conversation_id = ANY($1) ORDER BY rank`;

const REPLAYS = `
  SELECT task.conversation_id AS "conversationId", task.id AS "taskId", task.result, conversation.received_at AS "receivedAt",
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('index', index, 'kind', kind, 'text', text, 'isSpoken', audio_type IS NOT NULL,
        'durationMs', duration_ms, 'shownAt', created_at) ORDER BY index)
      FROM segments WHERE task_id = task.id), '[]') AS segments
  FROM background_task_results task JOIN conversations conversation ON conversation.id = task.conversation_id
  WHERE task.conversation_id = ANY($1)`;
