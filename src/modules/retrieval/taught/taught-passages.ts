import { createHash } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { EMBEDDING_DIMENSIONS, type EmbeddingModel, type Locale, ProviderError } from '../../../contracts/index.js';
import { newId } from '../../../platform/ids/index.js';
import { EMBEDDING_MODEL } from '../embedding-model.token.js';
import { indexedText } from '../spaces/embed-texts.js';
import { insertEmbeddings } from '../spaces/embedding-spaces.js';
import { termFrequencies } from '../terms.js';

/** A taught answer as knowledge: found by its question, and said as it stands. */
export interface TaughtPassage {
  /** Of the taught answer; also of the document that it is while it is published. */
  id: string;
  question: string;
  answer: string;
  locale: Locale;
  /** Null: of every store. */
  storeId: string | null;
}

const EMBEDDING_MS = 10_000;

/** Puts taught answers among the knowledge, and takes them out of it. */
@Injectable()
export class TaughtPassages {
  constructor(@Inject(EMBEDDING_MODEL) private readonly model: EmbeddingModel) {}

  /** To be called before the transaction of `put`. Throws what the embedding model throws; ends within 10 s. */
  async embed(question: string, signal = AbortSignal.timeout(EMBEDDING_MS)): Promise<Float32Array> {
    const text = indexedText({ title: '', heading: '', text: '', asked: question });
    const [embedding] = await this.model.embed([text], 'passage', signal);
    if (embedding?.length !== EMBEDDING_DIMENSIONS) throw new ProviderError(this.model.name, 'malformed');
    return embedding;
  }

  /** Live for every search that begins after the caller's transaction. */
  async put(manager: EntityManager, taught: TaughtPassage, embedding: Float32Array): Promise<void> {
    const { id, question, answer, locale, storeId } = taught;
    const [passageId, contentHash] = [newId(), hashOf(question, answer)];
    const frequencies = termFrequencies(question);
    await manager.query(
      `INSERT INTO documents (id, store_id, locale, source, title, content, content_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, storeId, locale, `taught:${id}`, question, answer, contentHash],
    );
    await manager.query(
      `INSERT INTO passages (id, document_id, position, heading, text, content_hash, term_count, asked)
       VALUES ($1, $2, 0, '', $3, $4, $5, $6)`,
      [passageId, id, answer, contentHash, sum(frequencies.values()), question],
    );
    await manager.query(
      `INSERT INTO passage_terms (term, passage_id, frequency)
       SELECT term, $1, frequency FROM unnest($2::text[], $3::int[]) AS row (term, frequency)`,
      [passageId, [...frequencies.keys()], [...frequencies.values()]],
    );
    await insertEmbeddings(manager, this.model.name, [{ passageId, contentHash, embedding }]);
  }

  /** No search that begins after the caller's transaction finds it. What once was found keeps its words. */
  async remove(manager: EntityManager, id: string): Promise<void> {
    await manager.query('DELETE FROM documents WHERE id = $1 AND source = $2', [id, `taught:${id}`]);
  }
}

function hashOf(question: string, answer: string): Buffer {
  return createHash('sha256').update(question).update('\0').update(answer).digest();
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0);
}
