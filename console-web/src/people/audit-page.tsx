import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { AuditSearch } from '../address/statistics-search.js';
import { type AnswerTo, operation } from '../api/operation.js';
import { useAnswer } from '../api/use-answer.js';
import { ExportButton } from '../export/export-button.js';
import { Answered } from '../pieces/answered.js';
import { Empty } from '../pieces/empty.js';
import { Page } from '../pieces/page.js';
import { SettledInput } from '../pieces/settled-input.js';
import { When } from '../pieces/when.js';

const ENTRIES = operation(`
  query Audit($actor: String, $action: String, $before: Int, $first: Int!) {
    auditEntries(actor: $actor, action: $action, before: $before, first: $first) {
      sequence at actor action subject detail
    }
  }
`);
type Entry = AnswerTo<typeof ENTRIES>['auditEntries'][number];

const route = getRouteApi('/audit');
const ROWS = 50;

export function AuditPage() {
  const { t } = useTranslation();
  const { store, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const { actor = null, action = null, before = null } = search;
  const query = useAnswer(ENTRIES, { actor, action, before, first: ROWS });
  const entries = query.data?.auditEntries ?? [];
  const look = (next: AuditSearch): void => void navigate({ search: { ...next, ...(store && { store }) } });
  const narrowed = (name: 'actor' | 'action') => (text: string) => {
    const { before: _, [name]: _old, ...rest } = search;
    look({ ...rest, ...(text && { [name]: text }) });
  };
  const last = entries.length === ROWS ? entries.at(-1)?.sequence : undefined;
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
      <Answered query={query}>
        {() =>
          entries.length === 0 ? (
            <Empty title={t('audit.empty')} hint={t('audit.emptyHint')} />
          ) : (
            <>
              <EntryTable entries={entries} />
              <div className="pager">
                <Button
                  size="xs"
                  variant="default"
                  disabled={before === null}
                  onClick={() => look({ ...(actor && { actor }), ...(action && { action }) })}
                >
                  {t('common.newest')}
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  disabled={last === undefined}
                  onClick={() => last !== undefined && look({ ...search, before: last })}
                >
                  {t('common.older')}
                </Button>
              </div>
            </>
          )
        }
      </Answered>
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
              <td className="code audit-words">{subject}</td>
              <td className="code audit-words">{detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
