import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import type { Locale } from '../../../contracts/index.js';
import { newId } from '../../../platform/ids/index.js';
import { LocalEmbeddingModel } from '../../../providers/local/embedding-model/local-embedding-model.js';
import { Retrieval } from '../search/retrieval.js';
import { EmbeddingSpaces } from '../spaces/embedding-spaces.js';
import { type TaughtPassage, TaughtPassages } from './taught-passages.js';

jest.setTimeout(60_000);

const model = new LocalEmbeddingModel();
const signal = new AbortController().signal;
let database: TestDatabase;
let harbor: string;
let hill: string;

beforeAll(async () => {
  database = await openTestDatabase();
  [harbor, hill] = [newId(), newId()];
  await database.dataSource.query(`INSERT INTO stores (id, code, name) VALUES ($1, 'harbor', 'H'), ($2, 'hill', 'K')`, [
    harbor,
    hill,
  ]);
  await new EmbeddingSpaces(database.dataSource, model).ensureSpace();
});
afterAll(() => database.close());
beforeEach(() => database.dataSource.query('DELETE FROM documents'));

const passages = new TaughtPassages(model);

async function teach(given: Partial<TaughtPassage> = {}): Promise<string> {
  const taught: TaughtPassage = {
    id: newId(),
    question: 'May I bring my dog?',
    answer: 'Dogs are welcome on a leash.',
    locale: 'en',
    storeId: null,
    ...given,
  };
  const embedding = await passages.embed(taught.question);
  await database.dataSource.transaction((manager) => passages.put(manager, taught, embedding));
  return taught.id;
}

const revoke = (id: string) => database.dataSource.transaction((manager) => passages.remove(manager, id));

async function search(text: string, storeId: string | null = harbor, locale: Locale = 'en') {
  const { passages: found } = await new Retrieval(database.dataSource, model).search({ text, storeId, locale }, signal);
  return found;
}

describe('a taught answer among the knowledge', () => {
  it('comes first for its question and for near wordings of it, and names itself', async () => {
    const id = await teach();
    for (const text of ['May I bring my dog?', 'excuse me, can I please bring my dog in?', 'my dog, may I bring it']) {
      const [first] = await search(text);
      expect(first).toMatchObject({ rank: 1, text: 'Dogs are welcome on a leash.', taught: { answerId: id } });
    }
  });

  it('is found by nobody from the moment on that it is revoked', async () => {
    const id = await teach();
    await revoke(id);
    expect(await search('May I bring my dog?')).toEqual([]);
  });

  it('is not among what is found for another question, however many of its words that has', async () => {
    await teach();
    for (const text of [
      'May I bring my cat?',
      'Where may my dog wait?',
      'May I bring two dogs?',
      'Why may I not bring my dog?',
    ])
      expect(await search(text)).toEqual([]);
  });

  it('belongs to its store and its language, and a store goes before all stores', async () => {
    await teach({ answer: 'Of all stores.' });
    await teach({ answer: 'Of the hill.', storeId: hill });
    expect((await search('May I bring my dog?', harbor)).map(({ text }) => text)).toEqual(['Of all stores.']);
    expect((await search('May I bring my dog?', hill))[0]?.text).toBe('Of the hill.');
    expect(await search('May I bring my dog?', harbor, 'ja')).toEqual([]);
  });

  it('is found by its words where a question cannot be embedded', async () => {
    await teach();
    const question = { text: 'May I bring my dog?', locale: 'en', storeId: null, embedding: null } as const;
    const { passages: found } = await new Retrieval(database.dataSource, model).searchPassages(question, signal);
    expect(found[0]?.text).toBe('Dogs are welcome on a leash.');
  });

  it('is embedded by its question again for another model', async () => {
    await teach();
    await database.dataSource.query('DELETE FROM passage_embeddings');
    await new EmbeddingSpaces(database.dataSource, model).ensureSpace();
    expect((await search('May I bring my dog?'))[0]?.similarity).toBeGreaterThan(0.99);
  });

  it('is tried as a candidate without being published', async () => {
    const candidate = { id: newId(), question: 'May I bring my dog?', answer: 'Yes.', storeId: hill };
    const retrieval = new Retrieval(database.dataSource, model);
    const found = async (storeId: string) =>
      (
        await retrieval.searchPassages(
          { text: 'can I bring my dog', locale: 'en', storeId, embedding: null, candidate },
          signal,
        )
      ).passages;
    expect((await found(hill))[0]).toMatchObject({ text: 'Yes.', taught: { answerId: candidate.id } });
    expect(await found(harbor)).toEqual([]);
  });
});
