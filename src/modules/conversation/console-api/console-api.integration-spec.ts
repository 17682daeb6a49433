import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Global, Module, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';

import { type ConsoleIssuer, openConsoleIssuer, SUBJECT } from '../../../../test/support/console-issuer.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { GraphqlModule } from '../../../platform/graphql/index.js';
import { createHttpAdapter, ProblemFilter } from '../../../platform/http/index.js';
import { newId } from '../../../platform/ids/index.js';
import { CONSOLE_SETTINGS } from '../../console-access/index.js';
import { ConsoleApiModule } from './console-api.module.js';

jest.setTimeout(60_000);

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; faults?: string[] } }[];
}

let database: TestDatabase;
let issuer: ConsoleIssuer;
let app: NestFastifyApplication;
let token: string;
const store = { osaka: newId(), kyoto: newId() };
const terminal = { osaka: newId(), kyoto: newId() };
const session = { osaka: newId(), kyoto: newId() };
const passageId = newId();

async function start(): Promise<NestFastifyApplication> {
  const surroundings = [
    { provide: CONSOLE_SETTINGS, useValue: issuer.settings },
    { provide: DataSource, useValue: database.dataSource },
  ];

  @Global()
  @Module({ providers: surroundings, exports: surroundings.map(({ provide }) => provide) })
  class SurroundingsModule {}

  @Module({ imports: [SurroundingsModule, GraphqlModule.of({ explorable: false }), ConsoleApiModule] })
  class TestModule {}

  const started = await NestFactory.create<NestFastifyApplication>(TestModule, createHttpAdapter([]), {
    logger: false,
  });
  started.useGlobalFilters(new ProblemFilter());
  started.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await started.init();
  await started.getHttpAdapter().getInstance().ready();
  return started;
}

beforeAll(async () => {
  database = await openTestDatabase();
  issuer = await openConsoleIssuer();
  token = await issuer.sign();
  app = await start();
  for (const code of ['osaka', 'kyoto'] as const) {
    const { dataSource } = database;
    await dataSource.query('INSERT INTO stores (id, code, name) VALUES ($1, $2, $3)', [
      store[code],
      code,
      `${code} store`,
    ]);
    await dataSource.query(`INSERT INTO terminals (id, store_id, name, locale) VALUES ($1, $2, 'entrance', 'ja')`, [
      terminal[code],
      store[code],
    ]);
    await dataSource.query(
      `INSERT INTO sessions (id, terminal_id, store_id, expires_at) VALUES ($1, $2, $3, now() + interval '1 hour')`,
      [session[code], terminal[code], store[code]],
    );
  }
});

beforeEach(async () => {
  await database.dataSource.query('DELETE FROM conversations');
  await database.dataSource.query('DELETE FROM users');
});

afterAll(async () => {
  await app.close();
  await issuer.close();
  await database.close();
});

async function aConversation(
  code: 'osaka' | 'kyoto',
  receivedAt: string,
  outcome: string | null = 'answered',
): Promise<string> {
  const id = newId();
  await database.dataSource.query(
    `INSERT INTO conversations (id, session_id, terminal_id, store_id, locale, input, utterance, received_at, outcome)
     VALUES ($1, $2, $3, $4, 'ja', 'speech', '営業時間は？', $5, $6)`,
    [id, session[code], terminal[code], store[code], receivedAt, outcome],
  );
  await database.dataSource.query(
    `INSERT INTO chats (conversation_id, position, speaker, text) VALUES ($1, 0, 'visitor', '営業時間は？'), ($1, 1, 'system', '十時からです。')`,
    [id],
  );
  await database.dataSource.query(
    `INSERT INTO vector_search_results (conversation_id, rank, title, text, similarity, lexical_score, fused_score, used)
     VALUES ($1, 1, '営業時間', '10時から20時まで', 0.75, 2.5, 0.03, true), ($1, 2, '駐車場', '8台', NULL, 1.5, 0.02, false)`,
    [id],
  );
  return id;
}

const ATTEMPTS = [
  { purpose: 'moderation', provider: 'far', model: 'judge', outcome: 'failed', fault: 'timeout', ms: 1500 },
  { purpose: 'moderation', provider: 'rules', model: null, outcome: 'answered', fault: null, ms: 1 },
];

