import { randomUUID } from 'node:crypto';

import { DataSource } from 'typeorm';

import { ConversationView } from '../../dist/modules/conversation/console-api/conversation.view.js';
import { ConversationLoaders } from '../../dist/modules/conversation/console-api/conversation.loaders.js';
import { SaidGrams } from '../../dist/modules/conversation/said/said-grams.js';
import { KnowledgeUseView } from '../../dist/modules/analytics/console-api/knowledge-use.view.js';
import { RegressionsView } from '../../dist/modules/analytics/console-api/regressions.view.js';
import { RollupReader } from '../../dist/modules/analytics/console-api/rollup-reader.js';
import { StatisticsView } from '../../dist/modules/analytics/console-api/statistics.view.js';
import { StatisticsRollup } from '../../dist/modules/analytics/rollups/statistics-rollup.js';
import { Clock } from '../../dist/platform/clock/index.js';
import { dataSourceOptions, migrateDatabase, openDatabaseInMemory } from '../../dist/platform/database/index.js';
import { seedConversations } from './seed-conversations.mjs';
import { measureTeaching } from './teaching.mjs';
import { median } from './statistics.mjs';

const DAY_MS = 86_400_000;
const RUNS = 9;

/**
 * How long the console's questions take with so many conversations: on a database of its own of the PostgreSQL at `url`,
 * or on an embedded one in this process. `tell` hears how long the preparations took.
 */
export async function measureConsole({ url, rows, tell = () => {} }) {
  const opened = url ? await onServer(url) : await embedded();
  const { database } = opened;
  const timed = async (name, task) => {
    const start = performance.now();
    await task();
    tell(name, performance.now() - start);
  };
  try {
    await timed(`seed ${rows} conversations`, () => seedConversations(database, rows));
    const rollup = new StatisticsRollup(database, null, new Clock());
    await timed('count them all for the first time', () => rollup.rollUp(new AbortController().signal));
    await timed('count what is new', () => rollup.rollUp(new AbortController().signal));
    await timed('index what was said in ten hours', () =>
      new SaidGrams(database, null).index(new AbortController().signal),
    );
    await database.query('ANALYZE');
    const questions = [];
    for (const [name, ask] of Object.entries(await questionsOf(database, rollup))) {
      const times = await timesOf(RUNS, ask);
      questions.push({ name, medianMs: median(times), worstMs: Math.max(...times) });
    }
    return { rows, questions, teachingMs: median(await measureTeaching(database, RUNS)) };
  } finally {
    await opened.close();
  }
}

async function timesOf(runs, ask) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  return times;
}

async function questionsOf(database, rollup) {
  const reader = new RollupReader(database);
  const statistics = new StatisticsView(reader, rollup);
  const conversations = new ConversationView(database);
  const parts = new ConversationLoaders(database);
  const knowledge = new KnowledgeUseView(database);
  const everybody = { storeIds: null };
  const [store] = await database.query('SELECT id, code FROM stores ORDER BY code LIMIT 1');
  const list = (filter, after) => conversations.list({ first: 50, after, filter }, everybody);
  const window = (days) => ({ from: new Date(Date.now() - days * DAY_MS), to: new Date() });
  const [{ id }] = await list({});
  return {
    'newest conversations': () => list({}),
    'oldest conversations': () => conversations.list({ first: 50, last: 50 }, everybody),
    'a text said by many, from the oldest on': () =>
      conversations.list({ first: 50, last: 50, filter: { text: '冬用タイヤ' } }, everybody),
    'of one store': () => list({ storeCodes: [store.code] }),
    'of a person limited to a store': () => conversations.list({ first: 50 }, { storeIds: [store.id] }),
    failed: () => list({ outcomes: ['failed'] }),
    'with a reason': () => list({ failureReasons: ['weak_passage'] }),
    'of low similarity': () => list({ similarityBelow: 0.2 }),
    'of a similarity that is very rare': () => list({ similarityBelow: 0.0001 }),
    slow: () => list({ slowerThanMs: 8_000 }),
    'slower than nearly all': () => list({ slowerThanMs: 11_999 }),
    unhelpful: () => list({ helpful: false }),
    reviewed: () => list({ reviewed: true }),
    'English text': () => list({ text: 'question 123456' }),
    'Japanese text': () => list({ text: '冬用タイヤ' }),
    'text that nobody said': () => list({ text: 'zeppelin' }),
    'Japanese text that nobody said': () => list({ text: '飛行船' }),
    'text that many said long ago': () => list({ text: '履き替え' }),
    'a conversation with all its parts': async () => {
      await conversations.find(id, everybody);
      const { chats, searchResults, replays } = parts.make();
      await Promise.all([chats.load(id), searchResults.load(id), replays.load(id)]);
    },
    'statistics of a day': () => statistics.total(window(1), null),
    'statistics of a month': () => statistics.total(window(30), null),
    'statistics of 180 days': () => statistics.total(window(180), null),
    'series of 180 days': () => statistics.series({ filter: window(180), stage: 'process_time' }, null),
    'series of 180 days by terminal': () =>
      statistics.series({ filter: window(180), by: 'terminal', stage: 'search' }, null),
    'series of 3 days by model': () =>
      statistics.series({ filter: window(2.9), by: 'model', stage: 'process_time' }, null),
    'most used documents of 180 days': () => knowledge.documents({ window: window(180), first: 20 }, null, false),
    'never used documents of 180 days': () => knowledge.documents({ window: window(180), first: 20 }, null, true),
    'unanswered questions of 180 days': () => knowledge.unansweredQuestions({ window: window(180), first: 20 }, null),
    'regressions of a day': () => new RegressionsView(reader, rollup).compare({ hours: 24 }, null),
  };
}

async function embedded() {
  const memory = await openDatabaseInMemory();
  await migrateDatabase(memory.connection);
  const dataSource = await new DataSource({ ...dataSourceOptions(memory.connection), extra: {} }).initialize();
  return { database: dataSource, close: () => dataSource.destroy().then(() => memory.close()) };
}

async function onServer(url) {
  const admin = await new DataSource(dataSourceOptions({ url })).initialize();
  const name = `tenin_bench_${randomUUID().replaceAll('-', '')}`;
  await admin.query(`CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  await migrateDatabase({ url: own.href });
  const options = dataSourceOptions({ url: own.href });
  // Seeding takes longer than any other statement may.
  const dataSource = await new DataSource({ ...options, extra: { ...options.extra, query_timeout: 0 } }).initialize();
  const close = async () => {
    await dataSource.destroy();
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.destroy();
  };
  return { database: dataSource, close };
}
