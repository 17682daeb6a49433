import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { oneOf } from '../address/address.js';
import { type ConversationSearch, OUTCOMES, REASONS } from '../address/conversation-search.js';
import { windowBefore, windowOf } from '../address/period.js';
import { useAnswer } from '../api/use-answer.js';
import { Answered } from '../pieces/answered.js';
import { Card } from '../pieces/card.js';
import { CountBars } from '../pieces/count-bars.js';
import { Empty } from '../pieces/empty.js';
import { toneOf, useReason } from '../pieces/marks.js';
import { Page } from '../pieces/page.js';
import { PeriodPicker } from '../pieces/period-picker.js';
import { Alarms } from './alarms.js';
import { Figures } from './figures.js';
import { OpenCallsCard } from './open-calls-card.js';
import { OVERVIEW } from './overview.js';
import { QuestionsCard } from './questions-card.js';

const route = getRouteApi('/');

/** What happened, and what deserves a look: every number leads to what is behind it. */
export function OverviewPage() {
  const { t } = useTranslation();
  const reason = useReason();
  const { store, ...period } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = windowOf(period, 'yesterday', new Date());
  const storeCodes = store ? [store] : null;
  const query = useAnswer(OVERVIEW, {
    now: { ...shown, storeCodes },
    before: { ...windowBefore(shown), storeCodes },
  });
  const within: ConversationSearch = period.range || period.from || period.to ? period : { range: 'yesterday' };
  return (
    <Page
      title={t('pages.overview')}
      hint={t('overview.hint')}
      actions={
        <PeriodPicker
          period={period}
          usual="yesterday"
          onChange={(chosen) => void navigate({ search: { ...chosen, ...(store && { store }) } })}
        />
      }
    >
      <Answered query={query}>
        {({ now, before }) => (
          <>
            {now.conversations === 0 ? (
              <Empty title={t('overview.empty')} hint={t('overview.emptyHint')} />
            ) : (
              <Figures now={now} before={before} within={within} />
            )}
            <div className="overview">
              {now.conversations > 0 && (
                <Card title={t('overview.outcomes')} className="half">
                  <CountBars
                    counts={now.outcomes}
                    whole={now.conversations}
                    look={(name) => {
                      const outcome = oneOf(OUTCOMES, name);
                      return {
                        label: outcome ? t(`outcome.${outcome}`) : name,
                        tone: toneOf(name),
                        search: outcome && { ...within, outcome: [outcome] },
                      };
                    }}
                  />
                </Card>
              )}
              {now.conversations > 0 && (
                <Card title={t('overview.reasons')} className="half">
                  {now.failureReasons.length === 0 ? (
                    <p className="soft">{t('overview.noReasons')}</p>
                  ) : (
                    <CountBars
                      counts={now.failureReasons}
                      whole={now.conversations}
                      look={(name) => {
                        const known = oneOf(REASONS, name);
                        return { label: reason(name), tone: 'warn', search: known && { ...within, reason: [known] } };
                      }}
                    />
                  )}
                </Card>
              )}
              <Alarms store={store} />
              <OpenCallsCard />
              <QuestionsCard store={store} />
            </div>
          </>
        )}
      </Answered>
    </Page>
  );
}
