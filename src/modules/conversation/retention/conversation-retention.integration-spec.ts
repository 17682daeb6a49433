import { openTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { newId } from '../../../platform/ids/index.js';
import type { Jobs } from '../../../platform/jobs/index.js';
import type { ExchangeSettings } from '../tokens.js';
import { ConversationRetention } from './conversation-retention.js';

let database: TestDatabase;
const [store, terminal, session] = [newId(), newId(), newId()];

beforeAll(async () => {
  database = await openTestDatabase();
  await database.dataSource.query(`INSERT INTO stores (id, code, name) VALUES ($1, 'a', 'A')`, [store]);
  await database.dataSource.query(`INSERT INTO terminals (id, store_id, name, locale) VALUES ($1, $2, 't', 'en')`, [
    terminal,
    store,
  ]);
  await database.dataSource.query(
    `INSERT INTO sessions (id, terminal_id, store_id, expires_at) VALUES ($1, $2, $3, now())`,
    [session, terminal, store],
  );
});

afterAll(() => database.close());

async function converse(daysAgo: number): Promise<string> {
  const id = newId();
  await database.dataSource.query(
    `INSERT INTO conversations (id, session_id, terminal_id, store_id, locale, input, utterance, received_at)
     VALUES ($1, $2, $3, $4, 'en', 'text', 'hello', now() - $5 * interval '1 day')`,
    [id, session, terminal, store, daysAgo],
  );
  await database.dataSource.query(
    `INSERT INTO chats (conversation_id, position, speaker, text) VALUES ($1, 0, 'visitor', 'hello')`,
    [id],
  );
  return id;
}

describe('the retention of conversations', () => {
  it('erases what is older, with its chats, and keeps the rest', async () => {
    await converse(31);
    const kept = await converse(29);
    const retention = new ConversationRetention(
      database.dataSource,
      {} as Jobs,
      { retentionDays: 30 } as ExchangeSettings,
    );
    await retention.erase(new AbortController().signal);
    expect(await database.dataSource.query('SELECT id FROM conversations')).toEqual([{ id: kept }]);
    expect(await database.dataSource.query('SELECT conversation_id FROM chats')).toEqual([{ conversation_id: kept }]);
  });

  it("forgets a visitor's words in drafts, and leaves what the shop has published", async () => {
    const old = await converse(31);
    for (const [state, question] of [
      ['draft', 'hello'],
      ['published', 'hello there'],
    ])
      await database.dataSource.query(
        `INSERT INTO taught_answers (id, conversation_id, locale, question, visitors_words, answer, state, taught_by)
         VALUES ($1, $2, 'en', $3, true, 'Good day.', $4, 'c')`,
        [newId(), old, question, state],
      );
    const retention = new ConversationRetention(
      database.dataSource,
      {} as Jobs,
      { retentionDays: 30 } as ExchangeSettings,
    );
    await retention.erase(new AbortController().signal);
    expect(
      await database.dataSource.query('SELECT state, question, conversation_id FROM taught_answers ORDER BY state'),
    ).toEqual([
      { state: 'draft', question: '', conversation_id: null },
      { state: 'published', question: 'hello there', conversation_id: null },
    ]);
  });

  it('goes on where it was stopped, and does nothing more when it is done (AUDIT-13)', async () => {
    for (let nth = 0; nth < 501; nth += 1) await converse(40);
    const retention = new ConversationRetention(
      database.dataSource,
      {} as Jobs,
      { retentionDays: 30 } as ExchangeSettings,
    );
    const left = async () => (await database.dataSource.query<unknown[]>('SELECT id FROM conversations')).length;
    const kept = (await left()) - 501;
    await retention.erase(AbortSignal.abort());
    expect(await left()).toBe(kept + 501);
    for (let run = 0; run < 2; run += 1) {
      await retention.erase(new AbortController().signal);
      expect(await left()).toBe(kept);
    }
  });
});
