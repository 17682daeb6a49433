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
import { When } from '../pieces/when.js';
import { ENTRIES, entriesAt, type Entry, pageOfEntries } from './audit-entries.js';

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
        {(rows) => <EntryTable entries={rows} />}
      </PagedList>
    </Page>
  );
}

function EntryTable({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation();
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('audit.number')}
            </th>
            <th scope="col">{t('audit.at')}</th>
            <th scope="col">{t('audit.actor')}</th>
            <th scope="col">{t('audit.action')}</th>
            <th scope="col">{t('audit.subject')}</th>
            <th scope="col">{t('audit.detail')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ sequence, at, actor, action, subject, detail }) => (
            <tr key={sequence}>
              <td className="number">{sequence}</td>
              <td className="tight">
                <When at={at} />
              </td>
              <td>{actor}</td>
              <td className="code">{action}</td>
              <td className="code audit-words">
                <Folded text={subject} />
              </td>
              <td className="code audit-words">
                <Folded text={detail} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whole lists of conversations are read at once, and each is named. */
const MOST_SHOWN = 160;

function Folded({ text }: { text: string }) {
  if (text.length <= MOST_SHOWN) return text;
  return (
    <details>
      <summary>{text.slice(0, MOST_SHOWN)}…</summary>
      {text.slice(MOST_SHOWN)}
    </details>
  );
}
