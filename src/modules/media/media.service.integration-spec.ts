import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { LanguageModel, MediaStore } from '../../contracts/index.js';
import { newId } from '../../platform/ids/index.js';
import { MediaService } from './media.service.js';
import { MediaJudge } from './media-judge.js';

const store: MediaStore = {
  name: 'remembered',
  put: () => Promise.resolve(),
  signedUrl: (key) => Promise.resolve(`signed:${key}`),
};

/** What the model says; nothing of use leaves it to the rule. */
let verdict = 'I cannot tell.';
const model: LanguageModel = {
  name: 'judge',
  async *generate() {
    yield verdict;
  },
};

describe('MediaService', () => {
  let database: TestDatabase;
  let service: MediaService;
  const storeId = newId();
  const documentId = newId();

  beforeAll(async () => {
    database = await openTestDatabase();
    service = new MediaService(database.dataSource, store, new MediaJudge(model));
    await database.dataSource.query(`INSERT INTO stores (id, code, name) VALUES ($1, 'harbor', 'Harbor')`, [storeId]);
    await database.dataSource.query(
      `INSERT INTO documents (id, store_id, locale, source, title, content, content_hash)
       VALUES ($1, $2, 'en', 'a.md', 'Punctures', '', '')`,
      [documentId, storeId],
    );
    await database.dataSource.query(
      `INSERT INTO attachments (id, document_id, kind, media_key, media_type, caption)
       VALUES ($1, $2, 'image', 'documents/zone.svg', 'image/svg+xml', 'Where a puncture is repaired')`,
      [newId(), documentId],
    );
  }, 60_000);

  afterAll(() => database.close(), 60_000);

  const shown = (question: string, visitor: { storeId: string | null; locale?: 'ja' | 'en' }) =>
    service.mediaFor({ documentIds: [documentId], question, locale: 'en', ...visitor }, new AbortController().signal);

  it('gives a signed URL of what helps', async () => {
    expect(await shown('Do you repair a puncture?', { storeId })).toEqual([
      {
        kind: 'image',
        url: 'signed:documents/zone.svg',
        caption: 'Where a puncture is repaired',
        type: 'image/svg+xml',
      },
    ]);
  });

  it('shows what a model finds helpful, and nothing where it finds nothing', async () => {
    verdict = '1';
    expect(await shown('When do you close?', { storeId })).toHaveLength(1);
    verdict = 'NONE';
    expect(await shown('Do you repair a puncture?', { storeId })).toEqual([]);
    verdict = 'I cannot tell.';
  });

  it('shows nothing of another store, nor in another language, nor without a reason', async () => {
    expect(await shown('Do you repair a puncture?', { storeId: newId() })).toEqual([]);
    expect(await shown('Do you repair a puncture?', { storeId: null })).toEqual([]);
    expect(await shown('Do you repair a puncture?', { storeId, locale: 'ja' })).toEqual([]);
    expect(await shown('When do you close?', { storeId })).toEqual([]);
  });
});
