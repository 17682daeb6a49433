import type { DataSource } from 'typeorm';

import type { ChatType, VectorSearchResultType } from './conversation-parts.type.js';

type Owned<T> = T & { conversationId: string };

/** Rows of all conversations of one page: read with one query each, when the first of them is asked for. */
export class ConversationChildren {
  private chats: Promise<Map<string, ChatType[]>> | undefined;
  private searchResults: Promise<Map<string, VectorSearchResultType[]>> | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly conversationIds: readonly string[],
  ) {}

  async chatsOf(conversationId: string): Promise<ChatType[]> {
    this.chats ??= this.read<ChatType>(
      `SELECT conversation_id AS "conversationId", speaker, text, created_at AS "createdAt"
       FROM chats WHERE conversation_id = ANY($1) ORDER BY position`,
    );
    return (await this.chats).get(conversationId) ?? [];
  }

  async searchResultsOf(conversationId: string): Promise<VectorSearchResultType[]> {
    this.searchResults ??= this.read<VectorSearchResultType>(
      `SELECT conversation_id AS "conversationId", rank, document_id AS "documentId", title, text, similarity,
         lexical_score AS "lexicalScore", used
       FROM vector_search_results WHERE conversation_id = ANY($1) ORDER BY rank`,
    );
    return (await this.searchResults).get(conversationId) ?? [];
  }

  private async read<T>(sql: string): Promise<Map<string, T[]>> {
    const rows: Owned<T>[] = await this.database.query(sql, [this.conversationIds]);
    return Map.groupBy(rows, (row) => row.conversationId);
  }
}
