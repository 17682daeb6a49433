import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Module } from '@nestjs/common';

import { openRunningConsole, type Place, type RunningConsole } from '../../../test/support/running-console.js';
import { Clock } from '../../platform/clock/index.js';
import { newId } from '../../platform/ids/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { LocalEmbeddingModel } from '../../providers/local/embedding-model/local-embedding-model.js';
import { ConsoleAccessModule } from '../console-access/index.js';
import { EMBEDDING_MODEL } from '../retrieval/index.js';
import { KnowledgeUseView } from './console-api/knowledge-use.view.js';
import { RegressionsView } from './console-api/regressions.view.js';
import { RollupReader } from './console-api/rollup-reader.js';
import { StatisticsResolver } from './console-api/statistics.resolver.js';
import { StatisticsView } from './console-api/statistics.view.js';
import { QuestionGroups } from './questions/question-groups.js';
import { StatisticsRollup } from './rollups/statistics-rollup.js';

jest.setTimeout(60_000);

@Module({
  imports: [ConsoleAccessModule],
  providers: [
    Clock,
    KnowledgeUseView,
    QuestionGroups,
    RegressionsView,
    RollupReader,
    StatisticsResolver,
    StatisticsRollup,
    StatisticsView,
    { provide: Jobs, useValue: { define: () => undefined, schedule: () => undefined } },
    { provide: EMBEDDING_MODEL, useValue: new LocalEmbeddingModel() },
  ],
})
class AnalyticsProbeModule {}

let running: RunningConsole;
const HOUR = 3_600_000;
const hoursAgo = (hours: number): Date => new Date(Math.floor(Date.now() / HOUR) * HOUR - hours * HOUR);
const signal = new AbortController().signal;

beforeAll(async () => {
  running = await openRunningConsole([AnalyticsProbeModule]);
});
beforeEach(async () => {
  for (const table of ['conversations', 'conversation_rollups', 'document_rollups', 'rolled_up', 'users', 'documents'])
    await running.database.dataSource.query(`DELETE FROM ${table}`);
});
afterAll(() => running.close());

interface Said {
  at: Date;
  place?: Place;
  outcome?: string;
  failureReason?: string | null;
  ms?: number;
  stages?: object[];
  model?: string | null;
  locale?: string;
  utterance?: string;
  helpful?: boolean | null;
  times?: number;
}

async function said({ at, place = running.osaka, times = 1, ...rest }: Said): Promise<string> {
  const { outcome = 'answered', failureReason = null, ms = 1_000, stages = [], model = null } = rest;
  const ids = Array.from({ length: times }, () => newId());
  await running.database.dataSource.query(
    `INSERT INTO conversations (id, session_id, terminal_id, store_id, locale, input, utterance, received_at, completed_at, outcome,
       failure_reason, process_time_ms, stages, models, helpful)
     SELECT id, $2, $3, $4, $5, 'text', $6, $7, $7, $8, $9, $10, $11, $12, $13 FROM unnest($1::uuid[]) AS id`,
    [
      ids,
      place.session,
      place.terminal,
      place.store,
      rest.locale ?? 'en',
      rest.utterance ?? 'hello',
      at,
      outcome,
      failureReason,
      ms,
      JSON.stringify(stages),
      JSON.stringify({ languageModel: model }),
      rest.helpful ?? null,
    ],
  );
  return ids[0]!;
}

const rollUp = (): Promise<void> => running.app.get(StatisticsRollup).rollUp(signal);
const lastDays = (days: number) => ({ from: hoursAgo(24 * days), to: new Date(Date.now() + HOUR) });

interface Latency {
  stage: string;
  count: number;
  p50Ms: number;
  p99Ms: number;
}
interface Statistics {
  grain: string;
  conversations: number;
  outcomes: { name: string; count: number }[];
  failureReasons: { name: string; count: number }[];
  helpful: number;
  unhelpful: number;
  latencies: Latency[];
}

async function statistics(filter: object): Promise<Statistics> {
  const data = await running.read<{ statistics: Statistics }>(
    `query ($filter: StatisticsFilter!) { statistics(filter: $filter) { grain conversations outcomes { name count }
       failureReasons { name count } helpful unhelpful latencies { stage count p50Ms p99Ms } } }`,
    { filter },
  );
  return data.statistics;
}

const stage = (step: string, durationMs: number) => ({ step, startMs: 0, durationMs, outcome: 'done' });

