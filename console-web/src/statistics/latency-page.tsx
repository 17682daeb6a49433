import '@mantine/charts/styles.css';

import { LineChart } from '@mantine/charts';
import { Select } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { oneOf } from '../address/address.js';
import { windowOf } from '../address/period.js';
import { DIMENSIONS, type LatencySearch, PERCENTILES } from '../address/statistics-search.js';
import { useAnswer } from '../api/use-answer.js';
import { PROCESS_TIME } from '../overview/overview.js';
import { Answered } from '../pieces/answered.js';
import { Card } from '../pieces/card.js';
import { Empty } from '../pieces/empty.js';
import { Page } from '../pieces/page.js';
import { PeriodPicker } from '../pieces/period-picker.js';
import { formatMs } from '../words/formats.js';
import { CountedUntil } from './counted-until.js';
import { usePointName } from './point-name.js';
import { LATENCIES, type LatencyAnswer, pointWindow, rowsOf } from './series.js';
import { useSeriesName } from './series-name.js';
import { StepTable } from './step-table.js';

const route = getRouteApi('/latency');
const COLOURS = ['indigo.5', 'orange.6', 'teal.6', 'grape.5', 'cyan.6', 'pink.5', 'lime.7', 'gray.6'] as const;

export function LatencyPage() {
  const { t } = useTranslation();
  const { store, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const { by, stage = PROCESS_TIME } = search;
  const storeCodes = store ? [store] : null;
  const filter = { ...windowOf(search, '7d', new Date()), storeCodes };
  const query = useAnswer(LATENCIES, { filter, by: by ?? null, stage });
  const look = (next: LatencySearch): void => void navigate({ search: { ...next, ...(store && { store }) } });
  const without = (name: keyof LatencySearch): LatencySearch =>
    Object.fromEntries(Object.entries(search).filter(([key]) => key !== name));
  return (
    <Page
      title={t('pages.latency')}
      hint={t('statistics.latencyHint')}
      actions={
        <>
          <Select
            size="xs"
            w={150}
            aria-label={t('statistics.by')}
            allowDeselect={false}
            value={by ?? 'none'}
            data={[
              { value: 'none', label: t('statistics.noBy') },
              ...DIMENSIONS.map((value) => ({ value, label: t(`statistics.dimension.${value}`) })),
            ]}
            onChange={(value) => {
              const chosen = oneOf(DIMENSIONS, value);
              look({ ...without('by'), ...(chosen && { by: chosen }) });
            }}
          />
          {by && (
            <Select
              size="xs"
              w={90}
              aria-label={t('statistics.percentile')}
              allowDeselect={false}
              value={search.percentile ?? 'p95'}
              data={[...PERCENTILES]}
              onChange={(value) => {
                const percentile = oneOf(PERCENTILES, value);
                look({ ...without('percentile'), ...(percentile && { percentile }) });
              }}
            />
          )}
          <PeriodPicker
            period={search}
            usual="7d"
            onChange={({ ...period }) =>
              look({
                ...period,
                ...(by && { by }),
                ...(search.percentile && { percentile: search.percentile }),
                ...(search.stage && { stage: search.stage }),
              })
            }
          />
        </>
      }
    >
      <Answered query={query}>
        {(answer) =>
          answer.statistics.conversations === 0 ? (
            <Empty title={t('statistics.empty')} hint={t('statistics.emptyHint')} />
          ) : (
            <div className="stack-cards">
              <Card
                title={t('statistics.overTime', {
                  stage: stage === PROCESS_TIME ? t('statistics.processTime') : stage,
                })}
                action={
                  <Link to="/conversations" search={{ from: filter.from, to: filter.to, slower: slowIn(answer) }}>
                    {t('statistics.slowest')}
                  </Link>
                }
              >
                <LatencyChart answer={answer} search={search} />
                <CountedUntil at={answer.statistics.countedUntil} />
              </Card>
              <Card title={t('statistics.byStep')}>
                <StepTable
                  latencies={answer.statistics.latencies}
                  chosen={stage}
                  onChoose={(name) => look({ ...without('stage'), ...(name !== PROCESS_TIME && { stage: name }) })}
                />
              </Card>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}

function slowIn({ statistics: { latencies } }: LatencyAnswer): number {
  const whole = latencies.find(({ stage }) => stage === PROCESS_TIME);
  return Math.max(1, Math.round(whole?.p95Ms ?? 1));
}

function LatencyChart({ answer, search }: { answer: LatencyAnswer; search: LatencySearch }) {
  const { i18n } = useTranslation();
  const navigate = useNavigate();
  const nameOf = useSeriesName(search.by);
  const { grain } = answer.statistics;
  const pointName = usePointName();
  const percentile = search.percentile ?? 'p95';
  const { rows, names } = rowsOf(answer.statisticsSeries, ({ value, latency }) =>
    search.by
      ? [[nameOf(value), latency[`${percentile}Ms`]] as const]
      : PERCENTILES.map((name) => [name, latency[`${name}Ms`]] as const),
  );
  return (
    <LineChart
      h={280}
      data={rows}
      dataKey="from"
      withLegend
      connectNulls={false}
      curveType="linear"
      series={names.map((name, at) => ({ name, color: COLOURS[at % COLOURS.length] ?? 'indigo.5' }))}
      valueFormatter={(value) => formatMs(value, i18n.language)}
      xAxisProps={{ tickFormatter: (from: string) => pointName(from, grain), minTickGap: 24 }}
      yAxisProps={{ width: 72 }}
      tooltipProps={{ labelFormatter: (from) => (typeof from === 'string' ? pointName(from, grain) : '') }}
      lineChartProps={{
        onClick: ({ activeLabel }) => {
          if (typeof activeLabel === 'string')
            void navigate({ to: '/conversations', search: pointWindow(activeLabel, grain) });
        },
      }}
    />
  );
}
