import { useTranslation } from 'react-i18next';

import { type ConversationSearch, filterOf } from '../../address/conversation-search.js';
import { ask } from '../../api/ask.js';
import type { Table } from '../../export/export-button.js';
import { type ConversationRow, CONVERSATIONS, isReviewed } from './list-page.js';

const PAGE = 100;
/** As much as a person looks through. */
const MOST_ROWS = 2_000;

/** All that the filters leave, page by page, from the newest on. */
export function useConversationExport(search: ConversationSearch, store: string | undefined): () => Promise<Table> {
  const { t } = useTranslation();
  return async () => {
    const filter = filterOf(search, store, new Date());
    const rows: ConversationRow[] = [];
    let after: string | null = null;
    do {
      const page: { conversations: PageOfRows } = await ask(CONVERSATIONS, { filter, after, first: PAGE });
      rows.push(...page.conversations.edges.map(({ node }) => node));
      after = page.conversations.pageInfo.hasNextPage ? page.conversations.pageInfo.endCursor : null;
    } while (after !== null && rows.length < MOST_ROWS);
    const columns = ['time', 'terminal', 'locale', 'utterance', 'outcome', 'reason', 'duration', 'heard'] as const;
    const others = ['similarity', 'rating', 'reviewed'] as const;
    return {
      header: ['id', t('shell.store'), ...[...columns, ...others].map((name) => t(`conversations.${name}`))],
      rows: rows.map((row) => [
        row.id,
        row.store.name,
        row.receivedAt,
        row.terminal.name,
        row.locale,
        row.utterance,
        row.outcome,
        row.failureReason,
        row.processTimeMs,
        row.heardAfterMs,
        row.topSimilarity,
        row.helpful,
        isReviewed(row),
      ]),
    };
  };
}

interface PageOfRows {
  edges: { node: ConversationRow }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
