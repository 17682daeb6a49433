import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { EMBEDDING_DIMENSIONS, type EmbeddingModel, type Locale } from '../../../contracts/index.js';
import { newId } from '../../../platform/ids/index.js';
import { Jobs } from '../../../platform/jobs/index.js';
import { maskPersonalData } from '../../moderation/index.js';
import { EMBEDDING_MODEL } from '../../retrieval/index.js';

const QUEUE = 'group-unanswered-questions';
const EVERY_MINUTE = '* * * * *';
const RETRIES = 2;
const BATCH = 64;
const BATCH_MS = 60_000;
/** From this similarity on two questions are taken for one. What shares words alone lies lower with the embedded model. */
const SAME_MEANING = 0.75;
const SAME_WORDS = 0.5;
const EMBEDDED_MODEL = 'local:';

/** Reasons that a document could have helped against. */
const UNANSWERED = ['no_passage', 'weak_passage', 'conflicting_passages', 'out_of_scope', 'unverifiable_answer'];

interface Unanswered {
  id: string;
  store_id: string;
  locale: Locale;
  utterance: string;
  received_at: Date;
}

/** Puts questions that were not answered with those that mean the same, so that a curator sees what is missing most. */
@Injectable()
export class QuestionGroups implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: Jobs,
    @Inject(EMBEDDING_MODEL) private readonly model: EmbeddingModel,
  ) {}

  onModuleInit(): void {
    this.jobs.define(QUEUE, { retryLimit: RETRIES, handler: (_data, { signal }) => this.group(signal) });
    this.jobs.schedule(QUEUE, EVERY_MINUTE);
  }

  async group(signal: AbortSignal): Promise<void> {
    for (let asked = await this.next(); asked.length > 0 && !signal.aborted; asked = await this.next()) {
      const texts = asked.map(({ utterance, locale }) => maskPersonalData(utterance, locale).masked);
      const embeddings = await this.model.embed(
        texts,
        'query',
        AbortSignal.any([signal, AbortSignal.timeout(BATCH_MS)]),
      );
      for (const [at, question] of asked.entries()) {
        const embedding = embeddings[at];
        if (embedding?.length !== EMBEDDING_DIMENSIONS)
          throw new Error('the embedding model answered without an embedding');
        await this.place(question, `[${embedding.join(',')}]`);
      }
    }
    // What retention erased was the last of its group.
    await this.database.query(
      'DELETE FROM question_groups WHERE NOT EXISTS (SELECT FROM grouped_questions WHERE group_id = question_groups.id)',
    );
  }

  private next(): Promise<Unanswered[]> {
    return this.database.query(
      `SELECT id, store_id, locale, utterance, received_at FROM conversations conversation
       WHERE failure_reason = ANY($1) AND utterance <> ''
         AND NOT EXISTS (SELECT FROM grouped_questions WHERE conversation_id = conversation.id)
       ORDER BY received_at LIMIT $2`,
      [UNANSWERED, BATCH],
    );
  }

  private async place(question: Unanswered, embedding: string): Promise<void> {
    const { id, locale, store_id: storeId, received_at: receivedAt } = question;
    await this.database.transaction(async (manager) => {
      const [nearest] = await manager.query<{ id: string; similarity: number }[]>(
        `SELECT id, 1 - (embedding <=> $1::halfvec) AS similarity FROM question_groups
         WHERE model = $2 AND locale = $3 ORDER BY embedding <=> $1::halfvec LIMIT 1`,
        [embedding, this.model.name, locale],
      );
      const enough = this.model.name.startsWith(EMBEDDED_MODEL) ? SAME_WORDS : SAME_MEANING;
      const found = nearest && nearest.similarity >= enough ? nearest : { id: newId(), similarity: 1 };
      if (found !== nearest)
        await manager.query(
          'INSERT INTO question_groups (id, model, locale, embedding) VALUES ($1, $2, $3, $4::halfvec)',
          [found.id, this.model.name, locale, embedding],
        );
      await manager.query(
        `INSERT INTO grouped_questions (conversation_id, group_id, store_id, received_at, similarity)
         SELECT id, $2, $3, $4, $5 FROM conversations WHERE id = $1 ON CONFLICT DO NOTHING`,
        [id, found.id, storeId, receivedAt, found.similarity],
      );
    });
  }
}
