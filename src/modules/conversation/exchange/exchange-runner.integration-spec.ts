import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';

import { openTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../platform/ids/index.js';
import { Metrics } from '../../../platform/observability/index.js';
import type { LedgerEntry } from '../../grounding/index.js';
import type { AnswerGraph } from '../answer/answer-graph.js';
import { AnswerSpeaker } from '../answer/answer-speaker.js';
import type { Answer } from '../answer/answer-values.js';
import type { ExchangeSettings } from '../tokens.js';
import { acceptExchange } from './accept-exchange.js';
import { CompletionRepository } from './completion.repository.js';
import type { Exchange } from './exchange.js';
import { ExchangeRunner } from './exchange-runner.js';
import { LEASE_MS, LeaseRepository } from './lease.repository.js';
import { SegmentRepository } from './segment.repository.js';
import { TaskNews } from './task-news.js';

jest.setTimeout(60_000);

const SETTINGS = {
  answerDeadlineMs: 60_000,
  holdAfterMs: 60_000,
  recognitionDeadlineMs: 4_000,
  sessionIdleMs: 60_000,
  speculates: false,
  retentionDays: 180,
};
const ANSWERED: Answer = { outcome: 'answered', failureReason: null, languageModel: null };
const SPEAKER = Object.assign(Object.create(AnswerSpeaker.prototype) as AnswerSpeaker, {
  phrase: (name: string) => Promise.resolve({ text: `[${name}]`, audio: null }),
});

let database: TestDatabase;
let segments: SegmentRepository;
let runner: ExchangeRunner;
/** Lets the attempt of this number go on; its answer waits for it. */
let released: Map<number, () => void>;

beforeAll(async () => {
  database = await openTestDatabase();
  segments = new SegmentRepository(database.dataSource);
});
afterAll(() => database.close());
beforeEach(() => {
  Logger.overrideLogger(false);
  released = new Map();
  runner = runnerThat(waiting);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await runner.stop(0);
});

function runnerThat(run: Answering, settings: Partial<ExchangeSettings> = {}): ExchangeRunner {
  return new ExchangeRunner(
    graphThat(run),
    { ...SETTINGS, ...settings },
    new LeaseRepository(database.dataSource),
    segments,
    new CompletionRepository(database.dataSource),
    SPEAKER,
    new TaskNews(),
    new Metrics(),
  );
}

describe('the exchange runner', () => {
  it('gives back what it cannot finish when it stops, and does not end it', async () => {
    const exchange = await accepted();
    runner.start(exchange);
    await runner.stop(50);
    await sleep(200);
    expect(await taskOf(exchange)).toMatchObject({ status: 'in_progress', expired: true });
  });

  it('keeps the lease of what it finishes while it stops, however long that takes', async () => {
    runner.onApplicationBootstrap();
    const exchange = await accepted();
    runner.start(exchange);
    const stopped = runner.stop(LEASE_MS * 3);
    await sleep(LEASE_MS + 2_000);
    expect(await taskOf(exchange)).toMatchObject({ status: 'in_progress', attempt: 1, expired: false });
    released.get(1)?.();
    await stopped;
    await completed(exchange);
  });

  it('keeps the lease of the attempt that follows an earlier one in the same process', async () => {
    const exchange = await accepted();
    runner.start(exchange);
    await database.dataSource.query('UPDATE background_task_results SET lease_until = now() WHERE id = $1', [
      exchange.taskId,
    ]);
    runner.onApplicationBootstrap();
    while (!released.has(2)) await sleep(50);
    released.get(1)?.();
    await sleep(LEASE_MS + 2_000);
    expect(await taskOf(exchange)).toMatchObject({ status: 'in_progress', attempt: 2, expired: false });
    released.get(2)?.();
    await completed(exchange);
  });

  it('keeps a sentence among what was said although the reply to its write was lost', async () => {
    runner = runnerThat(async (_have, { segments }) => {
      await segments.release('answer', 'It costs 100 yen.', null);
      await segments.release('answer', 'There are four.', null);
      return ANSWERED;
    });
    const query = database.dataSource.query.bind(database.dataSource);
    jest.spyOn(database.dataSource, 'query').mockImplementation(async (...call) => {
      const rows: unknown = await query(...call);
      if (Array.isArray(call[1]) && call[1].includes('There are four.')) throw new Error('the connection is gone');
      return rows;
    });
    const exchange = await accepted();
    runner.start(exchange);
    await completed(exchange);
    const said = ['It costs 100 yen.', 'There are four.'];
    expect((await segments.of(exchange.taskId)).map(({ text }) => text)).toEqual(said);
    expect(await systemChatsOf(exchange)).toEqual(said);
    expect((await taskOf(exchange))?.answer).toBe(said.join(' '));
  });

  it('does not apologise beside a sentence that was on its way out when the time was over', async () => {
    runner = runnerThat(
      async (_have, { segments: written }) => {
        await written.release('answer', 'It costs 100 yen.', null);
        return ANSWERED;
      },
      { answerDeadlineMs: 200 },
    );
    const query = database.dataSource.query.bind(database.dataSource);
    jest.spyOn(database.dataSource, 'query').mockImplementation(async (...call) => {
      if (Array.isArray(call[1]) && call[1].includes('It costs 100 yen.')) await sleep(500);
      return query(...call);
    });
    const exchange = await accepted();
    runner.start(exchange);
    await completed(exchange);
    expect(await systemChatsOf(exchange)).toEqual(['It costs 100 yen.']);
  });

  it('keeps where the values of a sentence were read although the visitor talked over the next one', async () => {
    const entry: LedgerEntry = {
      kind: 'price',
      canonical: 'JPY:100',
      raw: '100 yen',
      source: { from: 'product', productNumber: 'P-1', column: 'price' },
    };
    runner = runnerThat(async (_have, { segments: written }, signal) => {
      await written.release('answer', 'It costs 100 yen.', null, [entry]);
      runner.cancel(exchange.taskId);
      signal.throwIfAborted();
      return ANSWERED;
    });
    const exchange = await accepted();
    runner.start(exchange);
    await completed(exchange);
    const [row]: { outcome: string; ledger: unknown }[] = await database.dataSource.query(
      'SELECT outcome, ledger FROM conversations WHERE id = $1',
      [exchange.conversationId],
    );
    expect(row).toEqual({ outcome: 'cancelled', ledger: [entry] });
  });

  it('asks for patience once, also when another attempt goes on', async () => {
    const exchange = await accepted();
    runner = runnerThat(waiting, { holdAfterMs: 100 });
    runner.start(exchange);
    while ((await segments.of(exchange.taskId)).length === 0) await sleep(50);
    await runner.stop(0);
    runner = runnerThat(waiting, { holdAfterMs: 100 });
    runner.onApplicationBootstrap();
    while (!released.has(2)) await sleep(50);
    await sleep(500);
    released.get(2)?.();
    await completed(exchange);
    expect((await segments.of(exchange.taskId)).map(({ kind }) => kind)).toEqual(['hold']);
  });
});

type Answering = AnswerGraph['answer']['run'];

const waiting: Answering = async (_have, { exchange }) => {
  await new Promise<void>((resolve) => released.set(exchange.attempt, resolve));
  return ANSWERED;
};

function graphThat(run: Answering): AnswerGraph {
  const unused = { needs: [], deadlineMs: 60_000, run: () => Promise.reject(new Error('not wanted here')) };
  return {
    recall: unused,
    moderate: unused,
    understand: unused,
    embed: unused,
    search: unused,
    speculate: unused,
    decide: unused,
    chooseMedia: { needs: [], deadlineMs: 60_000, run: () => [] },
    answer: { needs: [], deadlineMs: 60_000, run },
  };
}

async function accepted(): Promise<Exchange> {
  const [storeId, terminalId, sessionId] = [newId(), newId(), newId()];
  const { dataSource } = database;
  await dataSource.query('INSERT INTO stores (id, code, name) VALUES ($1, $2, $2)', [storeId, storeId]);
  await dataSource.query(`INSERT INTO terminals (id, store_id, name, locale) VALUES ($1, $2, 'door', 'en')`, [
    terminalId,
    storeId,
  ]);
  await dataSource.query(
    `INSERT INTO sessions (id, terminal_id, store_id, expires_at) VALUES ($1, $2, $3, now() + interval '1 hour')`,
    [sessionId, terminalId, storeId],
  );
  const exchange: Exchange = {
    taskId: newId(),
    conversationId: newId(),
    sessionId,
    terminalId,
    storeId,
    locale: 'en',
    utterance: 'Hello.',
    pressed: null,
    failed: null,
    receivedAt: new Date(),
    attempt: 1,
    earlierStages: [],
    recognizer: null,
    earlierAttempts: [],
  };
  await dataSource.transaction((manager) => acceptExchange(manager, exchange, runner.owner, 'text'));
  return exchange;
}

async function taskOf({ taskId }: Exchange) {
  const [task]: { status: string; attempt: number; expired: boolean; answer: string | null }[] =
    await database.dataSource.query(
      `SELECT status, attempt, lease_until <= now() AS expired, result->>'answer' AS answer
         FROM background_task_results WHERE id = $1`,
      [taskId],
    );
  return task;
}

async function completed(exchange: Exchange): Promise<void> {
  while ((await taskOf(exchange))?.status !== 'completed') await sleep(50);
}

async function systemChatsOf({ conversationId }: Exchange): Promise<string[]> {
  const chats: { text: string }[] = await database.dataSource.query(
    `SELECT text FROM chats WHERE conversation_id = $1 AND speaker = 'system' ORDER BY position`,
    [conversationId],
  );
  return chats.map(({ text }) => text);
}
