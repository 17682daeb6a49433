import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { withoutPage } from '../address/page.js';
import type { AuditSearch } from '../address/statistics-search.js';
import { useAnswer } from '../api/use-answer.js';
import { ExportButton } from '../export/export-button.js';
import { Empty } from '../pieces/empty.js';
import { Page } from '../pieces/page.js';
import { PagedList } from '../pieces/paged-list.js';
import { SettledInput } from '../pieces/settled-input.js';
import { ENTRIES, entriesAt, pageOfEntries } from './audit-entries.js';
import { AuditTable } from './audit-table.js';

const route = getRouteApi('/audit');

export function AuditPage() {
  const { t } = useTranslation();
  const { store, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = withoutPage(search);
  const query = useAnswer(ENTRIES, { ...filter, ...entriesAt(search) });
  const entries = pageOfEntries(query.data?.auditEntries ?? [], search).edges.map(({ node }) => node);
  const look = (next: AuditSearch): void => void navigate({ search: { ...next, ...(store && { store }) } });
  const narrowed = (name: 'actor' | 'action') => (text: string) => {
    const { [name]: _, ...rest } = filter;
    look({ ...rest, ...(text && { [name]: text }) });
  };
  return (
    <Page
      title={t('pages.audit')}
      hint={t('audit.hint')}
      actions={
        <ExportButton
          name="audit"
          table={() => ({
            header: (['number', 'at', 'actor', 'action', 'subject', 'detail'] as const).map((name) =>
              t(`audit.${name}`),
            ),
            rows: entries.map((entry) => [
              entry.sequence,
              entry.at,
              entry.actor,
              entry.action,
              entry.subject,
              entry.detail,
            ]),
          })}
        />
      }
    >
      <div className="filters">
        <SettledInput label={t('audit.actor')} text={search.actor ?? ''} onSettled={narrowed('actor')} />
        <SettledInput label={t('audit.action')} text={search.action ?? ''} onSettled={narrowed('action')} />
      </div>
      <PagedList
        query={query}
        listOf={({ auditEntries }) => pageOfEntries(auditEntries, search)}
        page={search}
        onTurn={(page) => look({ ...filter, ...page })}
        empty={<Empty title={t('audit.empty')} hint={t('audit.emptyHint')} />}
      >
        {(rows) => <AuditTable entries={rows} />}
      </PagedList>
    </Page>
  );
}
