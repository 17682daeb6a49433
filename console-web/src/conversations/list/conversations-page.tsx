import { Kbd } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';

import { type ConversationSearch, isNarrowed } from '../../address/conversation-search.js';
import { ExportButton } from '../../export/export-button.js';
import { Answered } from '../../pieces/answered.js';
import { Empty } from '../../pieces/empty.js';
import { Page } from '../../pieces/page.js';
import { Pager } from '../../pieces/pager.js';
import { ConversationTable } from './conversation-table.js';
import { Filters } from './filters.js';
import { SavedViews } from './saved-views.js';
import { useConversationExport } from './use-conversation-export.js';
import { useConversationPage } from './use-conversation-page.js';

const route = getRouteApi('/conversations');

export function ConversationsPage() {
  const { t } = useTranslation();
  const { store, ...search } = route.useSearch();
  const { after, ...rest } = search;
  const navigate = route.useNavigate();
  const query = useConversationPage(search, store);
  const table = useConversationExport(search, store);
  const look = (next: ConversationSearch): void => void navigate({ search: { ...next, ...(store && { store }) } });
  return (
    <Page title={t('pages.conversations')} actions={<ExportButton name="conversations" table={table} />}>
      <SavedViews search={search} onChoose={look} />
      <Filters search={search} onChange={({ after: _, ...next }) => look(next)} />
      <Answered query={query}>
        {({ conversations: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <Empty title={t('conversations.empty')} hint={t('conversations.emptyHint')}>
              {isNarrowed(search) && (
                <button type="button" className="plain-link" onClick={() => look({})}>
                  {t('conversations.clear')}
                </button>
              )}
            </Empty>
          ) : (
            <div className={query.isPlaceholderData ? 'stale' : ''}>
              <ConversationTable rows={edges.map(({ node }) => node)} search={search} />
              <Pager
                after={after}
                pageInfo={pageInfo}
                onTurn={(page) => look({ ...rest, ...(page && { after: page }) })}
              >
                <Trans i18nKey="conversations.keys" components={{ kbd: <Kbd size="xs" /> }} />
              </Pager>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}
