import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { openTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { AuditTrail } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { newId } from '../../../platform/ids/index.js';
import { LocalEmbeddingModel } from '../../../providers/local/embedding-model/local-embedding-model.js';
import { EmbeddingSpaces, Retrieval } from '../../retrieval/index.js';
import { StoreEntity, StoresService } from '../../stores/index.js';
import { DocumentRepository } from '../commands/ingest-documents/document.repository.js';
import { DocumentReader } from '../documents/document-reader.js';
import { FileReading } from '../reading/file-reading.js';
import { type DocumentChanges, DocumentEditing } from './document-editing.js';
import { DocumentFiles } from './document-files.js';
import { DocumentTurns } from './document-turns.js';
import { Publisher, type VersionName } from './publisher.js';
import { VersionRepository } from './version.repository.js';

const signal = new AbortController().signal;
const EVERYWHERE = { actor: 'operator:1', storeIds: null };
const bytes = (text: string) => new TextEncoder().encode(text);
const CHANGES: DocumentChanges = { title: null, locale: null, body: null, attachments: null, publishes: true };

describe('editing documents', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let stores: StoresService;
  let harbor: string;
  let hill: string;
  let files: FileReading;
  let queued: VersionName[];
  let editing: DocumentEditing;
  let originals: DocumentFiles;
  let kept: Map<string, Uint8Array>;
  let publisher: Publisher;
  let versions: VersionRepository;
  const model = new LocalEmbeddingModel();

  beforeAll(async () => {
    database = await openTestDatabase({ entities: [StoreEntity] });
    dataSource = database.dataSource;
    stores = new StoresService(dataSource.getRepository(StoreEntity));
    harbor = (await stores.upsertStore({ code: 'harbor', name: 'Harbor' })).id;
    hill = (await stores.upsertStore({ code: 'hill', name: 'Hill' })).id;
    files = new FileReading();
  }, 60_000);

  afterAll(async () => {
    files.onApplicationShutdown();
    await database.close();
  });

  beforeEach(async () => {
    await dataSource.query('TRUNCATE documents, embedding_spaces, kept_embeddings CASCADE');
    await new EmbeddingSpaces(dataSource, model).ensureSpace();
    queued = [];
    versions = new VersionRepository(dataSource);
    const documents = new DocumentRepository(dataSource);
    const audit = new AuditTrail(new Clock());
    publisher = new Publisher(dataSource, versions, documents, new DocumentReader(files), stores, audit, model);
    const turns = new DocumentTurns(versions, audit);
    const jobs = { enqueue: (_queue: string, data: object) => Promise.resolve(void queued.push(data as VersionName)) };
    kept = new Map();
    const media = { put: (key: string, content: Uint8Array) => Promise.resolve(void kept.set(key, content)) };
    editing = new DocumentEditing(dataSource, versions, publisher, documents, turns, jobs);
    originals = new DocumentFiles(dataSource, versions, turns, jobs, media);
  });

  const upload = (name: string, text: string, storeId: string | null = null, publishes = true) =>
    originals.upload(
      { id: newId(), name, bytes: bytes(text), title: null, locale: null, storeId, publishes },
      EVERYWHERE,
    );
  const uploaded = async (text: string, storeId: string | null = null): Promise<string> => {
    const name = await upload('storage.md', text, storeId);
    await publisher.advance(name, signal);
    return name.documentId;
  };
  const answers = async (text: string): Promise<string[]> => {
    const { passages } = await new Retrieval(dataSource, model).search({ text, locale: 'en', storeId: harbor }, signal);
    return passages.map((passage) => passage.text);
  };
  const stageOf = async ({ documentId, number }: VersionName) => (await versions.find(documentId, number))?.stage;
  const revisionOf = async (id: string) =>
    (await dataSource.query<{ revision: number }[]>('SELECT revision FROM documents WHERE id = $1', [id]))[0]!.revision;
  const actions = async () =>
    (
      await dataSource.query<{ action: string }[]>('SELECT action FROM audit_entries ORDER BY sequence DESC LIMIT 3')
    ).map(({ action }) => action);
  const changed = (code: string) => expect.objectContaining({ code });

  const OLD = 'Storage of four tires costs 8,800 yen.';
  const NEW = 'Storage of four tires costs 9,900 yen.';

  it('answers from a document once all its stages are gone through, and not before', async () => {
    const name = await upload('prices.csv', 'Size,Storage\n16,"8,800"\n');
    expect([await stageOf(name), queued, await answers('storage')]).toEqual(['uploaded', [name], []]);
    await publisher.advance(name, signal);
    expect(await stageOf(name)).toBe('live');
    expect(await answers('storage')).toEqual(['| Size | Storage |\n| --- | --- |\n| 16 | 8,800 |']);
    expect(await actions()).toEqual(expect.arrayContaining(['document.uploaded', 'document.added']));
  });

  it.each(['uploaded', 'extracted', 'split', 'embedded'] as const)(
    'goes on from %s where a process died',
    async (stage) => {
      const name = await upload('storage.md', OLD, null, false);
      await publisher.advance(name, signal);
      const file = stage === 'uploaded' ? bytes(OLD) : null;
      await dataSource.query('UPDATE document_versions SET stage = $1, file = $2, publishes = true', [stage, file]);
      await publisher.advance(name, signal);
      await publisher.advance(name, signal);
      expect([await stageOf(name), await answers('storage')]).toEqual(['live', [OLD]]);
    },
  );

  it('keeps what a file is refused for', async () => {
    const name = await upload('a.pdf', '%PDF-1.4 nothing');
    await publisher.advance(name, signal);
    expect(await versions.find(name.documentId, 1)).toMatchObject({
      stage: 'refused',
      fault: { code: 'document_broken' },
    });
  });

  it('never answers from what was edited, from the moment the edit is done', async () => {
    const id = await uploaded(OLD);
    const name = await editing.update(id, 1, { ...CHANGES, body: NEW }, EVERYWHERE);
    expect(await answers('storage of tires')).toEqual([NEW]);
    expect([await stageOf(name), await stageOf({ ...name, number: 1 })]).toEqual(['live', 'superseded']);
  });

  it('never answers from what was deleted, and answers again once that is undone', async () => {
    const id = await uploaded(OLD);
    await editing.delete(id, 1, EVERYWHERE);
    expect(await answers('storage of tires')).toEqual([]);
    await editing.undo(id, await revisionOf(id), EVERYWHERE);
    expect(await answers('storage of tires')).toEqual([OLD]);
    expect(await actions()).toEqual(['document.undone', 'document.deleted', 'document.added']);
  });

  it('goes back to the version before, without asking the model', async () => {
    const id = await uploaded(OLD);
    await editing.update(id, 1, { ...CHANGES, body: NEW }, EVERYWHERE);
    const away = { ...model, name: model.name, embed: () => Promise.reject(new Error('away')) };
    const documents = new DocumentRepository(dataSource);
    const audit = new AuditTrail(new Clock());
    const offline = new Publisher(dataSource, versions, documents, new DocumentReader(files), stores, audit, away);
    await new DocumentEditing(dataSource, versions, offline, documents, new DocumentTurns(versions, audit), {
      enqueue: () => Promise.resolve(),
    }).undo(id, 2, EVERYWHERE);
    expect(await answers('storage of tires')).toEqual([OLD]);
  });

  it('takes what an edit leaves out from what is live, not from what was undone or waits', async () => {
    const id = await uploaded(OLD);
    const undone = { ...CHANGES, title: 'Undone', body: NEW, locale: 'ja' as const };
    await editing.update(id, 1, undone, EVERYWHERE);
    await editing.undo(id, await revisionOf(id), EVERYWHERE);
    const draft = { ...undone, title: 'Draft', publishes: false };
    await editing.update(id, await revisionOf(id), draft, EVERYWHERE);
    const { number } = await editing.update(id, await revisionOf(id), { ...CHANGES, title: 'Storage' }, EVERYWHERE);
    expect(await versions.find(id, number)).toMatchObject({ title: 'Storage', locale: 'en', body: OLD, stage: 'live' });
  });

  it('keeps the title of what is live for another file, not that of what was undone', async () => {
    const id = await uploaded(OLD);
    await editing.update(id, 1, { ...CHANGES, title: 'Undone' }, EVERYWHERE);
    await editing.undo(id, await revisionOf(id), EVERYWHERE);
    const { title } = (await versions.find(id, 1))!;
    const file = { name: 'new.md', bytes: bytes(NEW), publishes: true };
    const { number } = await originals.replace(id, await revisionOf(id), file, EVERYWHERE);
    expect(await versions.find(id, number)).toMatchObject({ title, locale: 'en' });
  });

  it('takes what an edit of a deleted document leaves out from what was live last', async () => {
    const id = await uploaded(OLD);
    await editing.update(id, 1, { ...CHANGES, title: 'Undone', body: NEW }, EVERYWHERE);
    await editing.undo(id, await revisionOf(id), EVERYWHERE);
    await editing.delete(id, await revisionOf(id), EVERYWHERE);
    await editing.update(id, await revisionOf(id), { ...CHANGES, title: 'Again' }, EVERYWHERE);
    expect(await answers('storage of tires')).toEqual([OLD]);
  });

  it('lets a draft wait until it is published', async () => {
    const id = await uploaded(OLD);
    const draft = await editing.update(id, 1, { ...CHANGES, body: NEW, publishes: false }, EVERYWHERE);
    expect([await stageOf(draft), await answers('storage of tires')]).toEqual(['embedded', [OLD]]);
    await editing.publish(id, draft.number, 2, EVERYWHERE);
    expect(await answers('storage of tires')).toEqual([NEW]);
  });

  it('tells the second of two writers', async () => {
    const id = await uploaded(OLD);
    const both = await Promise.allSettled(
      [NEW, 'Free of charge.'].map((body) => editing.update(id, 1, { ...CHANGES, body }, EVERYWHERE)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: changed('document_changed_meanwhile'),
    });
    expect(await answers('storage')).toHaveLength(1);
    await expect(editing.undo(id, 1, EVERYWHERE)).rejects.toThrow(changed('document_changed_meanwhile'));
    await expect(editing.delete(id, 1, EVERYWHERE)).rejects.toThrow(changed('document_changed_meanwhile'));
  });

  it('answers from another file once it is read, from the one before until then, and from that again when it is undone', async () => {
    const id = await uploaded(OLD);
    await editing.update(id, 1, { ...CHANGES, title: 'Winter storage' }, EVERYWHERE);
    const file = { name: 'new.csv', bytes: bytes('Tires,Storage\n4,"9,900"\n'), publishes: true };
    const name = await originals.replace(id, await revisionOf(id), file, EVERYWHERE);
    expect(await answers('storage of tires')).toEqual([OLD]);
    await publisher.advance(name, signal);
    expect(await answers('storage of tires')).toEqual(['| Tires | Storage |\n| --- | --- |\n| 4 | 9,900 |']);
    const version = await versions.find(id, name.number);
    expect(version).toMatchObject({ title: 'Winter storage', fileName: 'new.csv', stage: 'live' });
    expect(kept.get(version?.originalKey ?? '')).toEqual(file.bytes);
    await editing.undo(id, await revisionOf(id), EVERYWHERE);
    expect(await answers('storage of tires')).toEqual([OLD]);
  });

  it('goes on answering where the other file is refused, and takes a better one for what was never read', async () => {
    const id = await uploaded(OLD);
    const broken = { name: 'b.pdf', bytes: bytes('%PDF-1.4 nothing'), publishes: true };
    await publisher.advance(await originals.replace(id, 1, broken, EVERYWHERE), signal);
    expect(await answers('storage of tires')).toEqual([OLD]);
    const unread = await upload('a.pdf', '%PDF-1.4 nothing');
    await publisher.advance(unread, signal);
    const better = { name: 'lounge.md', bytes: bytes('# The lounge\n\nTea is free.'), publishes: true };
    await publisher.advance(await originals.replace(unread.documentId, 1, better, EVERYWHERE), signal);
    expect((await answers('tea'))[0]).toBe('Tea is free.');
    expect((await versions.find(unread.documentId, 2))?.title).toBe('The lounge');
  });

  it('tells who replaces the file of what somebody else changed, or uploads twice under one id', async () => {
    const id = await uploaded(OLD);
    const file = { name: 'new.md', bytes: bytes(NEW), publishes: true };
    await editing.update(id, 1, { ...CHANGES, body: 'Free.' }, EVERYWHERE);
    await expect(originals.replace(id, 1, file, EVERYWHERE)).rejects.toThrow(changed('document_changed_meanwhile'));
    await expect(
      originals.upload({ id, ...file, title: null, locale: null, storeId: null }, EVERYWHERE),
    ).rejects.toThrow(changed('document_uploaded'));
  });

  it('never brings back a document that was deleted while it was being read', async () => {
    const name = await upload('storage.md', OLD);
    await editing.delete(name.documentId, 1, EVERYWHERE);
    await publisher.advance(name, signal);
    expect([await stageOf(name), await answers('storage')]).toEqual(['refused', []]);
  });

  it('is for those of the store alone', async () => {
    const ofHill = await uploaded(OLD, hill);
    const ofAll = await uploaded(OLD);
    const harborEditor = { actor: 'operator:2', storeIds: [harbor] };
    await expect(editing.delete(ofHill, 1, harborEditor)).rejects.toThrow(changed('document_not_found'));
    await expect(editing.delete(ofAll, 1, harborEditor)).rejects.toThrow(changed('store_not_yours'));
  });
});
