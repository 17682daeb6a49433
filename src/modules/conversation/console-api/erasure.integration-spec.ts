import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { aConversation } from '../../../../test/support/a-conversation.js';
import { openRunningConsole, type RunningConsole } from '../../../../test/support/running-console.js';
import { newId } from '../../../platform/ids/index.js';
import { ConsoleApiModule } from './console-api.module.js';

jest.setTimeout(60_000);

/** What only this conversation holds. */
const WORDS = 'canary-7f3a';
const EMBEDDING = `[${Array.from({ length: 1024 }, (_, at) => (at === 0 ? 0.625 : 0)).join(',')}]`;

let running: RunningConsole;
let token: string;

beforeAll(async () => {
  running = await openRunningConsole([ConsoleApiModule]);
  token = await running.issuer.sign({ 'cognito:groups': ['admin'] });
});
afterAll(() => running.close());
beforeEach(() => running.database.dataSource.query('DELETE FROM users'));

const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  running.database.dataSource.query<T[]>(sql, values);
const erase = (field: string, id: string, by = token) =>
  running.ask(`mutation { ${field}(id: "${id}") }`, {}, { token: by });

/** With a row in every table that a conversation has rows in. */
async function aWholeConversation(): Promise<string> {
  const id = await aConversation(running, 'osaka', '2026-11-01T00:00:01.000001Z');
  const [task, group, terminal, store] = [newId(), newId(), running.osaka.terminal, running.osaka.store];
  await query(
    `UPDATE conversations SET utterance = $2, understanding = $3, ledger = $4, failure_reason = 'no_passage' WHERE id = $1`,
    [id, WORDS, JSON.stringify({ question: WORDS }), JSON.stringify([{ raw: WORDS }])],
  );
  await query('UPDATE chats SET text = $2 WHERE conversation_id = $1', [id, WORDS]);
  await query(
    `INSERT INTO background_task_results (id, conversation_id, terminal_id, status, owner, lease_until, result, completed_at)
     VALUES ($1, $2, $3, 'completed', 'o', now(), $4, now())`,
    [task, id, terminal, JSON.stringify({ answer: WORDS })],
  );
  await query(
    `INSERT INTO segments (task_id, index, kind, text, audio, audio_type, attempt) VALUES ($1, 0, 'answer', $2, $3, 'audio/wav', 1)`,
    [task, WORDS, Buffer.from(WORDS)],
  );
  await query(
    `INSERT INTO idempotency_keys (terminal_id, key, fingerprint, claimed_until, response) VALUES ($1, $2, '\\x00', now(), $3)`,
    [terminal, newId(), JSON.stringify({ transcript: WORDS, conversationId: id })],
  );
  await query(`INSERT INTO question_groups (id, model, locale, embedding) VALUES ($1, 'm', 'ja', $2::halfvec)`, [
    group,
    EMBEDDING,
  ]);
  await query(
    `INSERT INTO grouped_questions (conversation_id, group_id, store_id, received_at, similarity) VALUES ($1, $2, $3, now(), 1)`,
    [id, group, store],
  );
  await query(
    `INSERT INTO staff_calls (id, session_id, terminal_id, store_id, conversation_id, closed_at) VALUES ($1, $2, $3, $4, $5, now())`,
    [newId(), running.osaka.session, terminal, store, id],
  );
  return id;
}