describe('statistics', () => {
  it.each([
    ['hour', 2],
    ['day', 10],
  ])('count volume, outcomes, reasons, ratings and latencies, by the %s', async (grain, days) => {
    await said({ at: hoursAgo(2), ms: 1_000, stages: [stage('search', 20)], helpful: true, times: 9 });
    await said({ at: hoursAgo(3), outcome: 'abstained', failureReason: 'no_passage', ms: 8_000, helpful: false });
    await said({ at: hoursAgo(24 * 20), times: 5 });
    await rollUp();
    const { latencies, ...counted } = await statistics(lastDays(days));
    expect(counted).toEqual({
      grain,
      conversations: 10,
      outcomes: [
        { name: 'answered', count: 9 },
        { name: 'abstained', count: 1 },
      ],
      failureReasons: [{ name: 'no_passage', count: 1 }],
      helpful: 9,
      unhelpful: 1,
    });
    expect(latencies.map(({ stage: name, count }) => [name, count])).toEqual([
      ['process_time', 10],
      ['search', 9],
    ]);
    expect(latencies[0]!.p50Ms / 1_000).toBeCloseTo(1, 0.05);
    expect(latencies[0]!.p99Ms / 8_000).toBeCloseTo(1, 0.05);
  });

  it('count what is counted again only once, and what is still being answered not yet', async () => {
    const id = await said({ at: hoursAgo(0) });
    await running.database.dataSource.query(
      'UPDATE conversations SET completed_at = NULL, outcome = NULL WHERE id = $1',
      [id],
    );
    await rollUp();
    expect((await statistics(lastDays(1))).conversations).toBe(0);
    await running.database.dataSource.query(
      `UPDATE conversations SET completed_at = now(), outcome = 'answered' WHERE id = $1`,
      [id],
    );
    await rollUp();
    await rollUp();
    expect((await statistics(lastDays(1))).conversations).toBe(1);
  });

  it('stay when conversations are erased', async () => {
    await said({ at: hoursAgo(30) });
    await said({ at: hoursAgo(0) });
    await rollUp();
    await running.database.dataSource.query('DELETE FROM conversations WHERE received_at < $1', [hoursAgo(12)]);
    await rollUp();
    expect((await statistics(lastDays(3))).conversations).toBe(2);
  });

  it('are told apart over time by store, terminal, locale and model', async () => {
    await said({ at: hoursAgo(2), model: 'a', locale: 'en', ms: 100 });
    await said({ at: hoursAgo(2), model: 'b', locale: 'ja', ms: 5_000, place: running.kyoto });
    await rollUp();
    const series = async (by: string | null) => {
      const data = await running.read<{ statisticsSeries: { from: string; value: string; latency: Latency }[] }>(
        `query ($filter: StatisticsFilter!, $by: Dimension) {
           statisticsSeries(filter: $filter, by: $by) { from value conversations latency { stage count p50Ms } } }`,
        { filter: lastDays(2), by },
      );
      return data.statisticsSeries.map(({ from, value, latency }) => [from, value, latency.count]);
    };
    const from = hoursAgo(2).toISOString();
    expect(await series(null)).toEqual([[from, null, 2]]);
    for (const [by, ...values] of [
      ['store', running.osaka.store, running.kyoto.store],
      ['terminal', running.osaka.terminal, running.kyoto.terminal],
      ['locale', 'en', 'ja'],
      ['model', 'a', 'b'],
    ] as const)
      expect(await series(by)).toEqual(values.toSorted().map((value) => [from, value, 1]));
  });

  it('are narrowed by store, and by one of terminal, locale and model', async () => {
    await said({ at: hoursAgo(2), locale: 'en', model: 'a' });
    await said({ at: hoursAgo(2), locale: 'ja', place: running.kyoto });
    await rollUp();
    const count = async (filter: object) => (await statistics({ ...lastDays(2), ...filter })).conversations;
    expect(await count({ storeCodes: ['kyoto'] })).toBe(1);
    expect(await count({ storeCodes: ['kyoto'], locale: 'en' })).toBe(0);
    expect(await count({ terminalId: running.osaka.terminal })).toBe(1);
    expect(await count({ model: 'none' })).toBe(1);
    await running.limitTo([running.kyoto.store]);
    expect(await count({})).toBe(1);
    expect(await count({ storeCodes: ['osaka'] })).toBe(0);
  });

  it.each([
    ['two of them at once', { locale: 'en', model: 'a' }, 'statistics_one_dimension'],
    ['a window that ends before its begin', { to: '2001-01-01T00:00:00Z' }, 'window_empty'],
    ['a window of years', { from: '2001-01-01T00:00:00Z' }, 'window_too_long'],
  ])('are refused for %s', async (_what, filter, code) => {
    const { status, body } = await running.ask(
      `query ($filter: StatisticsFilter!) { statistics(filter: $filter) { conversations } }`,
      { filter: { ...lastDays(2), ...filter } },
    );
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, code]);
  });
});

