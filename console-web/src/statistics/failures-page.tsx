import '@mantine/charts/styles.css';

import { BarChart } from '@mantine/charts';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { oneOf } from '../address/address.js';
import { REASONS } from '../address/conversation-search.js';
import { type Period, windowOf } from '../address/period.js';
import { useAnswer } from '../api/use-answer.js';
import { ExportButton } from '../export/export-button.js';
import { Answered } from '../pieces/answered.js';
import { Card } from '../pieces/card.js';
import { CountBars } from '../pieces/count-bars.js';
import { Empty } from '../pieces/empty.js';
import { useReason } from '../pieces/marks.js';
import { Page } from '../pieces/page.js';
import { PeriodPicker } from '../pieces/period-picker.js';
import { CountedUntil } from './counted-until.js';
import { usePointName } from './point-name.js';
import { type FailureAnswer, FAILURES, pointWindow, rowsOf } from './series.js';

const route = getRouteApi('/failures');
const COLOURS = [
  'indigo.5',
  'orange.6',
  'teal.6',
  'grape.5',
  'cyan.6',
  'pink.5',
  'lime.7',
  'yellow.7',
  'red.7',
  'gray.6',
] as const;

export function FailuresPage() {
  const { t } = useTranslation();
  const reason = useReason();
  const { store, ...period } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = { ...windowOf(period, '7d', new Date()), storeCodes: store ? [store] : null };
  const query = useAnswer(FAILURES, { filter });
  const within: Period = period.range || period.from || period.to ? period : { range: '7d' };
  return (
    <Page
      title={t('pages.failures')}
      hint={t('statistics.failuresHint')}
      actions={
        <>
          <PeriodPicker
            period={period}
            usual="7d"
            onChange={(chosen) => void navigate({ search: { ...chosen, ...(store && { store }) } })}
          />
          <ExportButton
            name="failures"
            table={() => ({
              header: [t('conversations.reason'), t('statistics.count')],
              rows: (query.data?.statistics.failureReasons ?? []).map(({ name, count }) => [name, count]),
            })}
          />
        </>
      }
    >
      <Answered query={query}>
        {(answer) =>
          answer.statistics.failureReasons.length === 0 ? (
            <Empty title={t('overview.noReasons')} hint={t('statistics.emptyHint')} />
          ) : (
            <div className="stack-cards">
              <Card title={t('statistics.overTime', { stage: t('pages.failures') })}>
                <FailureChart answer={answer} />
                <CountedUntil at={answer.statistics.countedUntil} />
              </Card>
              <Card title={t('statistics.perReason')}>
                <CountBars
                  counts={answer.statistics.failureReasons}
                  whole={answer.statistics.conversations}
                  look={(name) => {
                    const known = oneOf(REASONS, name);
                    return { label: reason(name), tone: 'warn', search: known && { ...within, reason: [known] } };
                  }}
                />
              </Card>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}

function FailureChart({ answer }: { answer: FailureAnswer }) {
  const navigate = useNavigate();
  const reason = useReason();
  const { grain } = answer.statistics;
  const pointName = usePointName();
  const { rows, names } = rowsOf(answer.statisticsSeries, ({ failureReasons }) =>
    failureReasons.map(({ name, count }) => [reason(name), count] as const),
  );
  return (
    <BarChart
      h={280}
      data={rows}
      dataKey="from"
      type="stacked"
      withLegend
      maxBarWidth={40}
      series={names.map((name, at) => ({ name, color: COLOURS[at % COLOURS.length] ?? 'indigo.5' }))}
      xAxisProps={{ tickFormatter: (from: string) => pointName(from, grain), minTickGap: 24 }}
      yAxisProps={{ allowDecimals: false }}
      tooltipProps={{ labelFormatter: (from) => (typeof from === 'string' ? pointName(from, grain) : '') }}
      barChartProps={{
        onClick: ({ activeLabel }) => {
          if (typeof activeLabel === 'string')
            void navigate({
              to: '/conversations',
              search: { ...pointWindow(activeLabel, grain), outcome: ['abstained', 'rejected', 'failed', 'escalated'] },
            });
        },
      }}
    />
  );
}
