import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';

import { composition } from '../../app.js';
import { DataModule } from '../../app.module.js';
import type { Locale } from '../../contracts/index.js';
import { EmbeddingSpaces, type FoundPassage, Retrieval, TaughtPassages } from '../../modules/retrieval/index.js';
import { newId } from '../../platform/ids/index.js';

const SEARCH_MS = 60_000;

export interface Taught {
  readonly question: string;
  readonly answer: string;
}

/** Taught answers that are live, on the embedded database and the embedded embedder. */
export class TaughtKnowledge {
  static async of(answers: readonly Taught[], locale: Locale): Promise<TaughtKnowledge> {
    const folder = await mkdtemp(join(tmpdir(), 'tenin-quality-'));
    const { configuration, registry } = await composition({ DATA_DIR: folder, LOG_LEVEL: 'error' });
    const app = await NestFactory.createApplicationContext(DataModule.of(configuration, registry), {
      logger: ['error'],
    });
    await app.get(EmbeddingSpaces).ensureSpace();
    const passages = app.get(TaughtPassages);
    const embedded = await Promise.all(
      answers.map(async (taught) => ({ taught, embedding: await passages.embed(taught.question) })),
    );
    await app.get(DataSource).transaction(async (manager) => {
      for (const { taught, embedding } of embedded)
        await passages.put(manager, { ...taught, id: newId(), locale, storeId: null }, embedding);
    });
    return new TaughtKnowledge(app, folder, locale);
  }

  private constructor(
    private readonly app: INestApplicationContext,
    private readonly folder: string,
    private readonly locale: Locale,
  ) {}

  /** What would be spoken; null where nothing taught is. */
  async answerTo(text: string): Promise<Pick<FoundPassage, 'title' | 'text'> | null> {
    const question = { text, locale: this.locale, storeId: null };
    const { passages } = await this.app.get(Retrieval).search(question, AbortSignal.timeout(SEARCH_MS));
    return passages.find(({ taught }) => taught) ?? null;
  }

  async close(): Promise<void> {
    await this.app.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
