import { Tabs } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { oneOf } from '../address/address.js';
import { DOCUMENT_TABS, type DocumentTab } from '../address/knowledge-search.js';
import { useAnswer } from '../api/use-answer.js';
import { Answered } from '../pieces/answered.js';
import { showTitle } from '../pieces/document-title.js';
import { Empty } from '../pieces/empty.js';
import { When } from '../pieces/when.js';
import { mayActAs } from '../sign-in/person.js';
import { usePerson } from '../sign-in/use-session.js';
import { Attachments } from './attachments.js';
import { DOCUMENT, isMoving, type KnowledgeDocument } from './document.js';
import { DocumentActions } from './document-actions.js';
import { DocumentText } from './document-text.js';
import { PassageList } from './passage-list.js';
import { StageMark } from './stage-mark.js';
import { Versions } from './versions.js';

const route = getRouteApi('/knowledge/$id');
const MOVING_REFRESH_MS = 1_000;
/** What others change is noticed while somebody writes. */
const CALM_REFRESH_MS = 15_000;

export function DocumentPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { tab: _tab, store: _store, ...search } = route.useSearch();
  const query = useAnswer(
    DOCUMENT,
    { id },
    {
      refreshMs: (result) =>
        result?.document && isMoving(result.document.stage) ? MOVING_REFRESH_MS : CALM_REFRESH_MS,
    },
  );
  const back = (
    <Link to="/knowledge" search={search}>
      ← {t('knowledge.back')}
    </Link>
  );
  return (
    <Answered query={query}>
      {({ document }) =>
        document ? (
          <>
            <div className="detail-ways">{back}</div>
            <Detail document={document} key={document.id} />
          </>
        ) : (
          <Empty title={t('knowledge.missing')} hint={t('knowledge.missingHint')}>
            {back}
          </Empty>
        )
      }
    </Answered>
  );
}

function Detail({ document }: { document: KnowledgeDocument }) {
  const { t } = useTranslation();
  const { tab = 'text', ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const mayEdit = mayActAs(usePerson(), 'curator');
  useEffect(() => showTitle(document.title), [document.title]);
  const counts: Partial<Record<DocumentTab, number>> = {
    passages: document.passages.length,
    versions: document.versions.length,
    attachments: document.attachments.length,
  };
  return (
    <>
      <header className="page-head">
        <div className="detail-head">
          <h1>{document.title}</h1>
          <div className="detail-facts">
            <StageMark stage={document.stage} liveVersion={document.liveVersion} />
            <span>{t(`locale.${document.locale}`)}</span>
            <span>{document.store?.name ?? t('teach.everyStore')}</span>
            <span>
              {t('knowledge.updated')} <When at={document.updatedAt} />
            </span>
          </div>
        </div>
        {mayEdit && <DocumentActions document={document} />}
      </header>
      <Tabs
        value={tab}
        onChange={(value) =>
          void navigate({ search: { ...search, tab: oneOf(DOCUMENT_TABS, value) ?? 'text' }, replace: true })
        }
      >
        <Tabs.List>
          {DOCUMENT_TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`knowledge.tabs.${name}`)}
              {counts[name] ? <span className="tab-count">{counts[name]}</span> : null}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="text">
          <DocumentText document={document} mayEdit={mayEdit} />
        </Tabs.Panel>
        <Tabs.Panel value="passages">
          <PassageList passages={document.passages} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <Versions document={document} mayEdit={mayEdit} />
        </Tabs.Panel>
        <Tabs.Panel value="attachments">
          <Attachments document={document} mayEdit={mayEdit} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
