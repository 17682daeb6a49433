import { Button, Select } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { oneOf } from '../address/address.js';
import { type KnowledgeSearch, STAGES } from '../address/knowledge-search.js';
import { turnTo, withoutPage } from '../address/page.js';
import { useAnswer } from '../api/use-answer.js';
import { Empty } from '../pieces/empty.js';
import { Page } from '../pieces/page.js';
import { PagedList } from '../pieces/paged-list.js';
import { SettledInput } from '../pieces/settled-input.js';
import { When } from '../pieces/when.js';
import { mayActAs } from '../sign-in/person.js';
import { usePerson } from '../sign-in/use-session.js';
import { type DocumentRow, DOCUMENTS, isMoving } from './document.js';
import { StageMark } from './stage-mark.js';
import { UploadPanel } from './upload-panel.js';

const route = getRouteApi('/knowledge');
const MOVING_REFRESH_MS = 2_000;
const ANY = 'any';

export function KnowledgePage() {
  const { t } = useTranslation();
  const { store, ...search } = route.useSearch();
  const filter = withoutPage(search);
  const navigate = route.useNavigate();
  const person = usePerson();
  const [isUploading, setUploading] = useState(false);
  const query = useAnswer(
    DOCUMENTS,
    { filter: { ...filter, ...(store && { storeCode: store }) }, ...turnTo(search) },
    {
      refreshMs: (result) =>
        (result?.documents.edges.some(({ node }) => isMoving(node.stage)) ?? false) && MOVING_REFRESH_MS,
    },
  );
  const look = (next: KnowledgeSearch): void => void navigate({ search: { ...next, ...(store && { store }) } });
  const mayUpload = mayActAs(person, 'curator');
  return (
    <Page
      title={t('pages.knowledge')}
      hint={t('knowledge.hint')}
      actions={
        mayUpload && (
          <Button size="xs" aria-expanded={isUploading} onClick={() => setUploading(!isUploading)}>
            {t(isUploading ? 'knowledge.upload.close' : 'knowledge.upload.open')}
          </Button>
        )
      }
    >
      {isUploading && <UploadPanel storeCode={store} />}
      <Filters search={filter} onChange={look} />
      <PagedList
        query={query}
        listOf={({ documents }) => documents}
        page={search}
        onTurn={(page) => look({ ...filter, ...page })}
        empty={
          <Empty title={t('knowledge.empty')} hint={t(mayUpload ? 'knowledge.emptyHint' : 'knowledge.emptyToRead')}>
            {Object.keys(search).length > 0 && (
              <button type="button" className="plain-link" onClick={() => look({})}>
                {t('conversations.clear')}
              </button>
            )}
          </Empty>
        }
      >
        {(rows) => <DocumentTable rows={rows} search={search} />}
      </PagedList>
    </Page>
  );
}

function Filters({ search, onChange }: { search: KnowledgeSearch; onChange: (search: KnowledgeSearch) => void }) {
  const { t } = useTranslation();
  const { text: _text, ...withoutText } = search;
  const { locale: _locale, ...withoutLocale } = search;
  const { stage: _stage, ...withoutStage } = search;
  const any = { value: ANY, label: t('conversations.any') };
  return (
    <section className="filters" aria-label={t('conversations.filters')}>
      <SettledInput
        label={t('knowledge.text')}
        placeholder={t('knowledge.textPlaceholder')}
        text={search.text ?? ''}
        onSettled={(text) => onChange({ ...withoutText, ...(text && { text }) })}
      />
      <Select
        size="xs"
        w={130}
        label={t('conversations.locale')}
        allowDeselect={false}
        data={[any, { value: 'ja', label: t('locale.ja') }, { value: 'en', label: t('locale.en') }]}
        value={search.locale ?? ANY}
        onChange={(value) => {
          const locale = oneOf(['ja', 'en'], value);
          onChange({ ...withoutLocale, ...(locale && { locale }) });
        }}
      />
      <Select
        size="xs"
        w={170}
        label={t('knowledge.stageOf')}
        allowDeselect={false}
        data={[any, ...STAGES.map((value) => ({ value, label: t(`knowledge.stage.${value}`) }))]}
        value={search.stage ?? ANY}
        onChange={(value) => {
          const stage = oneOf(STAGES, value);
          onChange({ ...withoutStage, ...(stage && { stage }) });
        }}
      />
    </section>
  );
}

function DocumentTable({ rows, search }: { rows: readonly DocumentRow[]; search: KnowledgeSearch }) {
  const { t } = useTranslation();
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="wide">
              {t('knowledge.title')}
            </th>
            <th scope="col">{t('knowledge.source')}</th>
            <th scope="col">{t('conversations.locale')}</th>
            <th scope="col">{t('terminals.store')}</th>
            <th scope="col">{t('knowledge.stageOf')}</th>
            <th scope="col">{t('knowledge.updated')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, source, locale, stage, liveVersion, store, updatedAt }) => (
            <tr key={id} className="row-link">
              <td className="wide">
                <Link to="/knowledge/$id" params={{ id }} search={search} className="row-target">
                  {title}
                </Link>
              </td>
              <td className="soft source">{sourceName(source)}</td>
              <td className="tight">{t(`locale.${locale}`)}</td>
              <td className="tight">{store?.name ?? t('teach.everyStore')}</td>
              <td className="tight">
                <StageMark stage={stage} liveVersion={liveVersion} />
              </td>
              <td className="tight">
                <When at={updatedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What came in here is named by its file alone: the id before it is nobody's words. */
function sourceName(source: string): string {
  return source.replace(/^console\/[0-9a-f-]{36}\//, '');
}