/** Tables that hold the text, or the embedding, anywhere in a row. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const hex = Buffer.from(text).toString('hex');
  const found: string[] = [];
  for (const { name } of tables) {
    const sql = `SELECT EXISTS (SELECT FROM ${name} t WHERE position($1 in t::text) > 0 OR position($2 in t::text) > 0) AS holds`;
    const [row] = await query<{ holds: boolean }>(sql, [text, hex]);
    if (row?.holds) found.push(name);
  }
  return found;
}

describe('erasing on request', () => {
  it('leaves nothing of a conversation in any table, and tells in the audit that it was done, without a word', async () => {
    const id = await aWholeConversation();
    expect(await tablesWith(WORDS)).toEqual([
      'background_task_results',
      'chats',
      'conversations',
      'idempotency_keys',
      'segments',
    ]);
    expect(await tablesWith('0.625')).toEqual(['question_groups']);
    expect((await erase('eraseConversation', id)).body).toEqual({ data: { eraseConversation: 1 } });
    expect(await tablesWith(WORDS)).toEqual([]);
    expect(await tablesWith('0.625')).toEqual([]);
    expect(await tablesWith(id)).toEqual(['audit_entries']);
    const [entry] = await query('SELECT action, subject, detail FROM audit_entries ORDER BY sequence DESC LIMIT 1');
    expect(entry).toEqual({ action: 'conversation.erased', subject: `conversation:${id}`, detail: {} });
  });

  it('forgets the words of the visitor wherever they were taught, and keeps those of the curator', async () => {
    const id = await aConversation(running, 'osaka', '2026-11-01T00:00:05.000001Z');
    const other = await aConversation(running, 'kyoto', '2026-11-01T00:00:05.000001Z');
    const [live, own] = [newId(), newId()];
    await query(
      `INSERT INTO taught_answers (id, conversation_id, locale, question, visitors_words, answer, state, taught_by)
       VALUES ($1, $3, 'en', $4, true, 'Yes.', 'published', 'c'), ($2, $3, 'en', 'Is there tea?', false, 'No.', 'published', 'c')`,
      [live, own, id, WORDS],
    );
    await query(
      `INSERT INTO documents (id, locale, source, title, content, content_hash) VALUES ($1, 'en', $3, $2, 'Yes.', '')`,
      [live, WORDS, `taught:${live}`],
    );
    await query('UPDATE conversations SET decision = $2 WHERE id = $1', [
      other,
      JSON.stringify({ kind: 'taught', passages: [{ title: WORDS, text: '' }] }),
    ]);
    await query(
      `INSERT INTO background_task_results (id, conversation_id, terminal_id, status, owner, lease_until, result, completed_at)
       VALUES ($1, $2, $3, 'completed', 'o', now(), $4, now())`,
      [newId(), other, running.kyoto.terminal, JSON.stringify({ sources: [{ title: WORDS }], answer: 'Yes.' })],
    );
    await query(
      `INSERT INTO vector_search_results (conversation_id, rank, document_id, title, text, fused_score, used, taught_answer_id)
       VALUES ($1, 9, $2, $3, 'Yes.', 1, true, $2)`,
      [other, live, WORDS],
    );
    expect((await erase('eraseConversation', id)).body.errors).toBeUndefined();
    expect(await tablesWith(WORDS)).toEqual([]);
    expect(await query('SELECT state, question, answer FROM taught_answers ORDER BY answer DESC')).toEqual([
      { state: 'revoked', question: '', answer: 'Yes.' },
      { state: 'published', question: 'Is there tea?', answer: 'No.' },
    ]);
    const [{ result } = { result: {} }] = await query<{ result: object }>(
      'SELECT result FROM background_task_results WHERE conversation_id = $1',
      [other],
    );
    expect(result).toEqual({ sources: [{ title: '' }], answer: 'Yes.' });
    await query('DELETE FROM conversations WHERE id = $1', [other]);
  });

  it('leaves nothing of a stay', async () => {
    const id = await aWholeConversation();
    const other = await aConversation(running, 'kyoto', '2026-11-01T00:00:01.000001Z');
    const { session } = running.osaka;
    expect((await erase('eraseSession', session)).body).toEqual({ data: { eraseSession: 1 } });
    expect(await tablesWith(WORDS)).toEqual([]);
    expect(await query('SELECT id FROM conversations')).toEqual([{ id: other }]);
    expect(await tablesWith(session)).toEqual(['audit_entries']);
    const [entry] = await query('SELECT detail FROM audit_entries ORDER BY sequence DESC LIMIT 1');
    expect(entry).toEqual({ detail: { subjects: [`conversation:${id}`] } });
  });

  it('waits for an answer that is being given', async () => {
    const id = await aConversation(running, 'kyoto', '2026-11-01T00:00:02.000001Z', null);
    await query(
      `INSERT INTO background_task_results (id, conversation_id, terminal_id, status, owner, lease_until)
       VALUES ($1, $2, $3, 'in_progress', 'o', now())`,
      [newId(), id, running.kyoto.terminal],
    );
    for (const [field, of] of [
      ['eraseConversation', id],
      ['eraseSession', running.kyoto.session],
    ] as const)
      expect((await erase(field, of)).body.errors?.[0]?.extensions.code).toBe('conversation_under_way');
  });

  it('is for an admin alone, and outside his stores nothing exists (AUTHZ-14)', async () => {
    const id = await aConversation(running, 'kyoto', '2026-11-01T00:00:03.000001Z');
    const curator = await running.issuer.sign({ 'cognito:groups': ['curator'] });
    expect((await erase('eraseConversation', id, curator)).status).toBe(403);
    await running.limitTo([running.osaka.store]);
    expect((await erase('eraseConversation', id)).body.errors?.[0]?.extensions.code).toBe('conversation_not_found');
    expect((await erase('eraseSession', running.kyoto.session)).body.errors?.[0]?.extensions.code).toBe(
      'session_not_found',
    );
    expect(await query('SELECT id FROM conversations WHERE id = $1', [id])).toHaveLength(1);
  });
});
