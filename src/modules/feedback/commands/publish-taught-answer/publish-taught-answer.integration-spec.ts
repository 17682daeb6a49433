import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import { AuditTrail } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { ExtensionRegistry } from '../../../../platform/extensions/index.js';
import { newId } from '../../../../platform/ids/index.js';
import { LocalEmbeddingModel } from '../../../../providers/local/embedding-model/local-embedding-model.js';
import { ConsoleChanges, type OperatorIdentity, People } from '../../../console-access/index.js';
import { Retrieval, TaughtPassages } from '../../../retrieval/index.js';
import { AnswerPreview } from '../../preview/answer-preview.js';
import { TaughtAnswerRepository } from '../../taught-answer.repository.js';
import { RevokeTaughtAnswerCommand } from '../revoke-taught-answer/revoke-taught-answer.command.js';
import { RevokeTaughtAnswerHandler } from '../revoke-taught-answer/revoke-taught-answer.handler.js';
import { PublishTaughtAnswerCommand } from './publish-taught-answer.command.js';
import { PublishTaughtAnswerHandler } from './publish-taught-answer.handler.js';

jest.setTimeout(60_000);

const CURATOR: OperatorIdentity = { subject: 'curator:one', email: null, role: 'curator', storeIds: null };
const NO_QUESTION_WAS_ASKED = { questions: () => Promise.resolve([]), changeBy: () => Promise.resolve(null) };

/** Runs something while an embedding is on its way. */
class WatchedModel extends LocalEmbeddingModel {
  meanwhile: () => Promise<unknown> = () => Promise.resolve();

  override async embed(...[texts, purpose, signal]: Parameters<LocalEmbeddingModel['embed']>): Promise<Float32Array[]> {
    await this.meanwhile();
    return super.embed(texts, purpose, signal);
  }
}

let database: TestDatabase;
let model: WatchedModel;
let answers: TaughtAnswerRepository;
let changes: ConsoleChanges;

beforeAll(async () => {
  database = await openTestDatabase();
  answers = new TaughtAnswerRepository(database.dataSource);
  const people = new People(database.dataSource);
  changes = new ConsoleChanges(database.dataSource, new AuditTrail(new Clock()), people);
});
afterAll(() => database.close());
beforeEach(async () => {
  model = new WatchedModel();
  await database.dataSource.query('DELETE FROM documents');
  await database.dataSource.query('DELETE FROM taught_answers');
  await database.dataSource.query('DELETE FROM users');
  await database.dataSource.transaction(async (manager) => {
    // Entries are only ever added, but by who turns the triggers off.
    await manager.query('SET LOCAL session_replication_role = replica');
    await manager.query('TRUNCATE audit_entries');
  });
});

async function draft(isInVisitorsWords = false): Promise<string> {
  const id = newId();
  const taught = {
    id,
    conversationId: null,
    storeId: null,
    locale: 'en',
    question: 'Is there tea?',
    isInVisitorsWords,
    answer: 'Yes.',
  } as const;
  await answers.insert(database.dataSource.manager, taught, 'curator:one');
  return id;
}

function publish(id: string, version = 1): Promise<void> {
  const preview = new AnswerPreview(NO_QUESTION_WAS_ASKED);
  const passages = new TaughtPassages(model);
  const handler = new PublishTaughtAnswerHandler(answers, preview, passages, new ExtensionRegistry([]), changes);
  return handler.execute(new PublishTaughtAnswerCommand(id, version, false, CURATOR));
}

function revoke(id: string, version: number): Promise<void> {
  const handler = new RevokeTaughtAnswerHandler(answers, new TaughtPassages(model), changes);
  return handler.execute(new RevokeTaughtAnswerCommand(id, version, CURATOR));
}

async function isLive(): Promise<boolean> {
  const question = { text: 'Is there tea?', locale: 'en', storeId: null } as const;
  const { passages } = await new Retrieval(database.dataSource, model).search(question, new AbortController().signal);
  return passages.length > 0;
}