describe('a regression', () => {
  interface Regression {
    measure: string;
    isAlarm: boolean;
    test: string;
    threshold: number;
    z: number | null;
    before: number;
    now: number;
  }
  const regressions = async (): Promise<Regression[]> => {
    const query = '{ regressions { measure test threshold z isAlarm before now } }';
    return (await running.read<{ regressions: Regression[] }>(query)).regressions;
  };

  it('is told with its test and threshold, for what became more frequent or slower, and for nothing else', async () => {
    await said({ at: hoursAgo(30), ms: 1_000, stages: [stage('search', 20)], times: 200 });
    await said({ at: hoursAgo(30), outcome: 'abstained', failureReason: 'weak_passage', times: 10 });
    await said({ at: hoursAgo(5), ms: 3_000, stages: [stage('search', 20)], times: 160 });
    await said({ at: hoursAgo(5), outcome: 'abstained', failureReason: 'weak_passage', times: 40 });
    await rollUp();
    const compared = await regressions();
    const alarms = compared.filter(({ isAlarm }) => isAlarm).map(({ measure }) => measure);
    expect(alarms.toSorted()).toEqual(['failure_reason:weak_passage', 'outcome:abstained', 'slow:process_time']);
    expect(compared[0]).toMatchObject({ test: 'two-proportion z-test, one-sided', threshold: 3.5 });
    expect(compared.find(({ measure }) => measure === 'outcome:abstained')).toMatchObject({
      before: expect.closeTo(10 / 210, 5),
      now: expect.closeTo(0.2, 5),
      z: expect.closeTo(4.69, 1),
    });
  });

  it('is not told of before anything is counted', async () => {
    expect(await regressions()).toEqual([]);
  });
});

describe('questions that were not answered', () => {
  it('are grouped by meaning, those asked most first, and forgotten with the conversations', async () => {
    const ask = (utterance: string, locale = 'en', place = running.osaka) =>
      said({ at: hoursAgo(1), utterance, locale, place, outcome: 'abstained', failureReason: 'no_passage' });
    await ask('Do you sell snow chains?');
    await ask('do you sell snow chains');
    await ask('Can I buy snow chains here?', 'en', running.kyoto);
    await ask('Where can I park my car?');
    await ask('タイヤチェーンは売っていますか？', 'ja');
    await ask('タイヤチェーンは売ってますか', 'ja');
    await said({ at: hoursAgo(1), utterance: 'Do you sell snow chains?' });
    await running.app.get(QuestionGroups).group(signal);
    const groups = async () => {
      const data = await running.read<{ unansweredQuestions: { count: number; locale: string; example: string }[] }>(
        `query ($window: StatisticsWindow!) { unansweredQuestions(window: $window) { count locale example conversationIds } }`,
        { window: lastDays(1) },
      );
      return data.unansweredQuestions.map(({ count, locale }) => [count, locale]);
    };
    expect(await groups()).toEqual([
      [3, 'en'],
      [2, 'ja'],
      [1, 'en'],
    ]);
    const [entry] = await running.database.dataSource.query<{ detail: { subjects: string[] } }[]>(
      `SELECT detail FROM audit_entries WHERE action = 'conversation.read'`,
    );
    expect(entry?.detail.subjects).toHaveLength(3);
    await running.limitTo([running.kyoto.store]);
    expect(await groups()).toEqual([[1, 'en']]);
    await running.database.dataSource.query('DELETE FROM conversations');
    await running.app.get(QuestionGroups).group(signal);
    expect(await running.database.dataSource.query('SELECT id FROM question_groups')).toEqual([]);
  });
});

describe('documents', () => {
  it('are told by how often answers stood on them', async () => {
    const { dataSource } = running.database;
    const [hours, parking, kyotos] = [newId(), newId(), newId()];
    for (const [id, title, store] of [
      [hours, 'Hours', null],
      [parking, 'Parking', null],
      [kyotos, 'Kyoto', running.kyoto.store],
    ])
      await dataSource.query(
        `INSERT INTO documents (id, store_id, locale, source, title, content, content_hash) VALUES ($1, $2, 'en', $3, $3, '-', '')`,
        [id, store, title],
      );
    const id = await said({ at: hoursAgo(1) });
    await dataSource.query(
      `INSERT INTO vector_search_results (conversation_id, rank, document_id, title, text, fused_score, used)
       VALUES ($1, 1, $2, '', '', 1, true), ($1, 2, $2, '', '', 1, true), ($1, 3, $3, '', '', 1, false)`,
      [id, hours, parking],
    );
    await rollUp();
    const documents = (field: string) =>
      running.read(`query ($window: StatisticsWindow!) { ${field}(window: $window) { documentId found used } }`, {
        window: lastDays(3),
      });
    expect(await documents('mostUsedDocuments')).toEqual({
      mostUsedDocuments: [{ documentId: hours, found: 1, used: 1 }],
    });
    const parked = { documentId: parking, found: 1, used: 0 };
    expect(await documents('neverUsedDocuments')).toEqual({
      neverUsedDocuments: [parked, { documentId: kyotos, found: 0, used: 0 }],
    });
    await running.limitTo([running.osaka.store]);
    expect(await documents('neverUsedDocuments')).toEqual({ neverUsedDocuments: [parked] });
  });
});
