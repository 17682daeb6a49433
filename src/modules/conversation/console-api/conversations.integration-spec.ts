import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { aConversation } from '../../../../test/support/a-conversation.js';
import { openRunningConsole, type RunningConsole } from '../../../../test/support/running-console.js';
import { newId } from '../../../platform/ids/index.js';
import { ConsoleApiModule } from './console-api.module.js';

jest.setTimeout(60_000);

let running: RunningConsole;

beforeAll(async () => {
  running = await openRunningConsole([ConsoleApiModule]);
});

beforeEach(async () => {
  await running.database.dataSource.query('DELETE FROM conversations');
  await running.database.dataSource.query('DELETE FROM users');
});

afterAll(() => running.close());

const WHOLE_CONTEXT = `
  id receivedAt completedAt store { code name } terminal { id name } locale input utterance outcome failureReason processTimeMs heardAfterMs
  stages { step startMs durationMs outcome } verdict { accepted reason moderator } decisionKind productNumber
  ledger { kind canonical raw source { from productNumber column passageId start end } }
  models { purpose provider } providers { purpose provider model outcome fault ms } helpful failureReasonShouldBe systemResponseMessageShouldBe
  chats { speaker text } vectorSearchResults { rank documentId title text similarity lexicalScore used }`;

const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: ConversationFilter) {
  conversations(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
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
  const { body } = await running.ask(PAGE, variables, { token: by });
  expect(body.errors).toBeUndefined();
  const { edges, pageInfo } = (body.data as unknown as Page).conversations;
  return { edges, pageInfo, ids: edges.map(({ node }) => node.id) };
}

describe('the list of conversations', () => {
  it('is read newest first, page by page, each conversation once, also of one moment', async () => {
    const ids: string[] = [];
    for (const second of [0, 1, 1, 1, 2, 3])
      ids.push(await aConversation(running, 'osaka', `2026-11-01T00:00:0${second}.000001Z`));
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

  it.each<[string, object | undefined]>([
    ['each', undefined],
    ['each that was said', { text: 'chains' }],
  ])('is read backward to where it began, page by page, %s once', async (_what, filter) => {
    for (const second of [0, 1, 1, 1, 2, 3]) {
      const id = await aConversation(running, 'osaka', `2026-11-01T00:00:0${second}.000001Z`);
      await running.database.dataSource.query(
        `UPDATE chats SET text = 'snow chains' WHERE conversation_id = $1 AND position = 0`,
        [id],
      );
    }
    const { ids: whole, edges } = await page({ first: 6, filter });
    const seen: string[] = [];
    let before: string | null = null;
    for (;;) {
      const { ids: some, pageInfo }: Awaited<ReturnType<typeof page>> = await page({ last: 4, before, filter });
      expect(pageInfo.hasNextPage).toBe(before !== null);
      seen.unshift(...some);
      before = pageInfo.startCursor;
      if (!pageInfo.hasPreviousPage) break;
    }
    expect(seen).toEqual(whole);
    const between = await page({ last: 2, before: edges[4]?.cursor, filter });
    expect([between.ids, between.pageInfo]).toEqual([
      whole.slice(2, 4),
      { hasNextPage: true, hasPreviousPage: true, startCursor: edges[2]?.cursor, endCursor: edges[3]?.cursor },
    ]);
  });

  it.each([
    ['is read both ways', { last: 2, after: 'x' }, 'invalid_page'],
    ['is read forward from where it is to end', { first: 2, before: 'x' }, 'invalid_page'],
    ['is read backward from no place', { last: 2, before: 'x' }, 'invalid_cursor'],
    ['has no end', { last: 101 }, 'invalid_request'],
  ])('has no page that %s', async (_what, given, code) => {
    const { status, body } = await running.ask(PAGE, given);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, code]);
  });

  it('stays whole when a new conversation comes between two pages', async () => {
    const [first, second] = [
      await aConversation(running, 'osaka', '2026-11-01T00:00:00Z'),
      await aConversation(running, 'osaka', '2026-11-01T00:00:01Z'),
    ];
    const before = await page({ first: 1 });
    await aConversation(running, 'osaka', '2026-11-01T00:00:02Z');
    expect([...before.ids, ...(await page({ first: 1, after: before.pageInfo.endCursor })).ids]).toEqual([
      second,
      first,
    ]);
  });

  it('is narrowed by store and by outcome', async () => {
    const kyoto = await aConversation(running, 'kyoto', '2026-11-01T00:00:00Z', 'abstained');
    const osaka = await aConversation(running, 'osaka', '2026-11-01T00:00:01Z', 'abstained');
    await aConversation(running, 'osaka', '2026-11-01T00:00:02Z', 'answered');
    expect((await page({ filter: { storeCodes: ['kyoto'] } })).ids).toEqual([kyoto]);
    expect((await page({ filter: { outcomes: ['abstained'] } })).ids).toEqual([osaka, kyoto]);
    expect((await page({ filter: { outcomes: ['abstained'], storeCodes: ['osaka'] } })).ids).toEqual([osaka]);
    expect(await page({ filter: { storeCodes: ['nowhere'] } })).toMatchObject({
      ids: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  describe('is narrowed by', () => {
    /** The one that each of these filters finds, among four that differ in everything. */
    let wanted: string;
    beforeEach(async () => {
      await aConversation(running, 'osaka', '2026-11-01T00:00:00Z', 'answered');
      wanted = await aConversation(running, 'kyoto', '2026-11-02T00:00:00Z', 'abstained');
      await aConversation(running, 'osaka', '2026-11-03T00:00:00Z', 'answered');
      await aConversation(running, 'osaka', '2026-11-04T00:00:00Z', 'clarified');
      const { dataSource } = running.database;
      await dataSource.query(`UPDATE conversations SET process_time_ms = 900, helpful = true`);
      await dataSource.query(
        `UPDATE conversations SET process_time_ms = 4000, helpful = false, failure_reason = 'weak_passage', locale = 'en',
           top_similarity = 0.21, system_response_message_should_be = 'Until six.' WHERE id = $1`,
        [wanted],
      );
      await dataSource.query(
        `UPDATE chats SET text = 'ＷＩＮＴＥＲ tires? 冬用タイヤの在庫' WHERE conversation_id = $1 AND position = 0`,
        [wanted],
      );
    });

    it.each<[string, object | (() => object)]>([
      ['time', { from: '2026-11-02T00:00:00Z', to: '2026-11-03T00:00:00Z' }],
      ['store', { storeCodes: ['kyoto', 'nowhere'] }],
      ['terminal', () => ({ terminalIds: [running.kyoto.terminal] })],
      ['session', () => ({ sessionId: running.kyoto.session })],
      ['locale', { locale: 'en' }],
      ['outcome', { outcomes: ['abstained', 'failed'] }],
      ['failure reason', { failureReasons: ['weak_passage'] }],
      ['similarity', { similarityBelow: 0.5 }],
      ['slowness', { slowerThanMs: 3_999 }],
      ['rating', { helpful: false }],
      ['review', { reviewed: true }],
      ['text in English, however it is written', { text: 'winter TIRES' }],
      ['text in Japanese', { text: '冬用タイヤ' }],
      ['part of a Japanese text', { text: '在庫' }],
    ])('%s', async (_what, given) => {
      const filter = typeof given === 'function' ? (given as () => object)() : given;
      expect((await page({ filter })).ids).toEqual([wanted]);
    });

    it('text that nearly everybody said', async () => {
      const { dataSource } = running.database;
      await dataSource.query(
        `INSERT INTO chats (conversation_id, position, speaker, text) SELECT $1, n, 'system', 'snow chains' FROM generate_series(10, 2010) n`,
        [wanted],
      );
      expect((await page({ filter: { text: 'Chains SNOW' } })).ids).toEqual([wanted]);
      expect((await page({ filter: { text: 'snow tires' } })).ids).toEqual([wanted]);
      expect((await page({ filter: { text: 'snow carpets' } })).ids).toEqual([]);
    });

    it.each<[string, object]>([
      ['text that stands in another order', { text: '庫在' }],
      ['text with a wildcard of SQL', { text: 'wi%er' }],
      ['a time in which there was nothing', { from: '2027-01-01T00:00:00Z' }],
    ])('%s, and finds nothing', async (_what, filter) => {
      expect((await page({ filter })).ids).toEqual([]);
    });

    it.each<[string, object, string]>([
      ['a word of one character', { text: 'winter a' }, 'search_text_short'],
      ['a text without end', { text: 'x'.repeat(101) }, 'invalid_request'],
      ['an id of no known form', { terminalIds: ["' OR 1=1"] }, 'invalid_request'],
      ['a similarity that is none', { similarityBelow: 7 }, 'invalid_request'],
      ['more stores than anybody has', { storeCodes: Array.from({ length: 51 }, () => 'a') }, 'invalid_request'],
    ])('nothing, but refused: %s', async (_what, filter, code) => {
      const { status, body } = await running.ask(PAGE, { filter });
      expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, code]);
    });
  });

  it.each([
    ['five of them', 5],
    ['one of them', 1],
  ])('costs as many statements with all that belongs to it, however many there are: %s', async (_what, count) => {
    for (let second = 0; second < count; second++)
      await aConversation(running, 'osaka', `2026-11-01T00:00:0${second}Z`);
    // That they are read is written down once in an hour.
    await running.ask(`{ conversations(first: 50) { edges { node { utterance } } } }`);
    const statements = jest.spyOn(running.database.dataSource, 'query').mockClear();
    const { body } = await running.ask(
      `{ conversations { edges { node { chats { text } vectorSearchResults { rank } replay { taskId } terminal { store { code } } } } } }`,
    );
    expect(body.errors).toBeUndefined();
    const person = 1;
    const readings = 1;
    expect(statements).toHaveBeenCalledTimes(person + readings + 4);
    statements.mockClear();
    await running.ask('{ conversations { edges { node { id } } } }');
    expect(statements).toHaveBeenCalledTimes(person + 1);
    statements.mockClear();
    await running.ask(
      '{ sessions { edges { node { conversations { chats { text } vectorSearchResults { rank } } } } } }',
    );
    expect(statements).toHaveBeenCalledTimes(person + readings + 4);
    statements.mockRestore();
  });

  it('may be read a hundred at a time, with the whole context of each', async () => {
    for (let second = 0; second < 3; second++) await aConversation(running, 'osaka', `2026-11-01T00:00:0${second}Z`);
    const { body } = await running.ask(
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
    const { status, body } = await running.ask(PAGE, variables);
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
    const { status, body } = await running.ask(PAGE, { after });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions.code).toBe('invalid_cursor');
  });
});

describe('who may read', () => {
  it('is nobody without a token', async () => {
    const { status, body } = await running.ask(PAGE, {}, { token: null });
    expect(status).toBe(401);
    expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(body.data ?? null).toBeNull();
  });

  it('is nobody without a role', async () => {
    const { status, body } = await running.ask(
      PAGE,
      {},
      { token: await running.issuer.sign({ 'cognito:groups': [] }) },
    );
    expect(status).toBe(403);
    expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is, for the conversations of a store, nobody who is limited to others', async () => {
    const [kyoto, osaka] = [
      await aConversation(running, 'kyoto', '2026-11-01T00:00:00Z'),
      await aConversation(running, 'osaka', '2026-11-01T00:00:01Z'),
    ];
    await running.limitTo([running.kyoto.store]);
    expect((await page()).ids).toEqual([kyoto]);
    expect((await running.ask(`{ conversation(id: "${osaka}") { id } }`)).body.errors?.[0]?.extensions.code).toBe(
      'conversation_not_found',
    );
    const other = await running.issuer.sign({ sub: newId() });
    expect((await page({}, other)).ids).toEqual([osaka, kyoto]);
  });

  it('is everybody with the role for whom no stores are named', async () => {
    const kyoto = await aConversation(running, 'kyoto', '2026-11-01T00:00:00Z');
    await running.limitTo(null);
    expect((await page()).ids).toEqual([kyoto]);
  });

  it('is nobody who is limited to no store at all', async () => {
    await aConversation(running, 'kyoto', '2026-11-01T00:00:00Z');
    await running.limitTo([]);
    expect((await page()).ids).toEqual([]);
  });
});
