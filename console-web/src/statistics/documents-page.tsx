import { SegmentedControl } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { windowOf } from '../address/period.js';
import { type AnswerTo, operation } from '../api/operation.js';
import { useAnswer } from '../api/use-answer.js';
import { ExportButton } from '../export/export-button.js';
import { Answered } from '../pieces/answered.js';
import { Empty } from '../pieces/empty.js';
import { Page } from '../pieces/page.js';
import { PeriodPicker } from '../pieces/period-picker.js';
import { formatCount, formatShare } from '../words/formats.js';

const DOCUMENTS = operation(`
  query Documents($window: StatisticsWindow!, $isNever: Boolean!) {
    mostUsedDocuments(window: $window, first: 100) @skip(if: $isNever) { documentId title locale found used }
    neverUsedDocuments(window: $window, first: 100) @include(if: $isNever) { documentId title locale found used }
  }
`);
type DocumentUse = NonNullable<AnswerTo<typeof DOCUMENTS>['mostUsedDocuments']>[number];

const route = getRouteApi('/documents');

export function DocumentsPage() {
  const { t } = useTranslation();
  const { store, tab, ...period } = route.useSearch();
  const navigate = route.useNavigate();
  const window = { ...windowOf(period, '30d', new Date()), storeCodes: store ? [store] : null };
  const query = useAnswer(DOCUMENTS, { window, isNever: tab === 'never' });
  const rows: readonly DocumentUse[] = query.data?.mostUsedDocuments ?? query.data?.neverUsedDocuments ?? [];
  const kept = store ? { store } : {};
  return (
    <Page
      title={t('pages.documents')}
      hint={t('documents.hint')}
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('pages.documents')}
            value={tab ?? 'most'}
            onChange={(value) =>
              void navigate({ search: { ...period, ...kept, ...(value === 'never' && { tab: 'never' as const }) } })
            }
            data={[
              { value: 'most', label: t('documents.mostUsed') },
              { value: 'never', label: t('documents.neverUsed') },
            ]}
          />
          <PeriodPicker
            period={period}
            usual="30d"
            onChange={(chosen) => void navigate({ search: { ...chosen, ...kept, ...(tab && { tab }) } })}
          />
          <ExportButton
            name="documents"
            table={() => ({
              header: [
                'id',
                t('documents.title'),
                t('conversations.locale'),
                t('documents.found'),
                t('documents.used'),
              ],
              rows: rows.map(({ documentId, title, locale, found, used }) => [documentId, title, locale, found, used]),
            })}
          />
        </>
      }
    >
      <Answered query={query}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t('documents.empty')} hint={t('documents.emptyHint')} />
          ) : (
            <DocumentTable rows={rows} />
          )
        }
      </Answered>
    </Page>
  );
}

function DocumentTable({ rows }: { rows: readonly DocumentUse[] }) {
  const { t, i18n } = useTranslation();
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="wide">
              {t('documents.title')}
            </th>
            <th scope="col">{t('conversations.locale')}</th>
            <th scope="col" className="number">
              {t('documents.found')}
            </th>
            <th scope="col" className="number">
              {t('documents.used')}
            </th>
            <th scope="col" className="number">
              {t('documents.rate')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ documentId, title, locale, found, used }) => (
            <tr key={documentId}>
              <td className="wide">
                <Link to="/knowledge/$id" params={{ id: documentId }}>
                  {title}
                </Link>
              </td>
              <td>{t(`locale.${locale}`)}</td>
              <td className="number">{formatCount(found, i18n.language)}</td>
              <td className="number">{formatCount(used, i18n.language)}</td>
              <td className="number">{formatShare(found === 0 ? null : used / found, i18n.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
