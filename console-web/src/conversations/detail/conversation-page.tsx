import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { useAnswer } from '../../api/use-answer.js';
import { Answered } from '../../pieces/answered.js';
import { Card } from '../../pieces/card.js';
import { Empty } from '../../pieces/empty.js';
import { lastOpened } from '../last-opened.js';
import { CONVERSATION, type ConversationDetail } from './conversation-detail.js';
import { DetailHead } from './detail-head.js';
import { Inspector } from './inspector.js';
import { Transcript } from './transcript.js';
import { Visit } from './visit.js';
import { Waterfall } from './waterfall.js';

const route = getRouteApi('/conversations/$id');
const UNFINISHED_REFRESH_MS = 2_000;

export function ConversationPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { tab: _tab, store: _store, ...search } = route.useSearch();
  const query = useAnswer(
    CONVERSATION,
    { id },
    { refreshMs: (result) => result?.conversation?.outcome === null && UNFINISHED_REFRESH_MS },
  );
  useEffect(() => void (lastOpened.id = id), [id]);
  return (
    <Answered query={query}>
      {({ conversation }) =>
        conversation ? (
          <Detail conversation={conversation} />
        ) : (
          <Empty title={t('detail.missing')} hint={t('detail.missingHint')}>
            <Link to="/conversations" search={search}>
              {t('common.back')}
            </Link>
          </Empty>
        )
      }
    </Answered>
  );
}

function Detail({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const { tab = 'passages', ...search } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <DetailHead conversation={conversation} search={{ ...search, tab }} />
      <div className="panes">
        <Card title={t('detail.transcript')} className="pane">
          <Transcript conversation={conversation} key={conversation.id} />
          <Visit conversation={conversation} />
        </Card>
        <Card title={t('detail.waterfall')} className="pane">
          <Waterfall conversation={conversation} />
        </Card>
        <Card title={t('detail.inspector')} className="pane">
          <Inspector
            conversation={conversation}
            tab={tab}
            onTab={(next) => void navigate({ search: { ...search, tab: next }, replace: true })}
          />
        </Card>
      </div>
    </>
  );
}