const withoutAudit = async (work: () => Promise<unknown>) => {
  await database.dataSource.query('ALTER TABLE audit_entries RENAME TO audit_entries_away');
  await work().finally(() => database.dataSource.query('ALTER TABLE audit_entries_away RENAME TO audit_entries'));
};

describe('publishing a taught answer', () => {
  it('makes it live and records who did it', async () => {
    const id = await draft();
    await publish(id);
    expect(await isLive()).toBe(true);
    const entries = await database.dataSource.query('SELECT actor, action, subject FROM audit_entries');
    expect(entries).toEqual([
      { actor: 'curator:one', action: 'taught_answer.published', subject: `taught_answer:${id}` },
    ]);
  });

  it('does nothing at all when the record of it cannot be written', async () => {
    const id = await draft();
    await withoutAudit(() => expect(publish(id)).rejects.toThrow());
    expect(await isLive()).toBe(false);
    expect(await answers.get(id)).toMatchObject({ state: 'draft', version: 1 });
  });

  it('does nothing when the question cannot be embedded', async () => {
    const id = await draft();
    model.meanwhile = () => Promise.reject(new Error('unreachable'));
    await expect(publish(id)).rejects.toThrow('unreachable');
    expect(await answers.get(id)).toMatchObject({ state: 'draft' });
  });

  it('lets others write while it waits for the embedding, and sees then that it was overtaken', async () => {
    const id = await draft();
    model.meanwhile = async () => {
      model.meanwhile = () => Promise.resolve();
      const changed = { ...(await answers.get(id)), answer: 'No.' };
      await database.dataSource.transaction((manager) => answers.rewrite(manager, changed, 'curator:two'));
    };
    await expect(publish(id)).rejects.toMatchObject({ code: 'taught_answer_changed' });
    expect(await isLive()).toBe(false);
  });

  it.each([
    ['was ended', 'now()', 'NULL', 'person_disabled'],
    ['was limited to stores', 'NULL', 'ARRAY[gen_random_uuid()]', 'standing_changed'],
  ])(
    'is refused to somebody whose access %s while the embedding was made (AUTHZ-21)',
    async (_how, disabled, stores, code) => {
      const id = await draft();
      model.meanwhile = () =>
        database.dataSource.query(
          `INSERT INTO users (id, subject, email, disabled_at, store_ids) VALUES (gen_random_uuid(), $1, 'a@demo.tenin', ${disabled}, ${stores})`,
          [CURATOR.subject],
        );
      await expect(publish(id)).rejects.toMatchObject({ code });
      expect([await isLive(), (await answers.get(id)).state]).toEqual([false, 'draft']);
    },
  );

  it('is done once, whoever does it at the same time', async () => {
    const id = await draft();
    const results = await Promise.allSettled([publish(id), publish(id)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('revoking it', () => {
  it("forgets a visitor's words whose conversation is gone, and keeps the curator's", async () => {
    const [ofVisitor, ofCurator] = [await draft(true), await draft()];
    await publish(ofVisitor);
    await publish(ofCurator);
    await revoke(ofVisitor, 2);
    await revoke(ofCurator, 2);
    expect(await answers.get(ofVisitor)).toMatchObject({ state: 'revoked', question: '', answer: 'Yes.' });
    expect(await answers.get(ofCurator)).toMatchObject({ state: 'revoked', question: 'Is there tea?' });
  });

  it('is for ever', async () => {
    const id = await draft();
    await publish(id);
    await revoke(id, 2);
    expect(await isLive()).toBe(false);
    await expect(publish(id, 3)).rejects.toMatchObject({ code: 'taught_answer_not_draft' });
    await expect(revoke(id, 3)).rejects.toMatchObject({ code: 'taught_answer_not_published' });
  });

  it('does nothing at all when the record of it cannot be written', async () => {
    const id = await draft();
    await publish(id);
    await withoutAudit(() => expect(revoke(id, 2)).rejects.toThrow());
    expect(await isLive()).toBe(true);
    expect(await answers.get(id)).toMatchObject({ state: 'published' });
  });
});