async function completeContext(id: string): Promise<void> {
  await database.dataSource.query(
    `UPDATE conversations SET completed_at = received_at + interval '2 seconds', process_time_ms = 2000, heard_after_ms = 900, stages = $2, verdict = $3, decision = $4,
       product_number = 'TN-1', intent = 'hours', sentiment = 'neutral', ledger = $5, models = $6, providers = $7, helpful = true, failure_reason_should_be = 'no_passage',
       system_response_message_should_be = '十時半からです。' WHERE id = $1`,
    [
      id,
      JSON.stringify([{ step: 'moderate', startMs: 0.5, durationMs: 12, outcome: 'done' }]),
      JSON.stringify({ verdict: { accepted: true }, moderator: 'rules', tried: ['rules'] }),
      JSON.stringify({ kind: 'knowledge', passages: [], score: 0.8 }),
      JSON.stringify([
        { kind: 'time', canonical: '10:00', raw: '十時', source: { from: 'passage', passageId, start: 0, end: 3 } },
        {
          kind: 'price',
          canonical: 'JPY 8900',
          raw: '8,900円',
          source: { from: 'product', productNumber: 'TN-1', column: 'price' },
        },
      ]),
      JSON.stringify({ recognizer: 'local', moderator: 'rules', languageModel: null }),
      JSON.stringify(ATTEMPTS),
    ],
  );
}

async function ask(query: string, variables: object = {}, asked: { token?: string | null } = {}) {
  const bearer = asked.token === undefined ? token : asked.token;
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...(bearer && { authorization: `Bearer ${bearer}` }) },
    payload: { query, variables },
  });
  return { status: response.statusCode, body: response.json<Answer>() };
}

const WHOLE_CONTEXT = `
  id receivedAt completedAt store { code name } terminal { id name } locale input utterance outcome failureReason processTimeMs heardAfterMs
  stages { step startMs durationMs outcome } verdict { accepted reason moderator } decisionKind productNumber intent sentiment isUpset
  ledger { kind canonical raw source { from productNumber column passageId start end } }
  models { purpose provider } providers { purpose provider model outcome fault ms } helpful failureReasonShouldBe systemResponseMessageShouldBe
  chats { speaker text } vectorSearchResults { rank documentId title text similarity lexicalScore used }`;

