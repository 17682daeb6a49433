import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import type { EmbeddingModel } from '../../../contracts/index.js';
import { EMBEDDING_MODEL } from '../embedding-model.token.js';
import { embedInBatches, indexedText } from './embed-texts.js';
import { toHalfvec } from './halfvec.js';
import { dropIndexWhileEmpty, settleIndexes } from './nearest-index.js';

/** Passages read at once: what is kept in memory, and what a crash loses. */
const LOT = 256;

/** Keeps the space of the configured model complete and makes it the one that is searched. */
@Injectable()
export class EmbeddingSpaces {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(EMBEDDING_MODEL) private readonly model: EmbeddingModel,
  ) {}

  /**
   * To be called at boot; may take long after a change of model, so nothing should wait for it but the search by
   * meaning. Embeds whatever passage has no vector of this model yet, outside any transaction, then cuts over in one.
   * Stopped half way it goes on where it was; two processes at once do each other's work over, and no harm.
   */
  async ensureSpace(): Promise<void> {
    await this.dataSource.query('INSERT INTO embedding_spaces (model) VALUES ($1) ON CONFLICT DO NOTHING', [
      this.model.name,
    ]);
    await dropIndexWhileEmpty(this.dataSource);
    do {
      await this.fill();
    } while (!(await this.cutOver()));
    await settleIndexes(this.dataSource);
  }

  private async fill(): Promise<void> {
    for (;;) {
      const lot = await missingPassages(this.dataSource.manager, this.model.name);
      if (lot.length === 0) return;
      for await (const batch of embedInBatches(this.model, lot, indexedText)) {
        await insertEmbeddings(
          this.dataSource.manager,
          this.model.name,
          batch.map(({ item, embedding }) => ({ passageId: item.id, contentHash: item.content_hash, embedding })),
        );
      }
    }
  }

  /** False when a passage came in meanwhile that has no vector yet. */
  private cutOver(): Promise<boolean> {
    const model = this.model.name;
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT model FROM embedding_spaces ORDER BY model FOR UPDATE');
      if ((await missingPassages(manager, model)).length > 0) return false;
      await manager.query('UPDATE embedding_spaces SET active = false WHERE active AND model <> $1', [model]);
      await manager.query('UPDATE embedding_spaces SET active = true WHERE model = $1', [model]);
      await manager.query('DELETE FROM passage_embeddings WHERE model <> $1', [model]);
      await manager.query('DELETE FROM embedding_spaces WHERE model <> $1', [model]);
      return true;
    });
  }
}

interface MissingPassage {
  id: string;
  title: string;
  heading: string;
  text: string;
  asked: string | null;
  content_hash: Buffer;
}

function missingPassages(manager: EntityManager, model: string): Promise<MissingPassage[]> {
  return manager.query<MissingPassage[]>(
    `SELECT p.id, d.title, p.heading, p.text, p.asked, p.content_hash
     FROM passages p JOIN documents d ON d.id = p.document_id
     WHERE NOT EXISTS (
       SELECT 1 FROM passage_embeddings e
       WHERE e.passage_id = p.id AND e.model = $1 AND e.content_hash = p.content_hash
     ) LIMIT ${LOT}`,
    [model],
  );
}

export interface PassageEmbedding {
  passageId: string;
  contentHash: Buffer;
  embedding: Float32Array;
}

/** A passage that is gone by now is passed over. */
export async function insertEmbeddings(
  manager: EntityManager,
  model: string,
  rows: readonly PassageEmbedding[],
): Promise<void> {
  await manager.query(
    `INSERT INTO passage_embeddings (passage_id, model, content_hash, embedding)
     SELECT p.id, $1, row.content_hash, row.embedding::halfvec
     FROM unnest($2::uuid[], $3::bytea[], $4::text[]) AS row (passage_id, content_hash, embedding)
     JOIN passages p ON p.id = row.passage_id
     ON CONFLICT (passage_id, model) DO UPDATE SET content_hash = excluded.content_hash, embedding = excluded.embedding`,
    [
      model,
      rows.map((row) => row.passageId),
      rows.map((row) => row.contentHash),
      rows.map((row) => toHalfvec(row.embedding)),
    ],
  );
}
