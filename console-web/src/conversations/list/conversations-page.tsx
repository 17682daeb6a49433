import { Kbd } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';

import { type ConversationSearch, isNarrowed } from '../../address/conversation-search.js';
import { withoutPage } from '../../address/page.js';
import { ExportButton } from '../../export/export-button.js';
import { Empty } from '../../pieces/empty.js';
import { Page } from '../../pieces/page.js';
import { PagedList } from '../../pieces/paged-list.js';
import { ConversationTable } from './conversation-table.js';
import { Filters } from './filters.js';
import { SavedViews } from './saved-views.js';
import { useConversationExport } from './use-conversation-export.js';
import { useConversationPage } from './use-conversation-page.js';

const route = getRouteApi('/conversations');

export function ConversationsPage() {
  const { t } = useTranslation();
  const { store, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useConversationPage(search, store);
  const table = useConversationExport(search, store);
  const look = (next: ConversationSearch): void => void navigate({ search: { ...next, ...(store && { store }) } });
  return (
    <Page title={t('pages.conversations')} actions={<ExportButton name="conversations" table={table} />}>
      <SavedViews search={search} onChoose={look} />
      <Filters search={search} onChange={(next) => look(withoutPage(next))} />
      <PagedList
        query={query}
        listOf={({ conversations }) => conversations}
        page={search}
        onTurn={(page) => look({ ...withoutPage(search), ...page })}
        empty={
          <Empty title={t('conversations.empty')} hint={t('conversations.emptyHint')}>
            {isNarrowed(search) && (
              <button type="button" className="plain-link" onClick={() => look({})}>
                {t('conversations.clear')}
              </button>
            )}
          </Empty>
        }
        keys={<Trans i18nKey="conversations.keys" components={{ kbd: <Kbd size="xs" /> }} />}
      >
        {(rows) => <ConversationTable rows={rows} search={search} />}
      </PagedList>
    </Page>
  );
}
