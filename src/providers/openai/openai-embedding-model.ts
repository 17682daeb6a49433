import OpenAI from 'openai';
import { z } from 'zod';

import { EMBEDDING_DIMENSIONS, type EmbeddingModel, ProviderError } from '../../contracts/index.js';
import { unitVector } from '../wire/index.js';
import { Call } from './call.js';

const BATCH_SIZE = 64;

const responseSchema = z.object({
  data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()) })),
});

export class OpenAiEmbeddingModel implements EmbeddingModel {
  /** A server may know models of one size only and refuse to be asked for a size, even its own. */
  private asksDimensions = true;

  constructor(
    readonly name: string,
    private readonly model: string,
    private readonly client: OpenAI,
  ) {}

  async embed(texts: readonly string[], _purpose: 'passage' | 'query', signal: AbortSignal): Promise<Float32Array[]> {
    signal.throwIfAborted();
    const vectors: Float32Array[] = [];
    for (let start = 0; start < texts.length; start += BATCH_SIZE) {
      const batch = texts.slice(start, start + BATCH_SIZE);
      vectors.push(...(await new Call(this.name, signal).run((inner) => this.embedBatch(batch, inner))));
    }
    return vectors;
  }

  private async embedBatch(batch: string[], signal: AbortSignal): Promise<Float32Array[]> {
    const { data } = responseSchema.parse(await this.request(batch, signal));
    const byIndex = new Map(data.map(({ index, embedding }) => [index, embedding]));
    if (data.length !== batch.length) throw new ProviderError(this.name, 'malformed');
    return batch.map((_text, index) => unitVector(this.name, byIndex.get(index)));
  }

  private async request(batch: string[], signal: AbortSignal): Promise<unknown> {
    const body = { model: this.model, input: batch, encoding_format: 'float' } as const;
    if (!this.asksDimensions) return this.client.embeddings.create(body, { signal });
    try {
      return await this.client.embeddings.create({ ...body, dimensions: EMBEDDING_DIMENSIONS }, { signal });
    } catch (error) {
      if (!(error instanceof OpenAI.BadRequestError)) throw error;
      const answer = await this.client.embeddings.create(body, { signal });
      this.asksDimensions = false;
      return answer;
    }
  }
}
