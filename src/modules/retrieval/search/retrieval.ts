import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { EmbeddingModel, Locale } from '../../../contracts/index.js';
import { contentTermsOf, inDocumentWords, withoutCourtesies } from '../../../platform/words/index.js';
import { EMBEDDING_MODEL } from '../embedding-model.token.js';
import { type CandidateAnswer, taughtFor } from '../taught/taught-for.js';
import { queryTermsOf, withoutAsking } from '../terms.js';
import { coverageOf } from './coverage.js';
import type { FoundPassages } from './found-passage.js';
import { fuseScores } from './fuse-scores.js';
import { nearestPassages } from './nearest-passages.js';
import { phrasedIn, phrasesOf } from './phrases.js';
import { scoredPassages } from './scored-passages.js';

export interface PassageQuestion {
  text: string;
  locale: Locale;
  /** Null: only what is true of every store. */
  storeId: string | null;
  /** 8 when left out. */
  limit?: number;
  /** Not published: searched as if it were. */
  candidate?: CandidateAnswer | undefined;
}

/** How deep each list is looked into before they are fused. */
const POOL = 40;
const LIMIT = 8;
const EMBEDDING_MS = 4_000;
/** More of a question adds nothing but work. */
const MAX_TERMS = 200;

/** Finds the passages that a question may be answered from, by meaning and by words. */
@Injectable()
export class Retrieval {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(EMBEDDING_MODEL) private readonly model: EmbeddingModel,
  ) {}

  /** Both steps in one. Without an embedding words alone are searched, and `embedded` says so. */
  async search(question: PassageQuestion, signal: AbortSignal): Promise<FoundPassages> {
    const embedding = await this.embedQuery(question.text, signal).catch(() => null);
    return this.searchPassages({ ...question, embedding }, signal);
  }

  /** Throws what the embedding model throws; ends within 4 s. */
  async embedQuery(text: string, signal: AbortSignal): Promise<Float32Array> {
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(EMBEDDING_MS)]);
    const [embedding] = await this.model.embed([inDocumentWords(text)], 'query', deadline);
    if (!embedding) throw new Error('the embedding model answered without an embedding');
    return embedding;
  }

  /**
   * `embedding` is one of `embedQuery`, or null. While the space of a newly configured model is still being filled,
   * the old space cannot be asked, since the new model cannot speak it: words alone are searched until the cut-over.
   */
  async searchPassages(
    {
      text,
      locale,
      storeId,
      limit = LIMIT,
      embedding,
      candidate,
    }: PassageQuestion & { embedding: Float32Array | null },
    signal: AbortSignal,
  ): Promise<FoundPassages> {
    signal.throwIfAborted();
    const question = withoutAsking(withoutCourtesies(inDocumentWords(text)));
    const scope = { locale, storeId };
    const model = this.model.name;
    const nearest = embedding && (await nearestPassages(this.dataSource, scope, { model, embedding, limit: POOL }));
    signal.throwIfAborted();
    const { passages, weights, mostLexical } = await scoredPassages(this.dataSource, scope, {
      terms: new Map([...queryTermsOf(question)].slice(0, MAX_TERMS)),
      nearest: nearest ?? [],
      limit: POOL,
      model,
      embedding: nearest && embedding,
    });
    const taught = await taughtFor(this.dataSource, scope, { text, model, embedding: nearest && embedding, candidate });
    const contentTerms = contentTermsOf(question);
    const phrases = phrasesOf(question);
    const judged = passages.map(({ matchedTerms, ...passage }) => ({
      ...passage,
      coverage: coverageOf(contentTerms, new Set(matchedTerms), weights),
      phrased: phrasedIn(`${passage.title}\n${passage.heading}\n${passage.text}`, phrases),
    }));
    const found = fuseScores(judged).map(({ phrased: _phrased, ...passage }) => ({
      ...passage,
      carried: mostLexical > 0 ? passage.lexicalScore / mostLexical : 0,
    }));
    return {
      passages: [...taught, ...found].slice(0, limit).map((passage, index) => ({ ...passage, rank: index + 1 })),
      embedded: nearest !== null,
    };
  }
}
