import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

import { composition } from '../../app.js';
import { DataModule } from '../../app.module.js';
import type { Locale } from '../../contracts/index.js';
import { IngestDocumentsCommand, type IngestedFile } from '../../modules/knowledge/index.js';
import { EmbeddingSpaces, type FoundPassage, Retrieval } from '../../modules/retrieval/index.js';

const SEARCH_MS = 60_000;

/** Where a passage stands: its file, and the pages where it begins and ends there. */
export interface Place {
  source: string;
  page: number | null;
  lastPage: number | null;
}

/** A knowledge base of its own, made by the commands that operators use, on the embedded database and the embedded embedder. */
export class IndexedDocuments {
  static async of(files: readonly IngestedFile[]): Promise<IndexedDocuments> {
    const folder = await mkdtemp(join(tmpdir(), 'tenin-quality-'));
    const { configuration, registry } = await composition({ DATA_DIR: folder, LOG_LEVEL: 'error' });
    const app = await NestFactory.createApplicationContext(DataModule.of(configuration, registry), {
      logger: ['error'],
    });
    await app.get(EmbeddingSpaces).ensureSpace();
    const { refused } = await app.get(CommandBus).execute(new IngestDocumentsCommand(files, 'quality'));
    // There are no stores here: what is true of one alone is not asked for.
    const lost = refused.filter(({ code }) => code !== 'store_unknown');
    if (lost.length > 0) throw new Error(`${lost.length} of ${files.length} documents were refused`);
    return new IndexedDocuments(app, folder);
  }

  private constructor(
    private readonly app: INestApplicationContext,
    private readonly folder: string,
  ) {}

  async search(text: string, locale: Locale): Promise<FoundPassage[]> {
    const found = await this.app.get(Retrieval).search({ text, locale, storeId: null }, AbortSignal.timeout(SEARCH_MS));
    return found.passages;
  }

  /** In the order of the passages: the name of the file that each was read from, without its ending. */
  async namesOf(passages: readonly FoundPassage[]): Promise<string[]> {
    const places = await this.placesOf(passages);
    return places.map(({ source }) => source.replace(/\.\w+$/, ''));
  }

  /** In the order of the passages: the file that each was read from, and where it stands there. */
  async placesOf(passages: readonly FoundPassage[]): Promise<Place[]> {
    const rows = await this.app
      .get(DataSource)
      .query<({ id: string } & Place)[]>(
        `SELECT p.id, d.source, p.page, p.last_page AS "lastPage" FROM passages p JOIN documents d ON d.id = p.document_id WHERE p.id = ANY($1)`,
        [passages.map(({ passageId }) => passageId)],
      );
    const places = new Map(rows.map(({ id, ...place }) => [id, place]));
    return passages.map(({ passageId }) => places.get(passageId) ?? { source: '', page: null, lastPage: null });
  }

  async close(): Promise<void> {
    await this.app.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A document as an operator would hand it in; `name` is that of its file, without the ending. */
export function markdown(name: string, title: string, locale: Locale, body: string): IngestedFile {
  const content = `---\ntitle: ${JSON.stringify(title)}\nlocale: ${locale}\n---\n${body}\n`;
  return {
    source: `${name}.md`,
    bytes: new TextEncoder().encode(content),
    readAttachment: () => Promise.resolve(null),
  };
}
