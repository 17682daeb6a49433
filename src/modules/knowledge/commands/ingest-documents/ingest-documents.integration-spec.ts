import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { openTestDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import type { EmbeddingModel, MediaStore } from '../../../../contracts/index.js';
import { AuditTrail } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { LocalEmbeddingModel } from '../../../../providers/local/embedding-model/local-embedding-model.js';
import { EmbeddingSpaces, KnowledgeVocabulary, nearestPassages, Retrieval } from '../../../retrieval/index.js';
import { StoreEntity, StoresService } from '../../../stores/index.js';
import { DocumentReader } from '../../documents/document-reader.js';
import { FileReading } from '../../reading/file-reading.js';
import { VersionRepository } from '../../versions/version.repository.js';
import { DocumentRepository } from './document.repository.js';
import { IngestDocumentsCommand } from './ingest-documents.command.js';
import { IngestDocumentsHandler } from './ingest-documents.handler.js';

const signal = new AbortController().signal;

/** Counts what it embeds; `name` is another space. */
class CountingModel implements EmbeddingModel {
  readonly texts: string[] = [];
  private readonly inner = new LocalEmbeddingModel();
  constructor(readonly name = 'counting:1') {}
  embed(texts: readonly string[], purpose: 'passage' | 'query', stop: AbortSignal): Promise<Float32Array[]> {
    if (purpose === 'passage') this.texts.push(...texts);
    return this.inner.embed(texts, purpose, stop);
  }
}

class RememberedMedia implements MediaStore {
  readonly name = 'remembered';
  readonly keys: string[] = [];
  put(key: string): Promise<void> {
    this.keys.push(key);
    return Promise.resolve();
  }
  signedUrl(key: string): Promise<string> {
    return Promise.resolve(key);
  }
}

describe('knowledge base', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let stores: StoresService;
  let harbor: string;
  let hill: string;
  let model: CountingModel;
  let media: RememberedMedia;

  beforeAll(async () => {
    database = await openTestDatabase({ entities: [StoreEntity] });
    dataSource = database.dataSource;
    stores = new StoresService(dataSource.getRepository(StoreEntity));
    harbor = (await stores.upsertStore({ code: 'harbor', name: 'Harbor' })).id;
    hill = (await stores.upsertStore({ code: 'hill', name: 'Hill' })).id;
  }, 60_000);

  afterAll(() => database.close(), 60_000);

  beforeEach(async () => {
    await dataSource.query('TRUNCATE documents, embedding_spaces CASCADE');
    model = new CountingModel();
    media = new RememberedMedia();
    await new EmbeddingSpaces(dataSource, model).ensureSpace();
  });

  const ingest = (documents: Record<string, string>, attachments: Record<string, string> = {}) => {
    const handler = new IngestDocumentsHandler(
      dataSource,
      new DocumentRepository(dataSource),
      new DocumentReader(new FileReading()),
      new VersionRepository(dataSource),
      stores,
      new AuditTrail(new Clock()),
      model,
      media,
    );
    const bytes = (text: string) => new TextEncoder().encode(text);
    return handler.execute(
      new IngestDocumentsCommand(
        Object.entries(documents).map(([source, text]) => ({
          source,
          bytes: bytes(text),
          readAttachment: (file) => Promise.resolve(attachments[file] ? bytes(attachments[file]) : null),
        })),
        'tester',
      ),
    );
  };
  const search = (text: string, storeId: string | null = harbor, locale: 'en' | 'ja' = 'en') =>
    new Retrieval(dataSource, model).search({ text, locale, storeId }, signal);
  const STORAGE = '# Storage\nWe store four winter tires for half a year.\n\n## Price\nStorage costs 8,800 yen.';
  const REPAIR = '# Repair\nA puncture is repaired in thirty minutes.';

  describe('loading', () => {
    it('adds, then leaves alone, then changes, and tells which', async () => {
      expect(await ingest({ 'a.md': STORAGE, 'b.md': REPAIR })).toMatchObject({ added: ['a.md', 'b.md'], refused: [] });
      expect(await ingest({ 'a.md': STORAGE })).toMatchObject({ added: [], changed: [], unchanged: ['a.md'] });
      expect(await ingest({ 'b.md': `${REPAIR} Soon.` })).toMatchObject({ changed: ['b.md'] });
      const entries = await dataSource.query('SELECT action FROM audit_entries ORDER BY sequence DESC LIMIT 3');
      expect(entries.map((entry: { action: string }) => entry.action)).toEqual([
        'document.changed',
        'document.added',
        'document.added',
      ]);
    });

    it('embeds only what changed and keeps the passages that did not', async () => {
      await ingest({ 'a.md': STORAGE });
      const ids = await dataSource.query('SELECT id FROM passages ORDER BY position');
      model.texts.length = 0;
      await ingest({ 'a.md': STORAGE.replace('## Price', '## Access\nRing the bell.\n\n## Price') });
      expect(model.texts).toEqual(['Storage\nAccess\nRing the bell.']);
      const after = await dataSource.query('SELECT id FROM passages ORDER BY position');
      expect([after[0], after[2]]).toEqual(ids);
      const [{ count }] = await dataSource.query('SELECT count(*)::int FROM passage_embeddings');
      expect(count).toBe(3);
    });

    it('takes a passage that is repeated once, on every load', async () => {
      const line = 'Ask at the desk. '.repeat(60);
      await ingest({ 'a.md': `## Help\n${line}\n## Help\n${line}` });
      await ingest({ 'a.md': `## Help\n${line}\n## Help\n${line}\n## More\nThanks.` });
      const [counts] = await dataSource.query(
        'SELECT (SELECT count(*)::int FROM passages) AS passages, (SELECT count(*)::int FROM passage_embeddings) AS vectors',
      );
      expect(counts.vectors).toBe(counts.passages);
      expect(counts.passages).toBeLessThanOrEqual(4);
    });

    it('refuses the faulty and takes the others', async () => {
      const report = await ingest({
        'bad.md': '---\ntitle: [\n---\nx',
        'nowhere.md': '---\nstore: moon\n---\nx y',
        'picture.md': '---\nattachments: [{file: no.png, caption: a}]\n---\nx y',
        'program.md': '---\nattachments: [{file: no.exe, caption: a}]\n---\nx y',
        'empty.md': '# Only a heading',
        'good.md': REPAIR,
      });
      expect(report.added).toEqual(['good.md']);
      expect(report.refused.map(({ source, code }) => [source, code])).toEqual([
        ['bad.md', 'front_matter_invalid'],
        ['nowhere.md', 'store_unknown'],
        ['picture.md', 'attachment_missing'],
        ['program.md', 'attachment_unsupported'],
        ['empty.md', 'document_empty'],
      ]);
    });

    it('stores attachments, and sees that only a picture changed', async () => {
      const text = '---\nattachments: [{file: rack.png, caption: The rack}]\n---\nTires lie in a rack.';
      await ingest({ 'a.md': text }, { 'rack.png': 'one' });
      expect(await ingest({ 'a.md': text }, { 'rack.png': 'two' })).toMatchObject({ changed: ['a.md'] });
      const rows = await dataSource.query('SELECT media_key, media_type, kind, caption FROM attachments');
      expect(rows).toEqual([{ media_key: media.keys[1], media_type: 'image/png', kind: 'image', caption: 'The rack' }]);
    });
  });

  describe('search', () => {
    it('finds what is asked for, with exact similarity, score and coverage', async () => {
      await ingest({ 'a.md': STORAGE, 'b.md': REPAIR });
      const { passages, embedded } = await search('What does storage of winter tires cost?');
      expect(embedded).toBe(true);
      expect(passages[0]).toMatchObject({ title: 'Storage', rank: 1 });
      expect(passages[0]?.similarity).toBeGreaterThan(0.2);
      expect(passages[0]?.similarity).toBeLessThanOrEqual(1);
      expect(passages[0]?.lexicalScore).toBeGreaterThan(0);
      expect(passages[0]?.coverage).toBeGreaterThan(passages.at(-1)?.coverage ?? 1);
    });

    it('shows a store its own documents and those of all stores, in the language of the visitor', async () => {
      await ingest({
        'all.md': 'Winter tires are stored.',
        'harbor.md': '---\nstore: harbor\n---\nWinter tires are stored in Harbor.',
        'hill.md': '---\nstore: hill\n---\nWinter tires are stored on the Hill.',
        'ja.md': '冬用タイヤをお預かりします。winter tires',
      });
      const seen = async (storeId: string | null) =>
        (await search('winter tires', storeId)).passages.map(({ title }) => title).sort();
      expect(await seen(harbor)).toEqual(['all', 'harbor']);
      expect(await seen(hill)).toEqual(['all', 'hill']);
      expect(await seen(null)).toEqual(['all']);
    });

    it('finds Japanese compounds by their parts', async () => {
      await ingest({
        'a.md': 'スタッドレスタイヤの保管料金は一年で八千八百円です。',
        'b.md': 'パンク修理は三十分で終わります。',
      });
      const { passages } = await search('冬のタイヤの保管はいくらですか', harbor, 'ja');
      expect(passages[0]?.title).toBe('a');
    });

    it('searches words alone, and says so, when the question cannot be embedded', async () => {
      await ingest({ 'a.md': STORAGE, 'b.md': REPAIR });
      model.embed = () => Promise.reject(new Error('unreachable'));
      const { passages, embedded } = await search('puncture');
      expect(embedded).toBe(false);
      expect(passages[0]).toMatchObject({ title: 'Repair', similarity: null });
    });

    it('loses nobody behind a filter when it goes through the index', async () => {
      const rules = (kind: string, count: number) =>
        Array.from(
          { length: count },
          (_, at) => `# Rule ${at}\nA ${kind} tire of kind ${at} goes on shelf ${at}.`,
        ).join('\n');
      await ingest({
        'hill.md': `---\nstore: hill\n---\n${rules('summer', 260)}`,
        'harbor.md': `---\nstore: harbor\n---\n${rules('winter', 12)}`,
      });
      await dataSource.query(
        'CREATE INDEX passage_embeddings_nearest ON passage_embeddings USING hnsw (embedding halfvec_cosine_ops) WITH (m = 4, ef_construction = 16)',
      );
      await dataSource.query('SET enable_seqscan = off');
      const embedding = await new Retrieval(dataSource, model).embedQuery('Where does a summer tire go?', signal);
      const query = { model: model.name, embedding, limit: 10 };
      const scope = { locale: 'en', storeId: harbor } as const;
      const exact = await nearestPassages(dataSource, scope, query);
      const indexed = await nearestPassages(dataSource, scope, { ...query, exactUpTo: 0 });
      await dataSource.query('RESET enable_seqscan');
      expect(indexed).toHaveLength(10);
      expect(new Set(indexed)).toEqual(new Set(exact));
    }, 60_000);
  });

  it('tells speech recognition what the documents are about', async () => {
    await ingest({ 'a.md': STORAGE, 'hill.md': '---\nstore: hill\ntitle: Cable car\n---\nEvery hour.' });
    const vocabulary = new KnowledgeVocabulary(dataSource);
    expect(await vocabulary.vocabularyTerms(harbor, 'en')).toEqual(['storage', 'price']);
    expect(await vocabulary.vocabularyTerms(hill, 'en')).toContain('cable');
  });

  it('moves to another embedding model: words alone until the new space is complete, then the old is gone', async () => {
    await ingest({ 'a.md': STORAGE, 'b.md': REPAIR });
    model = new CountingModel('counting:2');
    expect((await search('puncture')).embedded).toBe(false);
    await new EmbeddingSpaces(dataSource, model).ensureSpace();
    expect(await search('puncture')).toMatchObject({ embedded: true, passages: [{ title: 'Repair' }, {}, {}] });
    const rows = await dataSource.query('SELECT DISTINCT model FROM passage_embeddings');
    expect(rows).toEqual([{ model: 'counting:2' }]);
    model.texts.length = 0;
    await new EmbeddingSpaces(dataSource, model).ensureSpace();
    expect(model.texts).toEqual([]);
  });
});