const PAGE = `query ($first: Int, $after: String, $storeCode: String, $outcome: Outcome) {
  conversations(first: $first, after: $after, storeCode: $storeCode, outcome: $outcome) {
    edges { cursor node { id chats { text } vectorSearchResults { rank } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Page {
  conversations: {
    edges: { cursor: string; node: { id: string; chats: unknown[]; vectorSearchResults: unknown[] } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  };
}

async function page(variables: object = {}, by?: string) {
  const { body } = await ask(PAGE, variables, { token: by });
  expect(body.errors).toBeUndefined();
  const { edges, pageInfo } = (body.data as unknown as Page).conversations;
  return { edges, pageInfo, ids: edges.map(({ node }) => node.id) };
}

describe('a conversation', () => {
  it('is read with its whole context', async () => {
    const id = await aConversation('osaka', '2026-11-01T01:02:03.000Z');
    await completeContext(id);
    const { status, body } = await ask(`query ($id: ID!) { conversation(id: $id) { ${WHOLE_CONTEXT} } }`, { id });
    expect(status).toBe(200);
    const nowhere = { productNumber: null, column: null, passageId: null, start: null, end: null };
    expect(body).toEqual({
      data: {
        conversation: {
          id,
          receivedAt: '2026-11-01T01:02:03.000Z',
          completedAt: '2026-11-01T01:02:05.000Z',
          store: { code: 'osaka', name: 'osaka store' },
          terminal: { id: terminal.osaka, name: 'entrance' },
          locale: 'ja',
          input: 'speech',
          utterance: '営業時間は？',
          outcome: 'answered',
          failureReason: null,
          processTimeMs: 2000,
          heardAfterMs: 900,
          stages: [{ step: 'moderate', startMs: 0.5, durationMs: 12, outcome: 'done' }],
          verdict: { accepted: true, reason: null, moderator: 'rules' },
          decisionKind: 'knowledge',
          productNumber: 'TN-1',
          intent: 'hours',
          sentiment: 'neutral',
          isUpset: false,
          ledger: [
            {
              kind: 'time',
              canonical: '10:00',
              raw: '十時',
              source: { ...nowhere, from: 'passage', passageId, start: 0, end: 3 },
            },
            {
              kind: 'price',
              canonical: 'JPY 8900',
              raw: '8,900円',
              source: { ...nowhere, from: 'product', productNumber: 'TN-1', column: 'price' },
            },
          ],
          models: [
            { purpose: 'moderator', provider: 'rules' },
            { purpose: 'recognizer', provider: 'local' },
          ],
          providers: ATTEMPTS,
          helpful: true,
          failureReasonShouldBe: 'no_passage',
          systemResponseMessageShouldBe: '十時半からです。',
          chats: [
            { speaker: 'visitor', text: '営業時間は？' },
            { speaker: 'system', text: '十時からです。' },
          ],
          vectorSearchResults: [
            {
              rank: 1,
              documentId: null,
              title: '営業時間',
              text: '10時から20時まで',
              similarity: 0.75,
              lexicalScore: 2.5,
              used: true,
            },
            {
              rank: 2,
              documentId: null,
              title: '駐車場',
              text: '8台',
              similarity: null,
              lexicalScore: 1.5,
              used: false,
            },
          ],
        },
      },
    });
  });

  it('tells who spoke in anger twice in a row, and nobody else', async () => {
    const moods = ['negative', 'neutral', 'negative', 'negative', null, 'negative'];
    for (const [at, mood] of moods.entries()) {
      const id = await aConversation('osaka', `2026-11-01T00:0${at}:00Z`);
      await database.dataSource.query('UPDATE conversations SET sentiment = $2 WHERE id = $1', [id, mood]);
    }
    const elsewhere = await aConversation('kyoto', '2026-11-01T00:07:00Z');
    await database.dataSource.query(`UPDATE conversations SET sentiment = 'negative' WHERE id = $1`, [elsewhere]);
    const { body } = await ask('{ conversations(first: 10) { edges { node { sentiment isUpset } } } }');
    const { edges } = body.data?.['conversations'] as { edges: { node: { sentiment: string; isUpset: boolean } }[] };
    expect(edges.map(({ node }) => node.isUpset).reverse()).toEqual([false, false, false, true, false, false, false]);
  });

  it('is readable while it is being answered, and when its steps left nothing', async () => {
    const id = await aConversation('osaka', '2026-11-01T00:00:00Z', null);
    await database.dataSource.query(`UPDATE conversations SET verdict = 'null', decision = 'null' WHERE id = $1`, [id]);
    const { body } = await ask(
      `query ($id: ID!) { conversation(id: $id) { outcome verdict { accepted } decisionKind stages { step } } }`,
      { id },
    );
    expect(body.data).toEqual({ conversation: { outcome: null, verdict: null, decisionKind: null, stages: [] } });
  });

  it('that does not exist is said not to', async () => {
    const { body } = await ask(`{ conversation(id: "${newId()}") { id } }`);
    expect(body).toMatchObject({
      data: { conversation: null },
      errors: [{ extensions: { code: 'conversation_not_found' } }],
    });
  });

  it('has an id of a known form', async () => {
    const { status, body } = await ask('{ conversation(id: "1 OR 1=1") { id } }');
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions.code).toBe('invalid_request');
  });
});

describe('the list of conversations', () => {
  it('is read newest first, page by page, each conversation once, also of one moment', async () => {
    const ids: string[] = [];
    for (const second of [0, 1, 1, 1, 2, 3])
      ids.push(await aConversation('osaka', `2026-11-01T00:00:0${second}.000001Z`));
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { ids: some, pageInfo }: Awaited<ReturnType<typeof page>> = await page({ first: 2, after });
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...some);
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(ids.toReversed());
  });

  it('stays whole when a new conversation comes between two pages', async () => {
    const [first, second] = [
      await aConversation('osaka', '2026-11-01T00:00:00Z'),
      await aConversation('osaka', '2026-11-01T00:00:01Z'),
    ];
    const before = await page({ first: 1 });
    await aConversation('osaka', '2026-11-01T00:00:02Z');
    expect([...before.ids, ...(await page({ first: 1, after: before.pageInfo.endCursor })).ids]).toEqual([
      second,
      first,
    ]);
  });

  it('is narrowed by store and by outcome', async () => {
    const kyoto = await aConversation('kyoto', '2026-11-01T00:00:00Z', 'abstained');
    const osaka = await aConversation('osaka', '2026-11-01T00:00:01Z', 'abstained');
    await aConversation('osaka', '2026-11-01T00:00:02Z', 'answered');
    expect((await page({ storeCode: 'kyoto' })).ids).toEqual([kyoto]);
    expect((await page({ outcome: 'abstained' })).ids).toEqual([osaka, kyoto]);
    expect((await page({ outcome: 'abstained', storeCode: 'osaka' })).ids).toEqual([osaka]);
    expect(await page({ storeCode: 'nowhere' })).toMatchObject({
      ids: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  it('takes three queries with all that belongs to its conversations, and one without', async () => {
    for (let second = 0; second < 5; second++) await aConversation('osaka', `2026-11-01T00:00:0${second}Z`);
    const statements = jest.spyOn(database.dataSource, 'query').mockClear();
    const { edges } = await page();
    expect(edges.every(({ node }) => node.chats.length === 2 && node.vectorSearchResults.length === 2)).toBe(true);
    expect(statements).toHaveBeenCalledTimes(3);
    statements.mockClear();
    await ask('{ conversations { edges { node { id } } } }');
    expect(statements).toHaveBeenCalledTimes(1);
    statements.mockRestore();
  });

  it('may be read a hundred at a time, with the whole context of each', async () => {
    for (let second = 0; second < 3; second++) await aConversation('osaka', `2026-11-01T00:00:0${second}Z`);
    const { body } = await ask(
      `{ conversations(first: 100) { edges { node { ${WHOLE_CONTEXT} } } pageInfo { hasNextPage endCursor } } }`,
    );
    expect(body.errors).toBeUndefined();
    expect((body.data as unknown as Page).conversations.edges).toHaveLength(3);
  });

  it.each([
    ['first', { first: 0 }],
    ['first', { first: 101 }],
    ['first', { first: 99_999_999 }],
  ])('refuses a page of a size that nobody reads: %s %j', async (_name, variables) => {
    const { status, body } = await ask(PAGE, variables);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'invalid_request',
      faults: [expect.stringContaining('first')],
    });
  });

  it.each([
    '',
    'x',
    Buffer.from('2026-11-01T00:00:00.000000Z 1').toString('base64url'),
    Buffer.from("' OR 1=1").toString('base64url'),
  ])('refuses the cursor %j', async (after) => {
    const { status, body } = await ask(PAGE, { after });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions.code).toBe('invalid_cursor');
  });
});

describe('who may read', () => {
  const limitTo = (stores: string[] | null) =>
    database.dataSource.query(`INSERT INTO users (id, subject, email, store_ids) VALUES ($1, $2, 'a@demo.tenin', $3)`, [
      newId(),
      SUBJECT,
      stores,
    ]);

  it('is nobody without a token', async () => {
    const { status, body } = await ask(PAGE, {}, { token: null });
    expect(status).toBe(401);
    expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(body.data ?? null).toBeNull();
  });

  it('is nobody without a role', async () => {
    const { status, body } = await ask(PAGE, {}, { token: await issuer.sign({ 'cognito:groups': [] }) });
    expect(status).toBe(403);
    expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is, for the conversations of a store, nobody who is limited to others', async () => {
    const [kyoto, osaka] = [
      await aConversation('kyoto', '2026-11-01T00:00:00Z'),
      await aConversation('osaka', '2026-11-01T00:00:01Z'),
    ];
    await limitTo([store.kyoto]);
    expect((await page()).ids).toEqual([kyoto]);
    expect((await ask(`{ conversation(id: "${osaka}") { id } }`)).body.errors?.[0]?.extensions.code).toBe(
      'conversation_not_found',
    );
    const other = await issuer.sign({ sub: newId() });
    expect((await page({}, other)).ids).toEqual([osaka, kyoto]);
  });

  it('is everybody with the role for whom no stores are named', async () => {
    const kyoto = await aConversation('kyoto', '2026-11-01T00:00:00Z');
    await limitTo(null);
    expect((await page()).ids).toEqual([kyoto]);
  });

  it('is nobody who is limited to no store at all', async () => {
    await aConversation('kyoto', '2026-11-01T00:00:00Z');
    await limitTo([]);
    expect((await page()).ids).toEqual([]);
  });
});
