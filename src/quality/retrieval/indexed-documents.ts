import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';

import { composition } from '../../app.js';
import { DataModule } from '../../app.module.js';
import type { Locale } from '../../contracts/index.js';
import { IngestDocumentsCommand, type IngestedFile } from '../../modules/knowledge/index.js';
import { EmbeddingSpaces, type FoundPassage, Retrieval } from '../../modules/retrieval/index.js';

const SEARCH_MS = 60_000;

/** A knowledge base of its own, made by the commands that operators use, on the embedded database and the embedded embedder. */
export class IndexedDocuments {
  static async of(files: readonly IngestedFile[]): Promise<IndexedDocuments> {
    const folder = await mkdtemp(join(tmpdir(), 'tenin-quality-'));
    const { configuration, registry } = await composition({ DATA_DIR: folder, LOG_LEVEL: 'error' });
    const app = await NestFactory.createApplicationContext(DataModule.of(configuration, registry), {
      logger: ['error'],
    });
    await app.get(EmbeddingSpaces).ensureSpace();
    await app.get(CommandBus).execute(new IngestDocumentsCommand(files, 'quality'));
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

  async close(): Promise<void> {
    await this.app.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A document as an operator would hand it in. */
export function markdown(source: string, title: string, locale: Locale, body: string): IngestedFile {
  const content = `---\ntitle: ${JSON.stringify(title)}\nlocale: ${locale}\n---\n${body}\n`;
  return { source, bytes: new TextEncoder().encode(content), readAttachment: () => Promise.resolve(null) };
}
